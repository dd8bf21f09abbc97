import { type FigureSpec, partsOf, recordSetHash, valueOf } from "#planning";
import { areFresh, figureHash, figureRecordSet, type FigureScope, type FreshUpTo, sha256, type Tx } from "#platform";

/** A figure as it was taken: its value, and what stands behind it. */
export interface TakenFigure {
  readonly value: number | null;
  /** How many records made it. */
  readonly records: number;
  /** The hash of their ordered set, as a sealed return has it. */
  readonly sha256: string;
}

/**
 * Takes the figure over the scope as the asker may see it, with the hash of the very records behind it. `fresh`: what
 * `refreshFigures` answered; where the projections are not right, the docket is read record by record: the same, later.
 */
export async function takeFigure(
  tx: Tx,
  spec: FigureSpec,
  scope: FigureScope,
  fresh: FreshUpTo | undefined,
): Promise<TakenFigure> {
  // Value and hash of one and the same reading.
  if (await areFresh(tx, fresh)) {
    const { parts, sha256: hash } = await figureHash(tx, spec, scope);
    return { value: valueOf(spec, parts), records: parts.n, sha256: hash };
  }
  const records = await figureRecordSet(tx, spec, scope);
  return { value: valueOf(spec, partsOf(records)), records: records.length, sha256: recordSetHash(sha256, records) };
}
