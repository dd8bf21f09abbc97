import { addParts, type FigureParts } from "../figureParts.ts";

/** What a restatement says of one cell: its parts before and after. */
export interface CellDifference {
  readonly cell: string;
  readonly before: FigureParts;
  readonly after: FigureParts;
}

/** `b` less `a`, such that a + (b − a) = b. */
export function lessParts(b: FigureParts, a: FigureParts): FigureParts {
  return { n: b.n - a.n, total: less(b.total, a.total), weight: less(b.weight, a.weight) };
}

/** Do the parts say the same? A sum of nothing is 0. */
export function sameParts(a: FigureParts, b: FigureParts): boolean {
  return a.n === b.n && (a.total ?? 0) === (b.total ?? 0) && (a.weight ?? 0) === (b.weight ?? 0);
}

/** The parts of a cell after the differences, in whatever order they are taken: parts add up. */
export function withDifferences(
  sealed: FigureParts,
  differences: readonly Pick<CellDifference, "before" | "after">[],
): FigureParts {
  return differences.reduce((sum, { before, after }) => addParts(sum, lessParts(after, before)), sealed);
}

/**
 * What an accepted restatement does to the return of the level above: each cell moves by as much as the lower one did.
 * `standing`: what the upper cell holds with all restatements raised so far.
 */
export function carriedUp(
  lower: readonly CellDifference[],
  standing: (cell: string) => FigureParts | undefined,
): CellDifference[] {
  return lower.flatMap(({ cell, before, after }) => {
    const own = standing(cell);
    return own === undefined ? [] : [{ cell, before: own, after: addParts(own, lessParts(after, before)) }];
  });
}

function less(b: number | null, a: number | null): number | null {
  return b === null ? (a === null ? null : -a) : b - (a ?? 0);
}
