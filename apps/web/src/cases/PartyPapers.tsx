import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Modal, Tag } from "antd";
import { useEffect } from "react";
import { addressOf } from "../call.ts";
import { SealedLine } from "../seals/SealedLine.tsx";
import { hiddenSeals } from "../seals/Seals.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { PaperFrame } from "./PaperFrame.tsx";

type Issued = CaseView["documents"][number];

/** The papers addressed to me; the first look at one is recorded in the case, and the page says so. */
export function PartyPapers({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const { paper } = useSearch({ from: "/desk/cases/$id" });
  const navigate = useNavigate({ from: "/cases/$id" });
  const shown = view.documents.find(({ id }) => id === paper);
  const show = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { paper: id }, replace: true });
  return (
    <Sheet title={t("cases.documents")} side={<span className="number muted">{view.documents.length}</span>}>
      <p className="muted">{t("cases.openingRecorded")}</p>
      {view.documents.length === 0 && hiddenSeals(view, "paper").length === 0 && (
        <Empty title={t("cases.noDocuments")} />
      )}
      <ul className="lines">
        {view.documents.map((one) => (
          <li key={one.id} className="line">
            <div className="line-main">
              <Button type="link" className="link-plain" onClick={() => show(one.id)}>
                {say(one.name)}
              </Button>{" "}
              {one.openedAt === null && <Tag className="badge badge-read">{t("cases.notOpened")}</Tag>}
              <div className="line-note">
                {one.number} <Moment at={one.createdAt} />
                {one.openedAt && (
                  <>
                    {" · "}
                    {t("cases.openedAt")} <Moment at={one.openedAt} />
                  </>
                )}
              </div>
            </div>
            <a
              href={addressOf(routes.cases.document, { params: { id: view.id, documentId: one.id } })}
              aria-label={`${say(one.name)} .docx`}
              download
            >
              .docx
            </a>
          </li>
        ))}
        {hiddenSeals(view, "paper").map((seal) => (
          <SealedLine key={seal.seal} view={view} seal={seal} />
        ))}
      </ul>
      <Modal
        open={shown !== undefined}
        onCancel={() => show(undefined)}
        footer={null}
        width={860}
        title={shown && say(shown.name)}
        destroyOnHidden
      >
        {shown && <Opened caseId={view.id} document={shown} />}
      </Modal>
    </Sheet>
  );
}

function Opened({ caseId, document }: { readonly caseId: string; readonly document: Issued }) {
  const { say } = useWords();
  const client = useQueryClient();
  const preview = useCall(routes.cases.preview, { params: { id: caseId, documentId: document.id } });
  const here = preview.data !== undefined;
  useEffect(() => {
    if (!here || document.openedAt !== null) return;
    for (const route of [routes.cases.one, routes.cases.docket, routes.home.read])
      void client.invalidateQueries({ queryKey: keyOf(route) });
  }, [here, document.openedAt, client]);
  return <Loaded query={preview}>{({ html }) => <PaperFrame html={html} title={say(document.name)} />}</Loaded>;
}
