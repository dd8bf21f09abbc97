import { addParts, type FigureParts, noParts } from "../figureParts.ts";
import type { PlacedCell } from "../returns/form.ts";
import { lessParts, sameParts } from "./difference.ts";
import type { CountedRecord, RecordChange } from "./records.ts";

/** What records add up to. */
export function partsOf(records: readonly Pick<CountedRecord, "value" | "weight">[]): FigureParts {
  return records.reduce((sum, { value, weight }) => addParts(sum, { n: 1, total: value, weight }), noParts);
}

/** By how much the changes of its records move a cell. */
export function deltaOf(changes: readonly RecordChange[]): FigureParts {
  const before = changes.flatMap((change) => ("before" in change ? [change.before] : []));
  const after = changes.flatMap((change) => ("after" in change ? [change.after] : []));
  return lessParts(partsOf(after), partsOf(before));
}

/**
 * By how much each cell of a form moves when the records of bound cells changed: those cells themselves, also where their numbers
 * stay (one record for another), and the sums made of them where they move.
 */
export function ownDeltas(
  placed: readonly PlacedCell[],
  changes: ReadonlyMap<string, readonly RecordChange[]>,
): ReadonlyMap<string, FigureParts> {
  const byId = new Map(placed.map((one) => [one.id, one.cell]));
  const deltaAt = (id: string): FigureParts => {
    const cell = byId.get(id);
    if (cell?.kind === "bound") return deltaOf(changes.get(id) ?? []);
    if (cell?.kind !== "computed") return noParts;
    return cell.sumOf.map((each) => additive(deltaAt(each))).reduce(addParts, noParts);
  };
  return new Map(
    placed.flatMap(({ id, cell }) => {
      const delta = deltaAt(id);
      const moved = cell.kind === "bound" ? (changes.get(id) ?? []).length > 0 : !sameParts(delta, noParts);
      return moved ? [[id, delta] as const] : [];
    }),
  );
}

/** Where records alone are counted, their number is what joins a sum. */
function additive(parts: FigureParts): FigureParts {
  return parts.total === null ? { n: parts.n, total: parts.n, weight: null } : parts;
}
