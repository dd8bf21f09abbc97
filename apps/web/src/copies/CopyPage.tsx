import { type CaseView, type CopyMark, type ReplyOf, routes } from "#contract";
import { waitingCopy } from "#casework";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { stateOf } from "../cases/menu.ts";
import { findProcedure } from "../cases/procedures.ts";
import { OpinionDialog } from "../papers/OpinionDialog.tsx";
import { useMe } from "../people/useMe.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { CopyPreview } from "./CopyPreview.tsx";
import { MarkList } from "./MarkList.tsx";
import { MarkedPaper } from "./MarkedPaper.tsx";
import { useCopied } from "./useCopied.ts";

type Read = ReplyOf<typeof routes.copies.read>;

/** What of this paper must not be published? Marked by one, approved by another. */
export function CopyPage() {
  const { id, documentId } = useParams({ from: "/desk/cases/$id/copy/$documentId" });
  const { t, say } = useWords();
  const view = useCall(routes.cases.one, { params: { id } });
  const read = useCall(routes.copies.read, { params: { id, documentId } }, { staleMs: 0 });
  const row = view.data?.documents.find((each) => each.id === documentId);
  return (
    <Page
      title={t("copies.title", { name: row === undefined ? "" : say(row.name) })}
      lead={
        <>
          {view.data && (
            <Link to="/cases/$id" params={{ id }}>
              {view.data.number}
            </Link>
          )}
          {row?.number != null && <span className="number"> · {row.number}</span>}
        </>
      }
    >
      <p className="muted">{t("copies.lead")}</p>
      <Loaded query={view}>
        {(loaded) => (
          <Loaded query={read}>
            {(reply) => <Marking key={loaded.version} view={loaded} documentId={documentId} read={reply} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly view: CaseView;
  readonly documentId: string;
  readonly read: Read;
}

function Marking({ view, documentId, read }: Props) {
  const { t } = useWords();
  const { me } = useMe();
  const params = { id: view.id, documentId };
  const row = view.documents.find((each) => each.id === documentId);
  const paper = stateOf(view).documents.find(({ id }) => id === row?.paper);
  const waiting = waitingCopy(paper);
  const roles = findProcedure(view.procedure)?.publicCopies;
  const mayMark = view.mayAct && me?.roles.some((role) => roles?.by.includes(role)) === true;
  const approves = view.mayAct && me?.roles.some((role) => roles?.approve.includes(role)) === true;
  const [marks, setMarks] = useState<readonly CopyMark[]>(
    () => read.marks ?? read.proposed.map(({ text, as }) => ({ text, as })),
  );
  const [previewing, setPreviewing] = useState(false);
  const [returning, setReturning] = useState(false);
  const copied = useCopied();
  const mark = useSend(routes.copies.mark, copied);
  const approve = useSend(routes.copies.approve, copied);
  const send = useSend(routes.copies.return, (reply) => {
    copied(reply);
    setReturning(false);
  });
  const add = (text: string, as: CopyMark["as"]) => {
    const words = text.trim();
    if (words !== "" && !marks.some((each) => each.text === words)) setMarks([...marks, { text: words, as }]);
  };
  const expectedVersion = view.version;
  const deciding = waiting !== undefined && approves && waiting.by !== me?.id;
  const changed = JSON.stringify(marks) !== JSON.stringify(read.marks);
  return (
    <>
      {waiting !== undefined && (
        <Alert
          type="info"
          showIcon
          className="copy-waits"
          title={t("copies.waits", { name: waiting.byName ?? waiting.by, n: waiting.marks })}
          {...(waiting.by === me?.id ? { description: t("copies.own") } : {})}
        />
      )}
      <div className="columns">
        <MarkedPaper paragraphs={read.paragraphs} marks={marks} {...(mayMark && { onSelect: add })} />
        <div>
          <MarkList read={read} marks={marks} {...(mayMark && { onChange: setMarks, onAdd: add })} />
          {(mark.error ?? approve.error) && <RefusalBox error={mark.error ?? approve.error ?? new Error()} />}
          <div className="copy-steps">
            <Button onClick={() => setPreviewing(true)}>{t("copies.preview")}</Button>
            {mayMark && (
              <Button
                type={deciding ? "default" : "primary"}
                loading={mark.isPending}
                disabled={waiting !== undefined && !changed}
                onClick={() => mark.mutate({ params, body: { expectedVersion, marks: [...marks] } })}
              >
                {t("copies.submit")}
              </Button>
            )}
            {deciding && (
              <>
                <Button onClick={() => setReturning(true)}>{t("copies.return")}</Button>
                <Button
                  type="primary"
                  loading={approve.isPending}
                  onClick={() =>
                    approve.mutate({ params: { ...params, copy: waiting.copy }, body: { expectedVersion } })
                  }
                >
                  {t("copies.approve")}
                </Button>
              </>
            )}
          </div>
        </div>
      </div>
      {previewing && <CopyPreview params={params} marks={marks} onClose={() => setPreviewing(false)} />}
      {returning && waiting !== undefined && (
        <OpinionDialog
          title={t("copies.return")}
          busy={send.isPending}
          error={send.error}
          onClose={() => setReturning(false)}
          onSend={(opinion) =>
            send.mutate({ params: { ...params, copy: waiting.copy }, body: { expectedVersion, opinion } })
          }
        />
      )}
    </>
  );
}
