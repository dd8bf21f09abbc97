import type { Bilingual, Citation, Confidence, IsoDate } from "#law";
import { TableFault } from "./fault.ts";

/** The finite facts a table asks for: the fact's name and every value it can take. A number becomes a band before it enters. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** One answer of a table: in force from the day `from` to the day `until`, both included, under the article it cites. */
export interface Row<F extends Facts = Facts, O extends string = string> {
  readonly id: string;
  /** What must hold; a fact left out may have any value. */
  readonly when: { readonly [K in keyof F]?: F[K][number] | readonly F[K][number][] };
  readonly then: O;
  readonly article: Citation;
  readonly confidence: Confidence;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly note?: Bilingual;
}

/** How a fact and its values read on paper. */
export type FactNames<F extends Facts> = {
  readonly [K in keyof F]: { readonly name: Bilingual; readonly values: { readonly [V in F[K][number]]: Bilingual } };
};

export interface DecisionTable<F extends Facts = Facts, O extends string = string> {
  readonly id: string;
  /** Stored with every decision; changes when a row or our reading of one changes. */
  readonly version: string;
  readonly name: Bilingual;
  /** Which day selects the rows: that of the act, of the filing, of the decision. */
  readonly moment: Bilingual;
  readonly facts: F;
  readonly factNames: FactNames<F>;
  readonly outcomes: readonly O[];
  readonly outcomeNames: { readonly [Outcome in O]: Bilingual };
  /** Rows that may both fit, strongest first, and why; a row outside it never gives way. */
  readonly precedence?: { readonly order: readonly string[]; readonly reason: Bilingual };
  readonly rows: readonly Row<F, O>[];
}

/** A table's answer, with all that is needed to defend it: the row, its article, the facts and the version of the table. */
export interface Decision<O extends string = string> {
  readonly outcome: O;
  readonly row: string;
  readonly article: Citation;
  readonly table: string;
  readonly version: string;
  readonly confidence: Confidence;
  readonly facts: Readonly<Record<string, string>>;
}

/** Names of the values of a fact that is simply true or not. */
export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const satisfies Record<
  string,
  Bilingual
>;

/**
 * Defines a decision table. A misspelt fact, value or outcome is a compile error; a row named twice, or a precedence
 * that names no row, throws `TableFault`. Whether every combination has one answer is `proveTotal`'s question.
 */
export function defineTable<const F extends Facts, const O extends string>(table: {
  readonly id: string;
  readonly version: string;
  readonly name: Bilingual;
  readonly moment: Bilingual;
  readonly facts: F;
  readonly factNames: FactNames<NoInfer<F>>;
  readonly outcomes: readonly O[];
  readonly outcomeNames: { readonly [Outcome in NoInfer<O>]: Bilingual };
  readonly precedence?: { readonly order: readonly string[]; readonly reason: Bilingual };
  readonly rows: readonly Row<NoInfer<F>, NoInfer<O>>[];
}): DecisionTable<F, O> {
  const ids = new Set<string>();
  for (const row of table.rows) {
    if (ids.has(row.id)) throw new TableFault(table.id, `two rows are called "${row.id}"`);
    ids.add(row.id);
  }
  for (const id of table.precedence?.order ?? []) {
    if (!ids.has(id)) throw new TableFault(table.id, `its precedence names "${id}", but no row is called so`);
  }
  return table;
}
