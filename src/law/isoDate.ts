import { z } from "zod";

/**
 * A legal day, `YYYY-MM-DD`, of Asia/Shanghai. All arithmetic is on integers: a day has no clock and no time zone,
 * so a `Date` would only add ways to be a day wrong.
 */
export type IsoDate = `${number}-${number}-${number}`;

/** Refuses days that do not exist (2025-02-30). The assertion narrows only the inferred type, which Zod leaves at `string`. */
export const IsoDate = z.iso
  .date({ error: "a day that exists, as YYYY-MM-DD" })
  .refine((text) => !text.startsWith("0000")) as unknown as z.ZodType<IsoDate, string>;

/** The day, or an exception: for days written in our own code and data. Text from outside goes through `parseIsoDate`. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new RangeError(`"${text}" is not a day; expected an existing day as YYYY-MM-DD`);
  return date;
}

/** The day, or undefined when the text is not an existing day written as YYYY-MM-DD. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as IsoDate;
}

/** `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + whole(days));
}

/** The same day of a later month (earlier when negative); where that month has no such day, its last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + whole(months);
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from `a` to `b`: 1 for a day and the next one, negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: IsoDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b;
}

export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  // Years start in March, so that the leap day is the last day of a year and months follow one formula.
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1 - daysTo1970;
}

/** The day of a number given by `dayNumber`. Throws outside the years 1 to 9999. */
export function fromDayNumber(count: number): IsoDate {
  const days = count + daysTo1970;
  const cycle = Math.floor(days / 146_097);
  const dayOfCycle = days - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return format(year, month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** Days from 0000-03-01 to 1970-01-01. */
const daysTo1970 = 719_468;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function format(year: number, month: number, day: number): IsoDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year ${year} is outside 1 to 9999`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  return value;
}
