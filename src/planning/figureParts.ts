import type { FigureSpec } from "./figure.ts";

/**
 * What a figure is made of, as it adds up over offices and months: the number of records; the sum of what they add (fen, days,
 * the parts of shares), null where records alone are counted; the sum of what the shares are of, null where it is no share.
 * Means and shares are made of the added parts: shown values are never added.
 */
export interface FigureParts {
  readonly n: number;
  readonly total: number | null;
  readonly weight: number | null;
}

export const noParts: FigureParts = { n: 0, total: null, weight: null };

/** The value for a reader: a count or sum of nothing is 0; a mean or share of nothing is null. Means and shares to one decimal. */
export function valueOf(spec: Pick<FigureSpec, "kind">, { n, total, weight }: FigureParts): number | null {
  if (spec.kind === "count") return n;
  if (spec.kind === "sum" || spec.kind === "money") return total ?? 0;
  const whole = spec.kind === "share" ? weight : n;
  if (total === null || whole === null || whole === 0) return null;
  return Math.round(((spec.kind === "share" ? 1000 : 10) * total) / whole) / 10;
}

export function addParts(a: FigureParts, b: FigureParts): FigureParts {
  return { n: a.n + b.n, total: add(a.total, b.total), weight: add(a.weight, b.weight) };
}

function add(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
