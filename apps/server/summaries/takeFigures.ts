import type { TakenFigures } from "#contract";
import { addMonths, IsoDate } from "#law";
import {
  addParts,
  type Block,
  type ChartAsked,
  chartKey,
  chartsIn,
  figureOf,
  figuresIn,
  noParts,
  valueOf,
} from "#planning";
import { figureCells, figureParts, type FreshUpTo, type Tx } from "#platform";
import { yearBefore } from "../figures/figureScope.ts";
import { takeFigure } from "../reports/takeFigure.ts";
import { noSuchFigure } from "./summaryRefusals.ts";

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** All that the blocks ask for, as it stands now: each figure for the period and the year before, each chart cell by cell. `fresh`: of `refreshFigures`. */
export async function takeFigures(
  tx: Tx,
  blocks: readonly Block[],
  period: Period,
  officePath: string,
  fresh: FreshUpTo | undefined,
): Promise<TakenFigures> {
  const before = yearBefore(period);
  const taken: TakenFigures = { figures: {}, charts: {} };
  for (const id of figuresIn(blocks)) {
    const spec = figureOf(id);
    if (spec === undefined) throw noSuchFigure(id);
    taken.figures[id] = {
      now: await takeFigure(tx, spec, { ...period, officePath }, fresh),
      before: await takeFigure(tx, spec, { ...before, officePath }, fresh),
    };
  }
  for (const chart of chartsIn(blocks))
    taken.charts[chartKey(chart)] =
      chart.by === "month"
        ? await byMonth(tx, chart, period, officePath, fresh)
        : await byOffice(tx, chart, period, officePath, fresh);
  return taken;
}

async function byMonth(
  tx: Tx,
  { figure }: ChartAsked,
  period: Period,
  officePath: string,
  fresh: FreshUpTo | undefined,
): Promise<TakenFigures["charts"][string]> {
  const spec = figureOf(figure);
  if (spec === undefined) throw noSuchFigure(figure);
  const months = monthsOf(period);
  const read = async (scope: Period) => {
    const { cells } = await figureCells(tx, spec, { ...scope, officePath }, "month", fresh);
    return new Map(cells.map(({ key, parts }) => [key, parts]));
  };
  const [now, before] = [await read(period), await read(yearBefore(period))];
  return {
    keys: months.map((month) => ({ key: month, zh: `${Number(month.slice(5))}月`, en: month })),
    now: months.map((month) => valueOf(spec, now.get(month) ?? noParts)),
    before: months.map((month) => valueOf(spec, before.get(aYearBefore(month)) ?? noParts)),
  };
}

/** The office's own cases, and those of each office right below it with all that is below that. */
async function byOffice(
  tx: Tx,
  { figure }: ChartAsked,
  period: Period,
  officePath: string,
  fresh: FreshUpTo | undefined,
): Promise<TakenFigures["charts"][string]> {
  const spec = figureOf(figure);
  if (spec === undefined) throw noSuchFigure(figure);
  const offices = await tx.rows<{ path: string; zh: string; en: string; own: boolean }>(
    "select path, name_zh as zh, name_en as en, path = $1 as own from office where path = $1 or parent = $1 order by path",
    [officePath],
  );
  const keys: { key: string; zh: string; en: string }[] = [];
  const values: Record<"now" | "before", (number | null)[]> = { now: [], before: [] };
  for (const { path, zh, en, own } of offices) {
    const scope = { officePath: path, exactOffice: own };
    const now = await figureParts(tx, spec, { ...period, ...scope }, fresh);
    const before = await figureParts(tx, spec, { ...yearBefore(period), ...scope }, fresh);
    // An office that leaves the cases to those below it is no bar of its own.
    if (own && offices.length > 1 && addParts(now, before).n === 0) continue;
    keys.push({ key: path, zh, en });
    values.now.push(valueOf(spec, now));
    values.before.push(valueOf(spec, before));
  }
  return { keys, ...values };
}

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  let day = IsoDate.parse(`${from.slice(0, 7)}-01`);
  for (; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

function aYearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
