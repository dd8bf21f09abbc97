import type { AreaView, IndicatorView, StageView } from "#contract";
import type { Bilingual } from "#law";
import { type FigureSpec, figureOf, indicatorStanding, indicatorYears, stageState, valueOf } from "#planning";
import { figureParts, type Tx } from "#platform";

/** The stages of a plan, in order: each task with the last that was said about it. */
export async function stagesOf(tx: Tx, planId: string, today: string): Promise<StageView[]> {
  const rows = await tx.rows<Omit<StageView, "state">>(
    `select t.id as "taskId", t.number, t.title, t.names, s.begins, s.ends, s.begun, s.ended, coalesce(s.note, '') as note,
            coalesce(s.version, 0) as version, coalesce(account_name(s.set_by), s.set_by) as "setBy", s.set_at as "setAt"
       from plan_task t
       left join lateral (select * from plan_stage s where s.task_id = t.id order by version desc limit 1) s on true
      where t.plan_id = $1 order by t.number`,
    [planId],
  );
  return rows.map((row) => ({ ...row, state: stageState(row, today) }));
}

export async function areasOf(tx: Tx, planId: string): Promise<AreaView[]> {
  return tx.rows<AreaView>(
    `select distinct on (number) number, version, name, office_path as "officePath", begins, ends, state, note,
            coalesce(account_name(set_by), set_by) as "setBy", set_at as "setAt"
       from plan_area where plan_id = $1 order by number, version desc`,
    [planId],
  );
}

interface IndicatorRow {
  readonly id: string;
  readonly number: number;
  readonly names: Bilingual;
  readonly unit: Bilingual;
  readonly figure: string | null;
  readonly where: IndicatorView["where"];
  readonly base: number | null;
  readonly baseYear: number;
  readonly target: number;
  readonly targetYear: number;
  readonly setBy: string;
  readonly setAt: string;
}

/**
 * The indicators of a plan with their values year by year. Those bound to a figure are counted over the plan's office and below as the
 * reader's walls allow: a reader who does not see all of that (an office below) is told nothing, not a part.
 */
export async function indicatorsOf(
  tx: Tx,
  plan: { readonly id: string; readonly officePath: string },
  reader: { readonly officePath: string | null },
  today: string,
): Promise<IndicatorView[]> {
  const rows = await tx.rows<IndicatorRow>(
    `select id, number, names, unit, figure, figure_where as "where", base::float8, base_year as "baseYear", target::float8,
            target_year as "targetYear", coalesce(account_name(set_by), set_by) as "setBy", set_at as "setAt"
       from plan_indicator where plan_id = $1 order by number`,
    [plan.id],
  );
  const sees = reader.officePath !== null && plan.officePath.startsWith(reader.officePath);
  const found: IndicatorView[] = [];
  for (const row of rows) {
    const spec = row.figure === null ? undefined : figureOf(row.figure);
    const values =
      row.figure === null
        ? await typedValues(tx, row, today)
        : await countedValues(tx, row, sees ? plan.officePath : undefined, today);
    found.push({ ...row, figureName: spec?.name ?? null, values, standing: indicatorStanding(row, values) });
  }
  return found;
}

type YearCell = IndicatorView["values"][number];

async function typedValues(tx: Tx, row: IndicatorRow, today: string): Promise<YearCell[]> {
  const typed = await tx.rows<{
    year: number;
    value: number;
    source: string;
    version: number;
    setBy: string;
    setAt: string;
  }>(
    `select distinct on (year) year, value::float8, source, version, coalesce(account_name(set_by), set_by) as "setBy", set_at as "setAt"
       from plan_indicator_value where indicator_id = $1 order by year, version desc`,
    [row.id],
  );
  return indicatorYears(row).map((year) => {
    const said = typed.find((one) => one.year === year);
    const running = String(year) === today.slice(0, 4);
    if (said === undefined) return { year, value: null, running, typed: null };
    const { value, source, version, setBy, setAt } = said;
    return { year, value, running, typed: { source, version, setBy, setAt } };
  });
}

async function countedValues(
  tx: Tx,
  row: IndicatorRow,
  officePath: string | undefined,
  today: string,
): Promise<YearCell[]> {
  const spec = row.figure === null ? undefined : figureOf(row.figure);
  const cells: YearCell[] = [];
  for (const year of indicatorYears(row)) {
    const running = String(year) === today.slice(0, 4);
    const begun = String(year) <= today.slice(0, 4);
    const scope = {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      officePath,
      ...(row.where === null ? {} : { where: row.where }),
    };
    const value =
      spec === undefined || officePath === undefined || !begun
        ? null
        : inUnits(spec, valueOf(spec, await figureParts(tx, spec, scope)));
    cells.push({ year, value, running, typed: null });
  }
  return cells;
}

/** Sums of money are counted in fen and told in yuan, as base and target are typed. */
function inUnits({ kind }: FigureSpec, value: number | null): number | null {
  return value === null || kind !== "money" ? value : value / 100;
}
