import type { Bilingual, Confidence } from "#law";
import type { FigureWhere } from "../figure.ts";
import type { PeriodKind } from "./period.ts";

export const levels = ["nation", "province", "city", "district"] as const;
export type Level = (typeof levels)[number];

/**
 * A form that offices fill in, as typed data with versions and dates, like law: what it asks never changes under a number of its
 * version. A return keeps the version it was opened with.
 */
export interface ReturnForm {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  /** Where its duty and its columns come from, in words; how far they may be trusted. */
  readonly source: Bilingual;
  readonly confidence: Confidence;
  /** It is asked for periods that begin on these days (both counted; open at the end where the last is absent). */
  readonly from: string;
  readonly until?: string;
  readonly periods: readonly PeriodKind[];
  /** The levels that fill it in: without a gap from the nation down. The lowest counts what is below it as its own. */
  readonly levels: readonly Level[];
  /** Only offices of these lines fill it in. */
  readonly lines: readonly ("ip" | "customs" | "market")[];
  /** As it prints: rows under headings, columns from left to right. */
  readonly columns: readonly FormColumn[];
  readonly sections: readonly FormSection[];
}

export interface FormColumn {
  readonly id: string;
  readonly name: Bilingual;
}

export interface FormSection {
  readonly id: string;
  readonly name: Bilingual;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** By column. A column that a row does not have prints as a stroke. */
  readonly cells: Readonly<Record<string, FormCell>>;
}

/** A cell: bound to a figure over the period, typed in by the office, or computed from other cells of the form. */
export type FormCell = BoundCell | TypedCell | ComputedCell;

interface Checked {
  readonly checks?: readonly CellCheck[];
}
export interface BoundCell extends Checked {
  readonly kind: "bound";
  readonly figure: string;
  readonly where?: FigureWhere;
}
export interface TypedCell extends Checked {
  readonly kind: "typed";
  /** Whole numbers, fen, or text up to 2,000 characters. Text is the office's own and adds up to nothing. */
  readonly type: "number" | "money" | "text";
}
export interface ComputedCell extends Checked {
  readonly kind: "computed";
  readonly type: "number" | "money";
  /** Ids of the cells that are added up: numbers or sums, no means. */
  readonly sumOf: readonly string[];
}

/**
 * What must hold of a cell. An error stands in the way of submitting; a warning asks for a word of explanation. `against-last`:
 * no more than so many per cent above or below the last period of the same kind; `outlier`: not far from the siblings' (median
 * absolute deviation).
 */
export type CellCheck =
  | { readonly kind: "required" }
  | { readonly kind: "range"; readonly min?: number; readonly max?: number; readonly severity: Severity }
  | {
      readonly kind: "sum";
      readonly of: readonly string[];
      readonly relation: "equals" | "at-most" | "at-least";
      readonly severity: Severity;
    }
  | { readonly kind: "against-last"; readonly percent: number }
  | { readonly kind: "outlier" };
export type Severity = "error" | "warning";

/** A cell with its place: its id is `row.column`. */
export interface PlacedCell {
  readonly id: string;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly cell: FormCell;
}

/** Every cell in the order in which the form prints. */
export function cellsOf(form: ReturnForm): readonly PlacedCell[] {
  return form.sections.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      form.columns.flatMap((column) => {
        const cell = row.cells[column.id];
        return cell === undefined ? [] : [{ id: `${row.id}.${column.id}`, row, column, cell }];
      }),
    ),
  );
}

/** Does an office of this level and line fill the form in? */
export function filedBy(form: ReturnForm, office: { readonly level: string; readonly line: string }): boolean {
  return form.levels.some((one) => one === office.level) && form.lines.some((one) => one === office.line);
}

/** The lowest level that files counts what is below it as its own; every other level only what its own office has done. */
export function ownOfficeAlone(form: ReturnForm, level: string): boolean {
  return form.levels.at(-1) !== level;
}
