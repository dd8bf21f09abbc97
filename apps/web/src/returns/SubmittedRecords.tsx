import { routes } from "#contract";
import type { Bilingual } from "#law";
import { RecordsList } from "../figures/RecordsDrawer.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** A counted cell of a return that has been submitted. */
export interface SubmittedCell {
  readonly returnId: string;
  readonly cell: string;
  readonly name: Bilingual;
}

/** What the cell was counted from when it was submitted, whatever became of it since. */
export function SubmittedRecords({
  opened,
  onClose,
}: {
  readonly opened: SubmittedCell;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { returnId, cell, name } = opened;
  const pages = usePages(routes.returns.records, { params: { id: returnId }, query: { cell, limit: 50 } });
  return <RecordsList name={name} lead={t("returns.recordsLead")} pages={pages} onClose={onClose} />;
}
