import { type Dimension, dimensions, type FigureSpec, type FigureWhere } from "#planning";
import type { Tx } from "../database/Database.ts";
import { countedSql, countingSql, definitionOf } from "./definitionRows.ts";
import { type FigureScope, inOffice } from "./figureSql.ts";
import { figureColumns } from "./figureSums.ts";

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

/** A figure, of some of its cells. `key` tells it from others that are asked for. */
export interface FigureAsked {
  readonly key: string;
  readonly spec: FigureSpec;
  readonly where?: FigureWhere | undefined;
}

/**
 * All records behind several figures of one scope, each in the order of case and entry: counted from the docket, for seals stand on
 * them, and in one reading of it, however many are asked for.
 */
export async function figureRecordSets(
  tx: Tx,
  asked: readonly FigureAsked[],
  scope: Omit<FigureScope, "where">,
): Promise<ReadonlyMap<string, FigureRecord[]>> {
  const list = asked.map(({ key, spec, where = {} }) => ({
    ...definitionOf(spec),
    key,
    ...Object.fromEntries(dimensions.flatMap((by) => (where[by] === undefined ? [] : [[`in ${by}`, where[by]]]))),
  }));
  const values: unknown[] = [JSON.stringify(list), scope.from, scope.to];
  const within = dimensions.map((by) => `(s."in ${by}" is null or ${keys[by]} = any (s."in ${by}"))`).join(" and ");
  const more = `, key text, ${dimensions.map((by) => `"in ${by}" text[]`).join(", ")}`;
  // Short statements over few cases, mostly: compiling them takes longer than running them.
  await tx.run("set local jit = off");
  const rows = await tx.rows<FigureRecord & { key: string }>(
    `with ${countingSql(casesOf(scope, values), "$1", more)},
     record as materialized (
       select s.key, e.case_id, e.seq, coalesce(e.mended_by, e.seq) as proof, m.value, m.weight
         from ${countedSql} and e.day between $2::date and $3::date and ${within})
     select r.key, r.case_id as "caseId", r.seq, l.leaf, r.value::float8 as value, r.weight::float8 as weight
       from record r
      cross join lateral (
        select sha256 as leaf from evidence_leaf where case_id = r.case_id and event_seq = r.proof and kind = 'event' offset 0) l
      order by r.case_id, r.seq`,
    values,
  );
  const sets = new Map<string, FigureRecord[]>(asked.map(({ key }) => [key, []]));
  for (const { key, ...record } of rows) sets.get(key)?.push(record);
  return sets;
}

/** The records of one figure. */
export async function figureRecordSet(tx: Tx, spec: FigureSpec, scope: FigureScope): Promise<FigureRecord[]> {
  const sets = await figureRecordSets(tx, [{ key: spec.id, spec, where: scope.where }], scope);
  return sets.get(spec.id) ?? [];
}

/**
 * The cases `c` that may have a record: with an entry of the period, or one that a correction may have brought into it, or with entries
 * that are told without a sealed value, which themselves nobody reads.
 */
function casesOf({ officePath, exactOffice, caseIds }: Omit<FigureScope, "where">, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    "starts_with(c.office_path, coalesce(current_office(), ''))",
    `(exists (select from event x where x.case_id = c.id
        and ((x.at at time zone interval '08:00')::date between $2::date and $3::date or x.action = 'correct'))
      or exists (select from event_told t where t.case_id = c.id))`,
  ];
  if (caseIds !== undefined) where.push(`c.id = any (${bind(caseIds)}::text[])`);
  if (officePath !== undefined) where.push(inOffice(`${bind(officePath)}::text`, exactOffice === true));
  return where.join(" and ");
}

const keys: Readonly<Record<Dimension, string>> = {
  ...(Object.fromEntries(dimensions.map((by) => [by, `e.${figureColumns[by]}`])) as Record<Dimension, string>),
  month: "to_char(e.day, 'YYYY-MM')",
};
