import type { Citation, FigureRow } from "#law";

type RowSpec = Omit<FigureRow, "jurisdiction" | "settable" | "confidence"> &
  Partial<Pick<FigureRow, "jurisdiction" | "confidence">>;

/** A row of the nation, read, unless said otherwise. What is unverified can be set by the deployment. */
export function row(spec: RowSpec): FigureRow {
  const confidence = spec.confidence ?? "read";
  return { jurisdiction: "cn", confidence, ...spec, ...(confidence === "unverified" && { settable: true }) };
}

/** One value under the Trademark Law of 2019 and under the revised law that starts on 2027-01-01. */
export function bothTrademarkLaws(value: number, old: Citation, revised: Citation): readonly FigureRow[] {
  return [row({ value, article: old, until: "2026-12-31" }), row({ value, article: revised, from: "2027-01-01" })];
}

/** Fen of an amount in yuan. */
export function yuan(amount: number): number {
  return amount * 100;
}
