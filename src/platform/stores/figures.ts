import { type Dimension, type FigureSpec, noKey } from "#planning";
import type { Tx } from "../database/Database.ts";

/** The records of a figure: entries from day `from` to day `to` (both counted), of an office and below. */
export interface FigureScope {
  readonly from: string;
  readonly to: string;
  readonly officePath?: string | undefined;
}

export interface FigureCells {
  readonly total: number | null;
  readonly cells: readonly { readonly key: string; readonly value: number | null }[];
}

/** The figure's value for each key of the dimension, and over all. */
export async function figureCells(tx: Tx, spec: FigureSpec, scope: FigureScope, by: Dimension): Promise<FigureCells> {
  const { from, where, value, values } = recordsOf(spec, scope);
  const bound = [...values];
  // What a share is of, so that shares are added up by it.
  const weight =
    spec.value?.kind === "share" ? numberAt(spec.value.of, spec.value.over, (each) => `$${bound.push(each)}`) : "null";
  const measure = {
    count: "count(*)",
    sum: "sum(value)",
    money: "sum(value)",
    "mean-days": "avg(value)",
    share: "sum(value * weight) / sum(weight)",
  }[spec.kind];
  const rows = await tx.rows<{ key: string | null; whole: number; value: number | null }>(
    `select key, grouping(key) as whole, (${measure})::float8 as value
       from (select ${keyOf[by]} as key, (${value})::numeric as value, (${weight})::numeric as weight from ${from} where ${where.join(" and ")}) record
      group by grouping sets ((key), ()) order by key`,
    bound,
  );
  const cells = rows.flatMap(({ key, whole, value }) => (whole === 1 || key === null ? [] : [{ key, value }]));
  return { total: rows.find(({ whole }) => whole === 1)?.value ?? null, cells };
}

export interface RecordsSql {
  /** The case is `c`, the entry `e`. */
  readonly from: string;
  readonly where: readonly string[];
  /** What the record adds to the figure; null where the figure counts nothing but records. */
  readonly value: string;
  readonly values: readonly unknown[];
}

/** The one place where a figure becomes SQL: its total, its cells and its list of records all begin here. */
export function recordsOf(spec: FigureSpec, scope: FigureScope, cell?: { by: Dimension; key: string }): RecordsSql {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { types, actions, procedures, fact } = spec.entries;
  const where = [`e.day between ${bind(scope.from)}::date and ${bind(scope.to)}::date`];
  if (types) where.push(`e.type = any(${bind(types)}::text[])`);
  if (actions) where.push(`e.action = any(${bind(actions)}::text[])`);
  if (procedures) where.push(`c.procedure = any(${bind(procedures)}::text[])`);
  if (fact) where.push(`e.${fact.of} #>> ${bind(fact.path)}::text[] = ${bind(fact.is)}::text`);
  if (scope.officePath) where.push(`starts_with(c.office_path, ${bind(scope.officePath)}::text)`);
  if (cell) where.push(`${keyOf[cell.by]} = ${bind(cell.key)}::text`);
  const value = valueOf(spec, bind);
  // What has no value adds nothing to a sum or a mean, so it is no record of them either.
  if (value !== "null") where.push(`(${value}) is not null`);
  return { from: "docket_entry e join case_file c on c.id = e.case_id", where, value, values };
}

function valueOf({ value }: FigureSpec, bind: (value: unknown) => string): string {
  if (value === undefined) return "null";
  if (value.kind === "fen" || value.kind === "number") return numberAt(value.of, value.path, bind);
  if (value.kind === "share") {
    const [part, whole] = [numberAt(value.of, value.path, bind), numberAt(value.of, value.over, bind)];
    // Where there is nothing to be a part of, the record has no share.
    return `100.0 * ${part} / nullif(${whole}, 0)`;
  }
  return `e.day - (select min(f.day) from docket_entry f where f.case_id = e.case_id and f.type = any(${bind(value.types)}::text[]))`;
}

function numberAt(of: "facts" | "input", path: readonly string[], bind: (value: unknown) => string): string {
  return `(e.${of} #>> ${bind(path)}::text[])::bigint`;
}

const keyOf: Readonly<Record<Dimension, string>> = {
  month: "to_char(e.day, 'YYYY-MM')",
  office: "c.office_path::text",
  procedure: "c.procedure::text",
  outcome: `coalesce(c.closing, '${noKey}')`,
  complainant: `coalesce((select min(p.name) from case_party p where p.case_id = c.id and p.role = 'complainant'), '${noKey}')`,
};
