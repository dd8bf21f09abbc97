import { addParts, type FigureSpec, noParts, recordSetHash, valueOf } from "#planning";
import { type FigureScope, figureRecordSet, sha256, type Tx } from "#platform";

/** A figure as it was taken: its value, and what stands behind it. */
export interface TakenFigure {
  readonly value: number | null;
  /** How many records made it. */
  readonly records: number;
  /** The hash of their ordered set, as a sealed return has it. */
  readonly sha256: string;
}

/** Takes the figure over the scope as the asker may see it, with the hash of the very records behind it. */
export async function takeFigure(tx: Tx, spec: FigureSpec, scope: FigureScope): Promise<TakenFigure> {
  const records = await figureRecordSet(tx, spec, scope);
  // Value and hash of one and the same reading.
  const parts = records.reduce((sum, { value, weight }) => addParts(sum, { n: 1, total: value, weight }), noParts);
  return { value: valueOf(spec, parts), records: records.length, sha256: recordSetHash(sha256, records) };
}
