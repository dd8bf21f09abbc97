import { type ReplyOf, routes } from "#contract";
import type { Bilingual } from "#law";
import { RecordsList } from "../figures/RecordsDrawer.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** A counted cell of a return, opened. */
export interface OpenedCell {
  readonly returnId: string;
  readonly cell: string;
  readonly name: Bilingual;
  /** A draft counts the cases as they are now; what was submitted stays, whatever became of it since. */
  readonly draft: boolean;
}

/** What the cell is counted from, and how much of that does not open to the reader: the number and its records agree in words. */
export function CellRecords({ opened, onClose }: { readonly opened: OpenedCell; readonly onClose: () => void }) {
  const { t } = useWords();
  const { returnId, cell, name, draft } = opened;
  const pages = usePages(routes.returns.records, { params: { id: returnId }, query: { cell, limit: 50 } });
  const head = pages.query.data?.pages[0] as ReplyOf<typeof routes.returns.records> | undefined;
  return (
    <RecordsList
      name={name}
      lead={t(draft ? "returns.recordsDraft" : "returns.recordsLead")}
      pages={pages}
      onClose={onClose}
      {...(head !== undefined && { counted: countedText(t, head) })}
    />
  );
}

function countedText(
  t: ReturnType<typeof useWords>["t"],
  { counted, sealed, elsewhere }: ReplyOf<typeof routes.returns.records>,
): string {
  return [
    t("returns.counted", { n: counted }),
    ...(sealed > 0 ? [t("returns.countedSealed", { n: sealed })] : []),
    ...(elsewhere > 0 ? [t("returns.countedElsewhere", { n: elsewhere })] : []),
  ].join("");
}
