import { z } from "zod";
import { Citation } from "./citation.ts";
import { Confidence, weaker } from "./confidence.ts";
import { addDays, IsoDate, weekday, yearOf } from "./isoDate.ts";
import { Bilingual } from "./text.ts";

/** A day off. `statutory`: one of the holidays the regulation itself names, not a weekend moved beside it. */
export const DayOff = z.object({ date: IsoDate, name: Bilingual, statutory: z.boolean() });
export type DayOff = Readonly<z.infer<typeof DayOff>>;

/** A weekend day that is worked in exchange for a day off (调休). */
export const MakeUpDay = z.object({ date: IsoDate, name: Bilingual });
export type MakeUpDay = Readonly<z.infer<typeof MakeUpDay>>;

/**
 * One year as announced, under its own version: a correction or a late announcement is a new version of the year.
 * `announced` is false for years made from the regulation alone: their moved weekends are not known yet.
 */
export const CalendarYear = z
  .object({
    year: z.number().int().min(1950).max(2200),
    version: z.string().min(1),
    confidence: Confidence,
    announced: z.boolean(),
    cite: Citation,
    daysOff: z.array(DayOff).readonly(),
    makeUpDays: z.array(MakeUpDay).readonly(),
  })
  .refine((year) => [...year.daysOff, ...year.makeUpDays].every((day) => yearOf(day.date) === year.year), {
    error: "every day must lie in the year",
  })
  .refine((year) => year.makeUpDays.every((day) => isWeekend(day.date)), {
    error: "a make-up working day must be a Saturday or a Sunday",
  })
  .refine(
    (year) =>
      new Set([...year.daysOff, ...year.makeUpDays].map((day) => day.date)).size ===
      year.daysOff.length + year.makeUpDays.length,
    { error: "a day may be listed once only" },
  );
export type CalendarYear = Readonly<z.infer<typeof CalendarYear>>;

/** The years known, one version each. A year that is missing answers by its weekends alone, and says so (`provisional`). */
export interface WorkingCalendar {
  readonly id: string;
  readonly years: readonly CalendarYear[];
}

/** What a day is and why. `provisional`: no announcement for its year is known, so the answer may change. */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly workday: boolean;
  readonly statutory: boolean;
  readonly why: Bilingual;
  readonly provisional: boolean;
  readonly confidence: Confidence;
  readonly article?: Citation | undefined;
}

export function dayOn(calendar: WorkingCalendar, date: IsoDate): CalendarDay {
  const known = yearIn(calendar, yearOf(date));
  const base = {
    date,
    provisional: known?.announced !== true,
    confidence: known?.confidence ?? "unverified",
    article: known?.cite,
  } as const;
  const off = known && daysOf(known).off.get(date);
  if (off !== undefined) return { ...base, workday: false, statutory: off.statutory, why: off.name };
  const makeUp = known && daysOf(known).makeUp.get(date);
  if (makeUp !== undefined) {
    const why = { zh: `${makeUp.name.zh}调休上班`, en: `make-up working day for ${makeUp.name.en}` };
    return { ...base, workday: true, statutory: false, why };
  }
  if (isWeekend(date)) return { ...base, workday: false, statutory: false, why: { zh: "周末", en: "weekend" } };
  return { ...base, workday: true, statutory: false, why: { zh: "工作日", en: "working day" } };
}

export function isWorkday(calendar: WorkingCalendar, date: IsoDate): boolean {
  const known = yearIn(calendar, yearOf(date));
  if (known !== undefined) {
    const days = daysOf(known);
    if (days.off.has(date)) return false;
    if (days.makeUp.has(date)) return true;
  }
  return !isWeekend(date);
}

/** Whether the holiday regulation itself names the day (the day of the festival, not a weekend moved beside it). */
export function isStatutoryHoliday(calendar: WorkingCalendar, date: IsoDate): boolean {
  return dayOn(calendar, date).statutory;
}

/** The day itself when it is a working day, else the first working day after it. */
export function nextWorkday(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkday(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The n-th working day after `date`; before it when n is negative; `date` itself when n is 0, working day or not. */
export function addWorkdays(calendar: WorkingCalendar, date: IsoDate, n: number): IsoDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number of working days`);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `a` up to and with `b`; negative when `b` is earlier. The inverse of `addWorkdays` on working days. */
export function workdaysBetween(calendar: WorkingCalendar, a: IsoDate, b: IsoDate): number {
  if (b < a) return -workdaysBetween(calendar, b, a);
  let count = 0;
  for (let day = a; day < b; ) {
    day = addDays(day, 1);
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}

/** Whether a year from `from` to `to` has no announcement: an answer that rests on it may still change. */
export function isProvisional(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): boolean {
  return yearsOf(from, to).some((year) => yearIn(calendar, year)?.announced !== true);
}

/** The versions of the years from `from` to `to`, in order: "cn:2026-1+2027-provisional-1". A missing year is "2031-unknown". */
export function versionOf(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): string {
  const versions = yearsOf(from, to).map((year) => yearIn(calendar, year)?.version ?? `${year}-unknown`);
  return `${calendar.id}:${versions.join("+")}`;
}

/** The weakest confidence among the years from `from` to `to`. */
export function calendarConfidence(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): Confidence {
  return yearsOf(from, to)
    .map((year) => yearIn(calendar, year)?.confidence ?? "unverified")
    .reduce(weaker);
}

/** The calendar with this year in place of any earlier version of it: how a new announcement comes in. */
export function withYear(calendar: WorkingCalendar, year: CalendarYear): WorkingCalendar {
  const years = [...calendar.years.filter((each) => each.year !== year.year), year];
  return { ...calendar, years: years.sort((a, b) => a.year - b.year) };
}

function isWeekend(date: IsoDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

function yearIn(calendar: WorkingCalendar, year: number): CalendarYear | undefined {
  return calendar.years.find((each) => each.year === year);
}

function yearsOf(from: IsoDate, to: IsoDate): readonly number[] {
  const [first, last] = from <= to ? [yearOf(from), yearOf(to)] : [yearOf(to), yearOf(from)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

type DaysByDate = { readonly off: ReadonlyMap<IsoDate, DayOff>; readonly makeUp: ReadonlyMap<IsoDate, MakeUpDay> };

/** Index of a year's days, built on first use and dropped with the year: plain data stays plain, and counting stays quick. */
const indexes = new WeakMap<CalendarYear, DaysByDate>();

function daysOf(year: CalendarYear): DaysByDate {
  let index = indexes.get(year);
  if (index === undefined) {
    index = {
      off: new Map(year.daysOff.map((day) => [day.date, day])),
      makeUp: new Map(year.makeUpDays.map((day) => [day.date, day])),
    };
    indexes.set(year, index);
  }
  return index;
}
