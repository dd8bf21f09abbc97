import { type CaseView, routes } from "#contract";
import type { Procedure } from "#casework";
import { Modal } from "antd";
import { useState } from "react";
import { PaperFrame } from "../cases/PaperFrame.tsx";
import { SealedLine } from "../seals/SealedLine.tsx";
import { hiddenSeals } from "../seals/Seals.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { PaperLine } from "./PaperLine.tsx";

export type PaperRow = CaseView["documents"][number];

/** The papers of the case: how far each has come, what can be done with it; seen on screen as paper. */
export function Papers({ view, procedure }: { readonly view: CaseView; readonly procedure: Procedure }) {
  const { t, say } = useWords();
  const [shown, setShown] = useState<PaperRow>();
  // What waits for somebody stands on top; the rest as it was issued, the newest first.
  const rows = view.documents.toSorted((a, b) => Number(waits(b)) - Number(waits(a)) || b.seq - a.seq);
  return (
    <Sheet title={t("cases.documents")} side={<span className="number muted">{view.documents.length}</span>}>
      {rows.length === 0 && hiddenSeals(view, "paper").length === 0 && <Empty title={t("cases.noDocuments")} />}
      <ul className="lines">
        {rows.map((row) => (
          <PaperLine key={row.id} row={row} view={view} procedure={procedure} onShow={() => setShown(row)} />
        ))}
        {hiddenSeals(view, "paper").map((seal) => (
          <SealedLine key={seal.seal} view={view} seal={seal} />
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
        {shown && <Preview caseId={view.id} row={shown} />}
      </Modal>
    </Sheet>
  );
}

function waits({ life }: PaperRow): boolean {
  return life === "draft" || life === "in-review";
}

function Preview({ caseId, row }: { readonly caseId: string; readonly row: PaperRow }) {
  const { say } = useWords();
  // The file changes under the same address while it is a draft.
  const preview = useCall(routes.cases.preview, { params: { id: caseId, documentId: row.id } }, { staleMs: 0 });
  return <Loaded query={preview}>{({ html }) => <PaperFrame html={html} title={say(row.name)} />}</Loaded>;
}
