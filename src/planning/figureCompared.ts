import type { FigureSpec } from "./figure.ts";

type Kind = Pick<FigureSpec, "kind">;

/** How a value stands to an earlier one; absent where either is missing. `percent` to one decimal, null where the earlier is 0. */
export function changeOf(
  value: number | null,
  before: number | null | undefined,
): { readonly difference: number; readonly percent: number | null } | undefined {
  if (value === null || before === null || before === undefined) return undefined;
  const difference = round(value - before, 10);
  return { difference, percent: before === 0 ? null : round((100 * (value - before)) / before, 10) };
}

/** The part of the whole in per cent, to one decimal: only what adds up has one. */
export function shareOf({ kind }: Kind, value: number | null, whole: number | null): number | null {
  const adds = kind === "count" || kind === "sum" || kind === "money";
  return !adds || value === null || whole === null || whole === 0 ? null : round((100 * value) / whole, 10);
}

/** For 10,000 people, or for one member of staff, to two decimals: only of what adds up, and where somebody typed the number in. */
export function perHead(
  { kind }: Kind,
  value: number | null,
  fact: { readonly key: "population" | "staff"; readonly value: number } | undefined,
): number | null {
  if (kind === "mean-days" || kind === "share" || value === null || fact === undefined) return null;
  return round(((fact.key === "population" ? 10_000 : 1) * value) / fact.value, 100);
}

const round = (value: number, parts: number) => Math.round(value * parts) / parts;
