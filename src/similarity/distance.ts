/** One edit that turns one string into another; positions are UTF-16 units, `at` in the first string. */
export type Edit =
  | { readonly kind: "none" }
  | { readonly kind: "added" | "dropped" | "replaced" | "swapped"; readonly at: number };

/**
 * The single edit (insert, delete, replace, or swap of neighbours) that makes `b` from `a`; undefined when it takes
 * more. Runs along the common beginning and end, so it costs one pass and no matrix.
 *
 *     a   a d i | d | a s
 *     b   a d i | . | a s        beginning 3, end 2: "dropped" at 3
 */
export function oneEdit(a: string, b: string): Edit | undefined {
  if (a === b) return { kind: "none" };
  const gap = b.length - a.length;
  if (gap > 1 || gap < -1) return undefined;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inA = a.length - head - tail;
  const inB = b.length - head - tail;
  if (inA === 0 && inB === 1) return { kind: "added", at: head };
  if (inA === 1 && inB === 0) return { kind: "dropped", at: head };
  if (inA === 1 && inB === 1) return { kind: "replaced", at: head };
  if (inA === 2 && inB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head])
    return { kind: "swapped", at: head };
  return undefined;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment) over code points, or undefined when it exceeds `limit`.
 * Only the diagonal band that can stay within the limit is filled.
 */
export function boundedDistance(left: string, right: string, limit: number): number | undefined {
  const a = Array.from(left);
  const b = Array.from(right);
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const over = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, over));
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: b.length + 1 }, () => over);
    row[0] = Math.min(i, over);
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (last[j - 1] ?? over) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? over) + 1);
      row[j] = Math.min(best, over);
    }
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? over;
  return distance > limit ? undefined : distance;
}
