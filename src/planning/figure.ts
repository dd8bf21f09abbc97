import type { Bilingual, Citation } from "#law";

/** What a figure is broken down by: the time, the office, and what the case tells. */
export const dimensions = [
  "month",
  "office",
  "procedure",
  "outcome",
  "complainant",
  "right",
  "channel",
  "foreign",
] as const;
export type Dimension = (typeof dimensions)[number];

/** The cells that are meant, by dimension: { procedure: ["customs-detention"], right: ["trademark"] }. Any of the keys of each. */
export type FigureWhere = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/**
 * What is counted. One record is one docket entry, as last corrected: an entry of one of these types, on the legal day it
 * happened. Total, cells and records are made from this one definition, so a number and its records cannot part.
 */
export interface FigureSpec {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly kind: "count" | "sum" | "money" | "mean-days" | "share";
  readonly entries: EntryFilter;
  readonly value?: FigureValue;
  /** How it is reckoned, where that is a rule of somebody: it is published with the figure. */
  readonly rule?: { readonly text: Bilingual; readonly article: Citation };
}

interface EntryFilter {
  /** Past facts, as the docket names them: "CaseFiled". */
  readonly types?: readonly string[];
  /** Actions, where the docket's own marks are meant: "overdue". */
  readonly actions?: readonly string[];
  readonly procedures?: readonly string[];
  /** Only entries that say this. */
  readonly fact?: Place & { readonly is: string };
  /** Only entries before which the docket has no mark that this clock of the procedure ran out: "closing". */
  readonly inTime?: string;
}

/** Where an entry says something: in the facts it adds, or in what was put in. */
interface Place {
  readonly of: "facts" | "input";
  readonly path: readonly string[];
}

/**
 * The value of a record: fen or a number said by the entry, the days since the first entry of these types in the same case, or
 * per cent: `path` of `over`. A share over many records is the sum of the parts over the sum of the wholes, no mean of shares.
 */
type FigureValue =
  | ({ readonly kind: "fen" } & Place)
  | ({ readonly kind: "number" } & Place)
  | ({ readonly kind: "share"; readonly over: readonly string[] } & Place)
  | { readonly kind: "days-since"; readonly types: readonly string[] };

/** The key of a cell for what has no value in the dimension: a case without an outcome yet, or one that does not tell the channel. */
export const noKey = "-";
