import type { Citation } from "./citation.ts";
import type { Confidence } from "./confidence.ts";
import { type Dated, inForceOn, NoRuleInForce } from "./inForce.ts";
import type { IsoDate } from "./isoDate.ts";
import { type Jurisdiction, within } from "./jurisdiction.ts";
import type { Bilingual } from "./text.ts";

export const figureUnits = {
  fen: { zh: "分", en: "fen" },
  times: { zh: "倍", en: "times" },
  percent: { zh: "%", en: "per cent" },
  "percent-per-day": { zh: "%/日", en: "per cent a day" },
  pieces: { zh: "件", en: "pieces" },
  count: { zh: "次", en: "times over" },
  days: { zh: "日", en: "days" },
  "working-days": { zh: "个工作日", en: "working days" },
  months: { zh: "个月", en: "months" },
  years: { zh: "年", en: "years" },
} as const satisfies Record<string, Bilingual>;
export type FigureUnit = keyof typeof figureUnits;

/** A number of the law for a time and a place. `settable`: the deployment may set it, because the law was not read. */
export interface FigureRow extends Dated {
  readonly jurisdiction: Jurisdiction;
  readonly value: number;
  readonly article: Citation;
  readonly confidence: Confidence;
  readonly settable?: boolean;
}

/** A number of the law with every row it had: amounts in fen, periods in their unit. */
export interface DatedFigure<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly unit: FigureUnit;
  readonly rows: readonly FigureRow[];
}

/** Gives each figure its id from its key. */
export function defineFigures<const F extends Record<string, Omit<DatedFigure, "id">>>(
  specs: F,
): { readonly [Id in keyof F & string]: DatedFigure<Id> } {
  return Object.fromEntries(Object.entries(specs).map(([id, spec]) => [id, { id, ...spec }])) as {
    [Id in keyof F & string]: DatedFigure<Id>;
  };
}

/**
 * The row in force on `date` in `jurisdiction`: the narrowest place that has one, so that a province's own figure
 * overrides the nation's. Throws `NoRuleInForce` when no row holds, and when two rows of one place both do.
 */
export function figureOn(figure: DatedFigure, date: IsoDate, jurisdiction: Jurisdiction = "cn"): FigureRow {
  const rows = figure.rows.filter((row) => within(jurisdiction, row.jurisdiction) && inForceOn(row, date));
  const narrowest = Math.max(...rows.map((row) => row.jurisdiction.length));
  const [row, clash] = rows.filter((each) => each.jurisdiction.length === narrowest);
  if (row === undefined) throw new NoRuleInForce(figure.id, date, jurisdiction);
  if (clash !== undefined) throw new RangeError(`"${figure.id}" has two rows for ${date} in ${row.jurisdiction}`);
  return row;
}

/** The figure with a value set by the deployment for its place, for the time of each row that says it may be set. */
export function withSetting<Id extends string>(
  figure: DatedFigure<Id>,
  setting: { readonly jurisdiction: Jurisdiction; readonly value: number; readonly article?: Citation },
): DatedFigure<Id> {
  const { jurisdiction, value } = setting;
  const rows = figure.rows.flatMap((row) => {
    if (row.settable !== true || !within(jurisdiction, row.jurisdiction)) return [row];
    const set = { ...row, jurisdiction, value, article: setting.article ?? row.article };
    return row.jurisdiction === jurisdiction ? [set] : [row, set];
  });
  return { ...figure, rows };
}
