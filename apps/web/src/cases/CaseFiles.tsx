import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Empty } from "../ui/Empty.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { PaperFrame } from "./PaperFrame.tsx";

type Issued = CaseView["documents"][number];

/** The documents issued: seen on screen as paper, taken away as .docx. */
export function Documents({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const [shown, setShown] = useState<Issued>();
  return (
    <Sheet title={t("cases.documents")} side={<span className="number muted">{view.documents.length}</span>}>
      {view.documents.length === 0 && <Empty title={t("cases.noDocuments")} />}
      <ul className="lines">
        {view.documents.map((one) => (
          <li key={one.id} className="line">
            <div className="line-main">
              <Button type="link" className="link-plain" onClick={() => setShown(one)}>
                {say(one.name)}
              </Button>
              <div className="line-note">
                {one.number} <Moment at={one.createdAt} />
              </div>
              <Hash value={one.sha256} />
            </div>
            <a href={addressOf(routes.cases.document, { params: { id: view.id, documentId: one.id } })} download>
              .docx
            </a>
          </li>
        ))}
      </ul>
      <Modal
        open={shown !== undefined}
        onCancel={() => setShown(undefined)}
        footer={null}
        width={860}
        title={shown && say(shown.name)}
        destroyOnHidden
      >
        {shown && <Paper caseId={view.id} document={shown} />}
      </Modal>
    </Sheet>
  );
}

function Paper({ caseId, document }: { readonly caseId: string; readonly document: Issued }) {
  const { say } = useWords();
  const preview = useCall(routes.cases.preview, { params: { id: caseId, documentId: document.id } });
  return <Loaded query={preview}>{({ html }) => <PaperFrame html={html} title={say(document.name)} />}</Loaded>;
}

/** The evidence: each file with the hash taken when it came in. */
export function Evidence({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const key = keyOf(routes.cases.one, { params: { id: view.id } });
  const sending = useUpload(routes.cases.addEvidence, { params: { id: view.id } }, () =>
    client.invalidateQueries({ queryKey: key }),
  );
  return (
    <Sheet title={t("cases.evidence")} side={<span className="number muted">{view.evidence.length}</span>}>
      {view.mayAct && <FileDrop label={t("cases.addEvidence")} progress={sending.progress} onFile={sending.send} />}
      {sending.error && <RefusalBox error={sending.error} />}
      {view.evidence.length === 0 && <Empty title={t("cases.noEvidence")} />}
      <ul className="lines">
        {view.evidence.map((file) => (
          <li key={file.id} className="line">
            <div className="line-main">
              <a
                href={addressOf(routes.cases.evidence, { params: { id: view.id, evidenceId: file.id } })}
                download={file.name}
              >
                {file.name}
              </a>
              <div className="line-note">
                {file.addedBy} · <Moment at={file.addedAt} />
              </div>
              <Hash value={file.sha256} />
            </div>
            <span className="number muted">{bytesText(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
