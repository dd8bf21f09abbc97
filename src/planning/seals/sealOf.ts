import { canonicalJson, type Hasher, hex, utf8 } from "#evidence";
import type { FigureParts } from "../figureParts.ts";

/** A cell as it is sealed: `own` of the office itself, `below` what the offices right below returned, `total` both; null where nobody gave it. */
export interface SealedCell {
  readonly cell: string;
  readonly own: FigureParts | null;
  readonly below: FigureParts | null;
  readonly total: FigureParts | null;
  /** As shown. */
  readonly value: number | null;
  readonly text: string | null;
  /** Who typed it in, where nobody counted it. */
  readonly typedBy: string | null;
  /** The hash of the records behind `own`; null where none back it. */
  readonly records: string | null;
}

/**
 * The seal of a return: SHA-256 over the canonical JSON of its cells, in the order of their names, with the hashes of the records
 * behind them. 64 hexadecimal digits; anybody who has the cells can make it again.
 */
export function sealOf(hasher: Hasher, cells: readonly SealedCell[]): string {
  const rows = cells
    .toSorted((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0))
    .map(({ cell, own, below, total, value, text, typedBy, records }) => ({
      cell,
      own,
      below,
      total,
      value,
      text,
      typedBy,
      records,
    }));
  return hex(hasher(utf8(canonicalJson(rows))));
}
