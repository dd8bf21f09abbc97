import { type Dimension, dimensions, type FigureSpec } from "#planning";
import type { FigureScope } from "./figureSql.ts";

/** The columns of the projections that hold the keys of a dimension. */
export const figureColumns: Readonly<Record<Dimension, string>> = {
  month: "month",
  office: "office_path",
  procedure: "procedure",
  outcome: "outcome",
  complainant: "complainant",
  right: "right_kind",
  channel: "channel",
  foreign: "abroad",
};

const kept = "figure_id, office_path, procedure, outcome, right_kind, channel, abroad";

/**
 * The parts of some figures from the projections: whole months from the sums, the days at the edges from the records; all from the
 * records where complainants are asked for. `from` is a sub-query with the columns above, `n`, `total` and `weight`.
 */
export function sumsOf(
  specs: readonly Pick<FigureSpec, "id">[],
  scope: FigureScope,
  complainants: boolean,
): { from: string; values: readonly unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const common = [`figure_id = any (${bind(specs.map(({ id }) => id))}::text[])`, ...placeOf(scope, bind)];
  const cells = cellsOf(scope, bind);
  const whole = complainants || scope.where?.complainant !== undefined ? undefined : wholeMonths(scope);
  const parts = edgesOf(scope, whole).map(
    ([from, to]) => `select ${kept}, complainant, to_char(day, 'YYYY-MM') as month, 1 as n, value as total, weight
       from figure_record where ${[...common, `day between ${bind(from)}::date and ${bind(to)}::date`].join(" and ")}`,
  );
  if (whole)
    parts.push(`select ${kept}, null::text as complainant, month, n, total, weight from figure_sum
      where ${[...common, `month between ${bind(whole.first)}::text and ${bind(whole.last)}::text`].join(" and ")}`);
  const every = `(${parts.join(" union all ")})`;
  return { from: cells.length === 0 ? every : `(select * from ${every} every where ${cells.join(" and ")})`, values };
}

/** One figure's records in the projection, to be listed: the row is `r`. */
export function figureRecordsOf(
  spec: FigureSpec,
  scope: FigureScope,
): { where: readonly string[]; values: readonly unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    `figure_id = ${bind(spec.id)}::text`,
    `day between ${bind(scope.from)}::date and ${bind(scope.to)}::date`,
    ...placeOf(scope, bind),
    ...cellsOf(scope, bind).map((each) => each.replace(/^month /, "to_char(day, 'YYYY-MM') ")),
  ];
  return { where, values };
}

/** The office asked for, or all that the asker's own has below it. */
function placeOf({ officePath, exactOffice }: FigureScope, bind: (value: unknown) => string): string[] {
  if (officePath === undefined) return [];
  const path = `${bind(officePath)}::text`;
  return [exactOffice === true ? `office_path = ${path}` : `office_path >= ${path} and office_path < ${path} || '~'`];
}

/** The cells that are meant. */
function cellsOf({ where = {} }: FigureScope, bind: (value: unknown) => string): string[] {
  return dimensions.flatMap((by) => {
    const keys = where[by];
    return keys === undefined ? [] : [`${figureColumns[by]} = any (${bind(keys)}::text[])`];
  });
}

/** The office right below `base` that a path lies in; of `base` itself its own path. */
export function areaSql(path: string, base: string): string {
  return `case when ${path} = ${base} then ${base}
    else left(${path}, length(${base}) + strpos(substr(${path}, length(${base}) + 1), '/')) end`;
}

type Months = { readonly first: string; readonly last: string };

/** The days of the period that lie in no whole month of it. */
function edgesOf({ from, to }: FigureScope, whole: Months | undefined): (readonly [string, string])[] {
  if (whole === undefined) return [[from, to]];
  const before = [from, lastDayOf(monthAfter(whole.first, -1))] as const;
  const after = [`${monthAfter(whole.last, 1)}-01`, to] as const;
  return [before, after].filter(([first, last]) => first <= last);
}

/** The months that lie wholly in the period, "2026-01" to "2026-06"; undefined where none does. */
function wholeMonths({ from, to }: FigureScope): Months | undefined {
  const first = from.endsWith("-01") ? from.slice(0, 7) : monthAfter(from, 1);
  const last = isLastDay(to) ? to.slice(0, 7) : monthAfter(to, -1);
  return first <= last ? { first, last } : undefined;
}

function monthAfter(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

const isLastDay = (day: string) => day === lastDayOf(day);

function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return `${month.slice(0, 7)}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
