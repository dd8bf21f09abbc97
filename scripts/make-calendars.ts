/**
 * Writes `law/calendars/<year>.ts`. Run again after chinese-days has a new year:
 *
 *     npx tsx scripts/make-calendars.ts
 *
 * A year of which the package has the announcement is copied with its make-up working days, as a secondary source.
 * Every later year gets the thirteen days of the holiday regulation (2024 revision) alone, and stays provisional.
 */
import { readdirSync, writeFileSync } from "node:fs";
import chineseDays from "chinese-days";
import { addDays, type IsoDate, isoDate, weekday, yearOf } from "#law";
import type { Festival } from "#statutes";

const firstYear = 2024;
const lastYear = 2030;
const { getDayDetail, getSolarDateFromLunar, getSolarTermDate } = chineseDays;

const byChineseName: Readonly<Record<string, Festival>> = {
  元旦: "newYear",
  春节: "spring",
  清明: "qingming",
  劳动节: "labour",
  端午: "dragonBoat",
  中秋: "midAutumn",
  国庆节: "national",
};

for (let year = firstYear; year <= lastYear; year += 1) {
  const announced = announcedDays(year);
  const text = announced === undefined ? provisionalYear(year) : announcedYear(year, announced);
  writeFileSync(new URL(`../law/calendars/${year}.ts`, import.meta.url), text);
}
process.stdout.write(`${readdirSync(new URL("../law/calendars/", import.meta.url)).join(" ")}\n`);

/** What the package says of each day of the year that differs from the week, or undefined when it has no announcement. */
function announcedDays(year: number): { date: IsoDate; work: boolean; festival: Festival }[] | undefined {
  const days: { date: IsoDate; work: boolean; festival: Festival }[] = [];
  for (let date = isoDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const { work, name } = getDayDetail(date);
    const festival = byChineseName[name.split(",")[1] ?? ""];
    if (festival !== undefined) days.push({ date, work, festival });
  }
  return days.length === 0 ? undefined : days;
}

/** The days the regulation itself names. Up to 2024 Spring Festival had three, without its eve, and Labour Day one. */
function statutoryDays(year: number): ReadonlyMap<IsoDate, Festival> {
  const springDay = isoDate(getSolarDateFromLunar(`${year}-01-01`).date);
  const days: [IsoDate, Festival][] = [
    [isoDate(`${year}-01-01`), "newYear"],
    ...[-1, 0, 1, 2].map((n): [IsoDate, Festival] => [addDays(springDay, n), "spring"]),
    [isoDate(getSolarTermDate(year, 4, "pure_brightness")), "qingming"],
    [isoDate(`${year}-05-01`), "labour"],
    [isoDate(`${year}-05-02`), "labour"],
    [isoDate(getSolarDateFromLunar(`${year}-05-05`).date), "dragonBoat"],
    ...[1, 2, 3].map((n): [IsoDate, Festival] => [isoDate(`${year}-10-0${n}`), "national"]),
  ];
  const before2025 =
    year < 2025 ? new Set<IsoDate>([addDays(springDay, -1), isoDate(`${year}-05-02`)]) : new Set<IsoDate>();
  const map = new Map(days.filter(([date]) => !before2025.has(date)));
  const midAutumn = isoDate(getSolarDateFromLunar(`${year}-08-15`).date);
  map.set(midAutumn, map.has(midAutumn) ? "nationalAndMidAutumn" : "midAutumn");
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function announcedYear(year: number, days: readonly { date: IsoDate; work: boolean; festival: Festival }[]): string {
  const statutory = statutoryDays(year);
  const off = days
    .filter((day) => !day.work)
    .map(({ date, festival }) => line(statutory.has(date) ? "holiday" : "off", date, statutory.get(date) ?? festival));
  const makeUp = days.filter((day) => day.work).map(({ date, festival }) => line("makeUp", date, festival));
  return file({
    year,
    version: `${year}-1`,
    confidence: "secondary",
    announced: true,
    cited: `cite("holiday-notice", "${year}")`,
    off,
    makeUp,
    note: `The announced holidays of ${year}, as the package chinese-days has them.`,
  });
}

function provisionalYear(year: number): string {
  const off = [...statutoryDays(year)].map(([date, festival]) => line("holiday", date, festival));
  return file({
    year,
    version: `${year}-provisional-1`,
    confidence: "unverified",
    announced: false,
    cited: `cite("holiday-regulations", "2")`,
    off,
    makeUp: [],
    note: `${year} is not announced: the days of the regulation alone; which weekends move is not known.`,
  });
}

function line(kind: "holiday" | "off" | "makeUp", date: IsoDate, festival: Festival): string {
  const day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday(date)] ?? "";
  return `    ${kind}("${date}", "${festival}"), // ${day}`;
}

function file(year: {
  readonly year: number;
  readonly version: string;
  readonly confidence: string;
  readonly announced: boolean;
  readonly cited: string;
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly note: string;
}): string {
  const body = [...year.off, ...year.makeUp].join("\n");
  const used = ["holiday", "makeUp", "off"].filter((name) => body.includes(`${name}(`));
  const list = (lines: readonly string[]) => (lines.length === 0 ? "[]" : `[\n${lines.join("\n")}\n  ]`);
  return `import type { CalendarYear } from "#law";
import { cite } from "../sources/index.ts";
import { ${used.join(", ")} } from "./festivals.ts";

/** ${year.note} Written by scripts/make-calendars.ts. */
export const year${year.year}: CalendarYear = {
  year: ${year.year},
  version: "${year.version}",
  confidence: "${year.confidence}",
  announced: ${year.announced},
  cite: ${year.cited},
  daysOff: ${list(year.off)},
  makeUpDays: ${list(year.makeUp)},
};
`;
}
