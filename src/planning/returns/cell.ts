import type { FigureParts } from "../figureParts.ts";
import { addParts, noParts, valueOf } from "../figureParts.ts";
import { figureOf } from "../figures.ts";
import { cellsOf, type FormCell, type PlacedCell, type ReturnForm } from "./form.ts";

/** What an office typed into a cell: a number (fen for money), or text; the word that explains a warning; who and when. */
export interface TypedValue {
  readonly value?: number | string | null;
  readonly note?: string;
  readonly by: string;
  readonly at: string;
}
export type TypedValues = Readonly<Record<string, TypedValue>>;

/** One docket entry that a bound cell counts; `leaf` is its evidence leaf, or that of the entry that corrected it last. */
export interface CellRecord {
  readonly caseId: string;
  readonly seq: number;
  readonly leaf: string;
  readonly value: number | null;
  readonly weight: number | null;
}

/**
 * A cell of one return. Parts are what adds up: `own` (this office), `below` (the totals of the approved returns right below),
 * `total` (both). A part that nobody gave is null and shows as missing, never as nought. Text has no parts.
 */
export interface ReturnCell {
  readonly cell: string;
  readonly own: FigureParts | null;
  readonly below: FigureParts | null;
  readonly total: FigureParts | null;
  /** Total, as shown: made of its parts. */
  readonly value: number | null;
  readonly text: string | null;
  /** The account that typed it in; null where it is bound or computed. */
  readonly typedBy: string | null;
  /** The records of the own part of a bound cell, ordered by case and entry; null where none back it. */
  readonly records: readonly CellRecord[] | null;
}

/** What stands behind the cells: the own parts of bound cells, what was typed in, and the approved returns right below. */
export interface CellSources {
  readonly bound: Readonly<
    Record<string, { readonly parts: FigureParts; readonly records: readonly CellRecord[] | null }>
  >;
  readonly typed: TypedValues;
  readonly below: readonly Readonly<Record<string, FigureParts | null>>[];
}

/** Every cell of the form, filled in. */
export function fillCells(form: ReturnForm, sources: CellSources): readonly ReturnCell[] {
  const placed = cellsOf(form);
  const own = new Map<string, FigureParts | null>();
  const ownOf = (id: string): FigureParts | null => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const cell = placed.find((one) => one.id === id)?.cell;
    const parts = cell === undefined ? null : partsOf(id, cell, sources, ownOf);
    own.set(id, parts);
    return parts;
  };
  return placed.map(({ id, cell }) => {
    const typed = sources.typed[id];
    const mine = ownOf(id);
    const below = isText(cell) ? null : sum(sources.below.map((one) => one[id] ?? null));
    const total = sum([mine, below]);
    return {
      cell: id,
      own: mine,
      below,
      total,
      value: shownCell(cell, total),
      text: isText(cell) && typeof typed?.value === "string" ? typed.value : null,
      typedBy: cell.kind === "typed" && typed?.value != null ? typed.by : null,
      records: sources.bound[id]?.records ?? null,
    };
  });
}

function partsOf(
  id: string,
  cell: FormCell,
  { bound, typed }: CellSources,
  ownOf: (id: string) => FigureParts | null,
): FigureParts | null {
  if (cell.kind === "bound") return bound[id]?.parts ?? noParts;
  if (cell.kind === "computed") return sum(cell.sumOf.map((one) => additive(ownOf(one))));
  const value = typed[id]?.value;
  return typeof value === "number" ? { n: 1, total: value, weight: null } : null;
}

/** Counts join sums by their number of records. */
function additive(parts: FigureParts | null): FigureParts | null {
  return parts === null || parts.total !== null ? parts : { n: parts.n, total: parts.n, weight: null };
}

function sum(parts: readonly (FigureParts | null)[]): FigureParts | null {
  return parts.reduce((all, one) => (all === null ? one : one === null ? all : addParts(all, one)), null);
}

/** The value of a cell for a reader; null where it is missing, or a mean or share of nothing. */
export function shownCell(cell: FormCell, parts: FigureParts | null): number | null {
  if (parts === null) return null;
  if (cell.kind === "bound") {
    const spec = figureOf(cell.figure);
    if (spec === undefined) throw new Error(`no figure ${cell.figure}`);
    return valueOf(spec, parts);
  }
  return isText(cell) ? null : parts.total;
}

export function isText(cell: FormCell): boolean {
  return cell.kind === "typed" && cell.type === "text";
}
/** How a cell's value reads: a count, fen, days or per cent to one decimal, or text. */
export function kindOf({ cell }: Pick<PlacedCell, "cell">): "count" | "sum" | "money" | "mean-days" | "share" | "text" {
  if (cell.kind === "bound") return figureOf(cell.figure)?.kind ?? "count";
  return cell.type === "number" ? "sum" : cell.type;
}
