import { cellsOf, type CountedRecord, ownOfficeAlone } from "#planning";
import { figureRecordSets, type Tx } from "#platform";
import { askedBy } from "../returns/boundCells.ts";
import { type StoredReturn, termsOf } from "./storedReturn.ts";

/** The records behind the bound cells as they are now, of some cases or all. Run as the owner, as the return was filled in. */
export async function recount(
  tx: Tx,
  file: StoredReturn,
  caseIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly CountedRecord[]>> {
  const { form, from, to } = termsOf(file);
  const scope = { from, to, officePath: file.officePath, exactOffice: ownOfficeAlone(form, file.level), caseIds };
  const { asked, keyOf } = askedBy(form);
  const sets = await figureRecordSets(tx, asked, scope);
  return new Map(
    cellsOf(form).flatMap(({ id, cell }) =>
      cell.kind === "bound" ? [[id, sets.get(keyOf(cell)) ?? []] as const] : [],
    ),
  );
}
