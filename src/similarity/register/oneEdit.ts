import { BREAK } from "../normalise/pack.ts";

/**
 * True when one added, dropped or replaced symbol, or two neighbours swapped, at most part a sign without breaks from a
 * packed one, whose breaks count for nothing.
 */
export function withinOneEdit(
  sign: Uint16Array,
  length: number,
  packed: Uint16Array,
  from: number,
  to: number,
): boolean {
  let head = 0;
  let start = from;
  for (; head < length && start < to; start++) {
    const symbol = packed[start];
    if (symbol === BREAK) continue;
    if (symbol !== sign[head]) break;
    head++;
  }
  let tail = length;
  let end = to;
  for (; tail > head && end > start; end--) {
    const symbol = packed[end - 1];
    if (symbol === BREAK) continue;
    if (symbol !== sign[tail - 1]) break;
    tail--;
  }
  let inMark = 0;
  let first = 0;
  let second = 0;
  for (let i = start; i < end; i++) {
    const symbol = packed[i] as number;
    if (symbol === BREAK) continue;
    inMark++;
    if (inMark === 1) first = symbol;
    else second = symbol;
  }
  const inSign = tail - head;
  if (inMark <= 1 && inSign <= 1) return true;
  return inMark === 2 && inSign === 2 && first === sign[head + 1] && second === sign[head];
}
