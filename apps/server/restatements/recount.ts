import { cellsOf, type CountedRecord, figureOf, ownOfficeAlone } from "#planning";
import { figureRecordSet, type Tx } from "#platform";
import { type StoredReturn, termsOf } from "./storedReturn.ts";

/** The records behind the bound cells as they are now, of some cases or all. Run as the owner, as the return was filled in. */
export async function recount(
  tx: Tx,
  file: StoredReturn,
  caseIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly CountedRecord[]>> {
  const { form, from, to } = termsOf(file);
  const exactOffice = ownOfficeAlone(form, file.level);
  const found = new Map<string, readonly CountedRecord[]>();
  for (const { id, cell } of cellsOf(form)) {
    if (cell.kind !== "bound") continue;
    const spec = figureOf(cell.figure);
    if (spec === undefined) throw new Error(`no figure ${cell.figure}`);
    const scope = { from, to, officePath: file.officePath, exactOffice, where: cell.where, caseIds };
    found.set(id, await figureRecordSet(tx, spec, scope));
  }
  return found;
}
