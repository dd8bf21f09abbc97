import { canonicalJson } from "#evidence";
import { addParts, type FigureSpec, noParts, valueOf } from "#planning";
import { type FigureScope, figureRecordSet, sha256Hex, type Tx } from "#platform";

/** A figure as it was taken: its value, and what stands behind it. */
export interface TakenFigure {
  readonly value: number | null;
  /** How many records made it. */
  readonly records: number;
  /** The hash of their ordered set: case, entry, leaf, value, weight. */
  readonly sha256: string;
}

/** Takes the figure over the scope as the asker may see it, with the hash of the very records behind it. */
export async function takeFigure(tx: Tx, spec: FigureSpec, scope: FigureScope): Promise<TakenFigure> {
  const records = await figureRecordSet(tx, spec, scope);
  // Value and hash of one and the same reading.
  const parts = records.reduce((sum, { value, weight }) => addParts(sum, { n: 1, total: value, weight }), noParts);
  const set = records.map(({ caseId, seq, leaf, value, weight }) => [caseId, seq, leaf, value, weight]);
  return { value: valueOf(spec, parts), records: records.length, sha256: sha256Hex(canonicalJson(set)) };
}
