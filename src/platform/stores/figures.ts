import { type Dimension, type FigureParts, type FigureSpec, noParts } from "#planning";
import type { Tx } from "../database/Database.ts";
import { type FigureScope, keySql, recordsOf } from "./figureSql.ts";
import { areaSql, figureColumns, sumsOf } from "./figureSums.ts";
import { definitionsHash, type FreshUpTo } from "./refreshFigures.ts";

/** A dimension, or the offices right below one: each with all that is below it, and the office's own part under its own path. */
export type FigureBy = Dimension | { readonly below: string };

export interface FigureCells {
  readonly total: FigureParts;
  readonly cells: readonly { readonly key: string; readonly parts: FigureParts }[];
}

/**
 * What each figure is made of, for each key of the dimension and over all. From the projections where they are right, else counted
 * from the docket: the same numbers, later. `fresh`: what `refreshFigures` answered; without it nothing at all may be stale.
 */
export async function figureTable(
  tx: Tx,
  specs: readonly FigureSpec[],
  scope: FigureScope,
  by: FigureBy,
  fresh?: FreshUpTo,
): Promise<ReadonlyMap<string, FigureCells>> {
  return (await areFresh(tx, fresh)) ? fromSums(tx, specs, scope, by) : countFigures(tx, specs, scope, by);
}

/** The same from the docket itself, whatever the projections say. */
export async function countFigures(
  tx: Tx,
  specs: readonly FigureSpec[],
  scope: FigureScope,
  by: FigureBy,
): Promise<ReadonlyMap<string, FigureCells>> {
  const table = new Map<string, FigureCells>();
  for (const spec of specs) table.set(spec.id, await fromDocket(tx, spec, scope, by));
  return table;
}

/** One figure, for each key of the dimension and over all. */
export async function figureCells(
  tx: Tx,
  spec: FigureSpec,
  scope: FigureScope,
  by: FigureBy,
  fresh?: FreshUpTo,
): Promise<FigureCells> {
  return (await figureTable(tx, [spec], scope, by, fresh)).get(spec.id) ?? { total: noParts, cells: [] };
}

/** What a figure is made of, over all records of the scope. */
export async function figureParts(
  tx: Tx,
  spec: FigureSpec,
  scope: FigureScope,
  fresh?: FreshUpTo,
): Promise<FigureParts> {
  return (await figureCells(tx, spec, scope, "month", fresh)).total;
}

/** May the asker's transaction read the projections? */
export async function areFresh(tx: Tx, upTo: FreshUpTo = Number.MAX_SAFE_INTEGER): Promise<boolean> {
  const answer = await tx.row<{ fresh: boolean }>("select figures_fresh($1, $2) as fresh", [definitionsHash(), upTo]);
  return answer?.fresh === true;
}

async function fromSums(
  tx: Tx,
  specs: readonly FigureSpec[],
  scope: FigureScope,
  by: FigureBy,
): Promise<ReadonlyMap<string, FigureCells>> {
  const { from, values } = sumsOf(specs, scope, by === "complainant");
  const bound = [...values];
  const key = typeof by === "string" ? figureColumns[by] : areaSql("office_path", `$${bound.push(by.below)}::text`);
  // Two steps: the many rows by key, which PostgreSQL divides among its workers; the few that are left, over all.
  const rows = await tx.rows<Row & { figure: string }>(
    `select figure_id as figure, key, whole, n, total, weight from (
       select figure_id, key, grouping(key) as whole, sum(n)::int as n, sum(total)::float8 as total, sum(weight)::float8 as weight
         from (select figure_id, ${key} as key, sum(n) as n, sum(total) as total, sum(weight) as weight
                 from ${from} part group by 1, 2) record
        group by grouping sets ((figure_id, key), (figure_id))) cell
      where n > 0 order by figure_id, key`,
    bound,
  );
  const partsOf = (spec: FigureSpec) =>
    rows.filter(({ figure }) => figure === spec.id).map((row) => ({ ...row, ...partsAs(spec, row) }));
  return new Map(specs.map((spec) => [spec.id, cellsOf(partsOf(spec))]));
}

/** Sums are numbers everywhere; what a figure does not have is null in its parts. */
export function partsAs(spec: FigureSpec, { n, total, weight }: FigureParts): FigureParts {
  return {
    n,
    total: spec.value === undefined || n === 0 ? null : total,
    weight: spec.value?.kind === "share" && n > 0 ? weight : null,
  };
}

async function fromDocket(tx: Tx, spec: FigureSpec, scope: FigureScope, by: FigureBy): Promise<FigureCells> {
  const { from, where, value, weight, values } = recordsOf(spec, scope);
  const bound = [...values];
  const key = typeof by === "string" ? keySql[by] : areaSql("c.office_path", `$${bound.push(by.below)}::text`);
  const rows = await tx.rows<Row>(
    `select key, grouping(key) as whole, count(*)::int as n, sum(value)::float8 as total, sum(weight)::float8 as weight
       from (select ${key} as key, (${value})::numeric as value, (${weight})::numeric as weight from ${from} where ${where.join(" and ")}) record
      group by grouping sets ((key), ()) order by key`,
    bound,
  );
  return cellsOf(rows);
}

interface Row extends FigureParts {
  readonly key: string | null;
  readonly whole: number;
}

function cellsOf(rows: readonly Row[]): FigureCells {
  const parts = ({ n, total, weight }: FigureParts): FigureParts => ({ n, total, weight });
  const whole = rows.find((row) => row.whole === 1);
  return {
    total: whole ? parts(whole) : noParts,
    cells: rows.flatMap((row) => (row.whole === 1 || row.key === null ? [] : [{ key: row.key, parts: parts(row) }])),
  };
}
