import type { Bilingual } from "#law";

export const dimensions = ["month", "office", "procedure", "outcome"] as const;
/** What a figure is broken down by. */
export type Dimension = (typeof dimensions)[number];

/**
 * What is counted. One record is one docket entry, as last corrected: an entry of one of these types, on the legal day it
 * happened. Total, cells and records are made from this one definition, so a number and its records cannot part.
 */
export interface FigureSpec {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly kind: "count" | "money" | "mean-days";
  readonly entries: EntryFilter;
  readonly value?: FigureValue;
}

interface EntryFilter {
  /** Past facts, as the docket names them: "CaseFiled". */
  readonly types?: readonly string[];
  /** Actions, where the docket's own marks are meant: "overdue". */
  readonly actions?: readonly string[];
  readonly procedures?: readonly string[];
  /** Only entries that say this. */
  readonly fact?: Place & { readonly is: string };
}

/** Where an entry says something: in the facts it adds, or in what was put in. */
interface Place {
  readonly of: "facts" | "input";
  readonly path: readonly string[];
}

/** The value of a record: fen said by the entry, or the days since the first entry of these types in the same case. */
type FigureValue =
  | ({ readonly kind: "fen" } & Place)
  | { readonly kind: "days-since"; readonly types: readonly string[] };

/** The key of a cell for what has no value in the dimension: a case without an outcome yet. */
export const noKey = "-";

/** A value for a reader: means to one decimal, nothing counted in a mean is nothing (not 0). */
export function shownValue(spec: FigureSpec, value: number | null): number | null {
  if (value === null) return spec.kind === "mean-days" ? null : 0;
  return spec.kind === "mean-days" ? Math.round(value * 10) / 10 : value;
}
