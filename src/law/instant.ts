import { z } from "zod";
import { dayNumber, fromDayNumber, type IsoDate, parseIsoDate } from "./isoDate.ts";

/** A moment, ISO-8601 with an offset or Z: "2026-11-22T17:20:00Z", "2026-11-23T01:20:00+08:00". We emit UTC with milliseconds. */
export const Instant = z.iso.datetime({ offset: true, error: "a moment as ISO-8601 with an offset or Z" });
export type Instant = z.infer<typeof Instant>;

/** A legal day or an instant, as text: where a docket may know no more than the day. */
export type Moment = string;

/**
 * China keeps one legal time, UTC+8, and has had no daylight saving since 1991 (it ran from 1986 to 1991), so for
 * every case this product can hold the offset is fixed and no time-zone table is needed.
 */
const offsetSeconds = 8 * 3600;

/** The legal day (Asia/Shanghai) in which the moment falls: 16:00Z begins the next one. */
export function legalDay(instant: Instant): IsoDate {
  return fromDayNumber(Math.floor((secondsOf(instant).whole + offsetSeconds) / 86_400));
}

/** The legal day itself, or that of an instant. Throws on any other text. */
export function legalDayOf(moment: Moment): IsoDate {
  return parseIsoDate(moment) ?? legalDay(moment);
}

/** The legal wall-clock time, "HH:MM". */
export function legalTime(instant: Instant): string {
  const seconds = secondsOf(instant).whole + offsetSeconds;
  const minutes = Math.floor((seconds - Math.floor(seconds / 86_400) * 86_400) / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 00:00 of the legal day. */
export function startOfDay(date: IsoDate): Instant {
  return fromSeconds(dayNumber(date) * 86_400 - offsetSeconds);
}

/** The wall-clock time "HH:MM" of the legal day. */
export function momentOn(date: IsoDate, time: string): Instant {
  return addSeconds(startOfDay(date), Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60);
}

/** 24:00 of the legal day, which is 00:00 of the next: a period ending at 24:00 is kept until, and not at, this moment. */
export function endOfDay(date: IsoDate): Instant {
  return fromSeconds((dayNumber(date) + 1) * 86_400 - offsetSeconds);
}

/** Negative when `a` is earlier, 0 when they are the same moment (whatever their offsets), positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  const [x, y] = [secondsOf(a), secondsOf(b)];
  return x.whole - y.whole || x.fraction - y.fraction;
}

/** Whole seconds later (earlier when negative); a fraction of a second is dropped. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return fromSeconds(secondsOf(instant).whole + seconds);
}

/** Whole seconds since 1970-01-01T00:00:00Z; a fraction of a second is dropped. */
export function epochSeconds(instant: Instant): number {
  return secondsOf(instant).whole;
}

/** The moment of a number given by `epochSeconds`. */
export function fromSeconds(seconds: number): Instant {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  return `${fromDayNumber(day)}T${clock}.000Z`;
}

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

function secondsOf(instant: Instant): { whole: number; fraction: number } {
  const parts = shape.exec(instant);
  const date = parts?.[1] === undefined ? undefined : parseIsoDate(parts[1]);
  if (parts === null || date === undefined) throw new RangeError(`"${instant}" is not a moment with an offset or Z`);
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new RangeError(`"${instant}" has no such time of day`);
  const offset = (parts[6] === "-" ? -1 : 1) * (Number(parts[7] ?? 0) * 3600 + Number(parts[8] ?? 0) * 60);
  return {
    whole: dayNumber(date) * 86_400 + hour * 3600 + minute * 60 + second - offset,
    fraction: Number(parts[5] ?? 0),
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
