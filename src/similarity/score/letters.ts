import { addedCost, FIRST, letterCost, SWAPPED } from "./letterCost.ts";

/** The longest stretch that is aligned cell by cell. */
const SIDE = 48;
const rows = [new Float64Array(SIDE + 1), new Float64Array(SIDE + 1), new Float64Array(SIDE + 1)] as const;

/**
 * Cost of turning `a` into `b`, in hundredths of a letter, both without their common beginning and end:
 * `a[aFrom..aTo)` and `b[bFrom..bTo)`. The same from either side. `Infinity` when it is too long to be asked.
 */
export function letterEdits(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): number {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  if (n > SIDE || m > SIDE) return Number.POSITIVE_INFINITY;
  let beforeLast = rows[0];
  let last = rows[1];
  let row = rows[2];
  last[0] = 0;
  for (let j = 1; j <= m; j++) last[j] = (last[j - 1] as number) + adding(b, bFrom + j - 1);
  for (let i = 1; i <= n; i++) {
    const here = a[aFrom + i - 1] as number;
    const drop = adding(a, aFrom + i - 1);
    row[0] = (last[0] as number) + drop;
    for (let j = 1; j <= m; j++) {
      const there = b[bFrom + j - 1] as number;
      let cost = letterCost(here, there);
      if (cost !== 0 && aFrom + i === 1 && bFrom + j === 1) cost *= FIRST;
      let best = (last[j - 1] as number) + cost;
      const dropped = (last[j] as number) + drop;
      if (dropped < best) best = dropped;
      const added = (row[j - 1] as number) + adding(b, bFrom + j - 1);
      if (added < best) best = added;
      if (
        i > 1 &&
        j > 1 &&
        cost !== 0 &&
        here === (b[bFrom + j - 2] as number) &&
        there === (a[aFrom + i - 2] as number)
      ) {
        const swapped =
          (beforeLast[j - 2] as number) + (aFrom + i === 2 && bFrom + j === 2 ? SWAPPED * FIRST : SWAPPED);
        if (swapped < best) best = swapped;
      }
      row[j] = best;
    }
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return last[m] as number;
}

function adding(symbols: Uint16Array, at: number): number {
  const symbol = symbols[at] as number;
  if (at === 0) return addedCost(symbol, 0, symbols[1] as number) * FIRST;
  return addedCost(symbol, symbols[at - 1] as number, symbols[at + 1] as number);
}

/** How much one letter is of a name, by its length: one letter in four is much, one in twelve little. */
const perLetter = new Float64Array(129);
for (let length = 1; length < perLetter.length; length++)
  perLetter[length] = length <= 2 ? 0.95 / length + 0.2 : length === 3 ? 0.45 : length === 4 ? 0.4 : 1.3 / length;
export const shareOf = (length: number): number => perLetter[length] as number;
