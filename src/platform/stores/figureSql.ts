import {
  type Dimension,
  dimensions,
  type FigureSpec,
  type FigureWhere,
  noKey,
  type Told,
  type ToldDimension,
  toldByCase,
} from "#planning";

/**
 * The records of a figure: entries from day `from` to day `to` (both counted), of an office and below, or of that office alone.
 * Without an office: of all that the asker's own office has below it; never of cases that are only addressed to it, which are
 * counted where they lie.
 */
export interface FigureScope {
  readonly from: string;
  readonly to: string;
  readonly officePath?: string | undefined;
  readonly exactOffice?: boolean | undefined;
  readonly where?: FigureWhere | undefined;
  /** Of these cases alone. */
  readonly caseIds?: readonly string[] | undefined;
}

export interface RecordsSql {
  /** The case is `c`, the entry `e`. */
  readonly from: string;
  readonly where: readonly string[];
  /** What the record adds to the figure's total: of a share, the part; null where the figure counts nothing but records. */
  readonly value: string;
  /** What the part is of, in a share; null elsewhere. */
  readonly weight: string;
  readonly values: readonly unknown[];
}

/** The one place where a figure becomes SQL: its parts, its cells and its list of records all begin here. */
export function recordsOf(spec: FigureSpec, scope: FigureScope, cell?: { by: Dimension; key: string }): RecordsSql {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { types, actions, procedures, fact, inTime } = spec.entries;
  const where = [
    `e.day between ${bind(scope.from)}::date and ${bind(scope.to)}::date`,
    "starts_with(c.office_path, coalesce(current_office(), ''))",
  ];
  if (types) where.push(`e.type = any(${bind(types)}::text[])`);
  if (actions) where.push(`e.action = any(${bind(actions)}::text[])`);
  if (procedures) where.push(`c.procedure = any(${bind(procedures)}::text[])`);
  if (fact) where.push(`e.${fact.of} #>> ${bind(fact.path)}::text[] = ${bind(fact.is)}::text`);
  if (inTime !== undefined) where.push(notOverdue(bind(inTime)));
  if (scope.officePath !== undefined) {
    where.push(inOffice(`${bind(scope.officePath)}::text`, scope.exactOffice === true));
  }
  if (scope.caseIds !== undefined) where.push(`c.id = any(${bind(scope.caseIds)}::text[])`);
  for (const by of dimensions) {
    const keys = scope.where?.[by];
    if (keys !== undefined) where.push(`${keySql[by]} = any(${bind(keys)}::text[])`);
  }
  if (cell) where.push(`${keySql[cell.by]} = ${bind(cell.key)}::text`);
  const { value, weight } = measureOf(spec, bind);
  // What has no value adds nothing to a sum or a mean, so it is no record of them either; nor is a share of nothing.
  if (value !== "null") where.push(`(${value}) is not null`);
  if (weight !== "null") where.push(`(${weight}) <> 0`);
  return { from: "docket_entry e join case_file c on c.id = e.case_id", where, value, weight, values };
}

/** The case `c` lies in the office, or in it alone; said so that the index by office is used. */
export function inOffice(path: string, alone: boolean): string {
  return alone ? `c.office_path = ${path}` : `c.office_path >= ${path} and c.office_path < ${path} || '~'`;
}

/** No mark before the entry `e` says that the clock ran out. */
function notOverdue(clock: string): string {
  return `not exists (select from docket_entry o where o.case_id = e.case_id and o.action = 'overdue' and o.seq < e.seq
    and split_part(o.input ->> 'run', '#', 1) = ${clock}::text)`;
}

function measureOf({ value }: FigureSpec, bind: (value: unknown) => string): { value: string; weight: string } {
  if (value === undefined) return { value: "null", weight: "null" };
  if (value.kind === "days-since") {
    const first = `select min(f.day) from docket_entry f where f.case_id = e.case_id and f.type = any(${bind(value.types)}::text[])`;
    return { value: `e.day - (${first})`, weight: "null" };
  }
  const numberAt = (path: readonly string[]) => `(e.${value.of} #>> ${bind(path)}::text[])::bigint`;
  return { value: numberAt(value.path), weight: value.kind === "share" ? numberAt(value.over) : "null" };
}

/** The key of a record in a dimension, never null. */
export const keySql: Readonly<Record<Dimension, string>> = {
  month: "to_char(e.day, 'YYYY-MM')",
  office: "c.office_path::text",
  procedure: "c.procedure::text",
  outcome: `coalesce(c.closing, '${noKey}')`,
  complainant: `coalesce((select min(p.name) from case_party p where p.case_id = c.id and p.role = 'complainant'), '${noKey}')`,
  right: toldSql("right"),
  channel: toldSql("channel"),
  foreign: toldSql("foreign"),
};

function toldSql(dimension: ToldDimension): string {
  const cases = Object.entries(toldByCase[dimension]).map(
    ([procedure, told]) => `when '${procedure}' then ${tellsSql(told)}`,
  );
  return `coalesce(case c.procedure::text ${cases.join(" ")} end, '${noKey}')`;
}

function tellsSql(told: Told): string {
  if ("where" in told) return `case when jsonb_path_exists(c.state, '${told.where}') then '${told.is}' end`;
  if ("is" in told) return `'${told.is}'`;
  if ("each" in told)
    return `(select case count(distinct k #>> '{}') when 0 then null when 1 then min(k #>> '{}') else 'several' end
       from jsonb_path_query(c.state, '${told.each}') k)`;
  const paths = told.firstOf.map((path) => `c.state #>> '{${path.join(",")}}'`);
  return `coalesce(${[...paths, told.otherwise === undefined ? "null" : `'${told.otherwise}'`].join(", ")})`;
}
