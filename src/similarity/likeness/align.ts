import type { Pair, Range, View } from "./View.ts";

/** One step of an alignment: what stands in the query, what in the mark, and what was done. */
export type Step = {
  readonly kind: "same" | "replaced" | "added" | "dropped" | "swapped";
  readonly query: Range;
  readonly mark: Range;
};

/**
 * The fewest edits between two names, walked back as steps; runs of the same symbols are one step. "added" is what the
 * query has more.
 *
 *     query  a d i d o s      same [0,4]  replaced [4,5]  same [5,6]
 *     mark   a d i d a s
 */
export function align({ query, mark }: Pair): readonly Step[] {
  const a = query.symbols;
  const b = mark.symbols;
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] as number;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      let best = i === 0 ? j : j === 0 ? i : at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (i > 0 && j > 0) {
        best = Math.min(best, at(i - 1, j) + 1, at(i, j - 1) + 1);
        if (isSwap(a, b, i, j)) best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      table[i * width + j] = best;
    }
  }
  const steps: Step[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const here = at(i, j);
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && at(i - 1, j - 1) === here) {
      steps.push({ kind: "same", query: [--i, i + 1], mark: [--j, j + 1] });
    } else if (isSwap(a, b, i, j) && at(i - 2, j - 2) + 1 === here) {
      i -= 2;
      j -= 2;
      steps.push({ kind: "swapped", query: [i, i + 2], mark: [j, j + 2] });
    } else if (i > 0 && j > 0 && at(i - 1, j - 1) + 1 === here) {
      steps.push({ kind: "replaced", query: [--i, i + 1], mark: [--j, j + 1] });
    } else if (i > 0 && at(i - 1, j) + 1 === here) {
      steps.push({ kind: "added", query: [--i, i + 1], mark: [j, j] });
    } else {
      steps.push({ kind: "dropped", query: [i, i], mark: [--j, j + 1] });
    }
  }
  return joinRuns(steps.reverse());
}

const isSwap = (a: readonly number[], b: readonly number[], i: number, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== b[j - 1];

function joinRuns(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last !== undefined && last.kind === "same" && step.kind === "same")
      joined[joined.length - 1] = {
        kind: "same",
        query: [last.query[0], step.query[1]],
        mark: [last.mark[0], step.mark[1]],
      };
    else joined.push(step);
  }
  return joined;
}

/** What differs, without the common beginning and end. */
export function middle({ query, mark }: Pair): { readonly query: Range; readonly mark: Range } {
  const [a, b] = [query.symbols, mark.symbols];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { query: [head, a.length - tail], mark: [head, b.length - tail] };
}

/** The longest run of symbols that both have. */
export function sharedRun({ query, mark }: Pair): { readonly query: Range; readonly mark: Range } {
  const [a, b] = [query.symbols, mark.symbols];
  let [length, inA, inB] = [0, 0, 0];
  for (let i = 0; i + length < a.length; i++)
    for (let j = 0; j + length < b.length; j++) {
      let run = 0;
      while (i + run < a.length && j + run < b.length && a[i + run] === b[j + run]) run++;
      if (run > length) [length, inA, inB] = [run, i, j];
    }
  return { query: [inA, inA + length], mark: [inB, inB + length] };
}

/** Around an empty range, the neighbours between which something is missing; any other range as it is. */
export function withNeighbours(view: View, [from, to]: Range): Range {
  return from < to ? [from, to] : [Math.max(0, from - 1), Math.min(view.length, from + 1)];
}
