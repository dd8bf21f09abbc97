import { type Dimension, type FigureParts, type FigureSpec, noParts } from "#planning";
import type { Tx } from "../database/Database.ts";
import { type FigureScope, keySql, recordsOf } from "./figureSql.ts";

export interface FigureCells {
  readonly total: FigureParts;
  readonly cells: readonly { readonly key: string; readonly parts: FigureParts }[];
}

/** What the figure is made of, over all records of the scope. */
export async function figureParts(tx: Tx, spec: FigureSpec, scope: FigureScope): Promise<FigureParts> {
  const { from, where, value, weight, values } = recordsOf(spec, scope);
  const parts = await tx.row<FigureParts>(
    `select ${sums} from (select (${value})::numeric as value, (${weight})::numeric as weight from ${from} where ${where.join(" and ")}) record`,
    values,
  );
  return parts ?? noParts;
}

/** The same for each key of the dimension, and over all. */
export async function figureCells(tx: Tx, spec: FigureSpec, scope: FigureScope, by: Dimension): Promise<FigureCells> {
  const { from, where, value, weight, values } = recordsOf(spec, scope);
  const rows = await tx.rows<FigureParts & { key: string | null; whole: number }>(
    `select key, grouping(key) as whole, ${sums}
       from (select ${keySql[by]} as key, (${value})::numeric as value, (${weight})::numeric as weight from ${from} where ${where.join(" and ")}) record
      group by grouping sets ((key), ()) order by key`,
    values,
  );
  const parts = ({ n, total, weight }: FigureParts): FigureParts => ({ n, total, weight });
  const whole = rows.find((row) => row.whole === 1);
  const cells = rows.flatMap((row) =>
    row.whole === 1 || row.key === null ? [] : [{ key: row.key, parts: parts(row) }],
  );
  return { total: whole ? parts(whole) : noParts, cells };
}

// Whole fen, days and pieces: exact as float8 up to 2^53.
const sums = "count(*)::int as n, sum(value)::float8 as total, sum(weight)::float8 as weight";

/** A record of a figure: one docket entry of one case. */
export interface FigureRecord {
  readonly caseId: string;
  readonly seq: number;
  /** The evidence leaf of the entry, or of the correcting entry that mended it last. */
  readonly leaf: string;
  /** What it adds to the total and to the weight, as in `FigureParts`. */
  readonly value: number | null;
  readonly weight: number | null;
}

/** All records of the scope, in the order of case and entry. */
export async function figureRecordSet(tx: Tx, spec: FigureSpec, scope: FigureScope): Promise<FigureRecord[]> {
  const { from, where, value, weight, values } = recordsOf(spec, scope);
  return tx.rows<FigureRecord>(
    `select c.id as "caseId", e.seq, l.sha256 as leaf, (${value})::float8 as value, (${weight})::float8 as weight
       from ${from}
       join evidence_leaf l on l.case_id = e.case_id and l.event_seq = coalesce(e.mended_by, e.seq) and l.kind = 'event'
      where ${where.join(" and ")} order by c.id, e.seq`,
    values,
  );
}
