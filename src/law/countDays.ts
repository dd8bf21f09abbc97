import {
  addWorkdays,
  calendarConfidence,
  dayOn,
  isProvisional,
  isStatutoryHoliday,
  isWorkday,
  nextWorkday,
  versionOf,
} from "./calendar.ts";
import type { Citation } from "./citation.ts";
import { weaker } from "./confidence.ts";
import type { CountingRule, PeriodUnit } from "./countingRule.ts";
import { legalDayOf } from "./instant.ts";
import { addDays, addMonths, daysBetween, type IsoDate, later } from "./isoDate.ts";
import { type PausedDays, pausedDays } from "./pauses.ts";
import type { Count, PeriodInput, Segment } from "./period.ts";
import { segmentsBetween } from "./segments.ts";

/** A part of the period: the length the law sets, then each extension. */
interface Part {
  readonly length: number;
  readonly unit: Exclude<PeriodUnit, "hour">;
  readonly article?: Citation | undefined;
}

/** A period in days, working days, months or years: the end of each part, then the roll. See `countPeriod`. */
export function countDays(input: PeriodInput): Count {
  const { rule, calendar, direction = "after" } = input;
  const trigger = legalDayOf(input.trigger);
  const explained: Segment[] = [];
  const parts = [input, ...(input.extensions ?? [])].map((part) => readAs(part, rule, trigger, explained));
  const pauses = direction === "before" ? [] : pausedDays(input.pauses ?? []);
  const sign = direction === "before" ? -1 : 1;
  // Where the first day counts, the day before it stands where the trigger otherwise stands: the last day not counted.
  const anchor = rule.startsOn === "same-day" ? addDays(trigger, -sign) : trigger;

  const segments = [triggerSegment(rule, trigger), ...explained];
  let end = anchor;
  for (const [index, part] of parts.entries()) {
    const from = end;
    end = endOf(parts.slice(0, index + 1), anchor, sign, pauses, input);
    const kind = index === 0 ? "counted" : "extended";
    const stretch = segmentsBetween({ from, to: end, kind, part, pauses, calendar });
    segments.push(...stretch.map((each) => (each.kind === "extended" ? { ...each, part: index } : each)));
  }
  const clamped = clampedAt(parts, trigger, sign);
  if (clamped !== undefined) segments.push(clamped);

  const inWorkdays = parts.some((part) => part.unit === "working-day");
  const rolls = rule.roll === "next-working-day" && direction === "after" && parts.at(-1)?.unit !== "working-day";
  const nominal = end;
  if (rolls) end = roll(nominal, pauses, input, segments);
  const open = pauses.find((pause) => pause.last === undefined && pause.from <= end);
  if (open !== undefined) {
    segments.push({
      kind: "not-counted",
      from: open.from,
      to: open.from,
      days: 0,
      why: open.why,
      article: open.article,
    });
  }

  const usesCalendar = inWorkdays || rolls;
  const [first, last] = inWorkdays ? [trigger, end] : [nominal, end];
  let confidence = rule.confidence;
  if (explained.length > 0) confidence = weaker(confidence, rule.shortPeriods?.confidence ?? "read");
  if (end !== nominal) {
    const statutory = isStatutoryHoliday(calendar, nominal);
    confidence = weaker(confidence, (statutory ? rule.rollConfidence : rule.restDayConfidence) ?? "read");
  }
  if (inWorkdays || end !== nominal) confidence = weaker(confidence, calendarConfidence(calendar, first, last));
  return {
    due: end,
    ends: rule.ends,
    segments,
    provisional: usesCalendar && isProvisional(calendar, first, last),
    calendarVersion: usesCalendar ? versionOf(calendar, first, last) : "-",
    paused: open !== undefined,
    confidence,
  };
}

/** Where the parts end, with the pauses that fall into them. Neighbours in one unit are one length: 3 + 1 months are 4. */
function endOf(
  parts: readonly Part[],
  anchor: IsoDate,
  sign: 1 | -1,
  pauses: readonly PausedDays[],
  { calendar, rule }: PeriodInput,
): IsoDate {
  const merged: Part[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (before?.unit === part.unit) merged[merged.length - 1] = { ...before, length: before.length + part.length };
    else merged.push(part);
  }
  let end = anchor;
  for (const { length, unit } of merged) {
    const begin = end;
    if (unit === "working-day") {
      end = addWorkdays(calendar, begin, sign * length);
      end = shift(begin, end, pauses, (from, to, day) => {
        const lost = workdaysIn(from, to);
        return lost === 0 ? day : addWorkdays(calendar, day, lost);
      });
    } else {
      end =
        unit === "calendar-day" ? addDays(begin, sign * length) : monthsFrom(begin, sign * months(length, unit), rule);
      end = shift(begin, end, pauses, (from, to, day) => addDays(day, daysBetween(from, to) + 1));
    }
  }
  return end;

  function workdaysIn(from: IsoDate, to: IsoDate): number {
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count += 1;
    return count;
  }
}

/** Months after the last day not counted. A period that counts its first day, 1 March, of one month ends on 31 March. */
function monthsFrom(begin: IsoDate, count: number, rule: CountingRule): IsoDate {
  if (rule.startsOn === "next-day") return addMonths(begin, count);
  const sign = Math.sign(count);
  return addDays(addMonths(addDays(begin, sign), count), -sign);
}

/** Moves an end by each closed pause that begins while days are still being counted. */
function shift(
  begin: IsoDate,
  nominal: IsoDate,
  pauses: readonly PausedDays[],
  move: (from: IsoDate, to: IsoDate, end: IsoDate) => IsoDate,
): IsoDate {
  let end = nominal;
  for (const pause of pauses) {
    const from = later(pause.from, addDays(begin, 1));
    if (pause.last === undefined || from > end) break;
    if (pause.last >= from) end = move(from, pause.last, end);
  }
  return end;
}

function roll(nominal: IsoDate, pauses: readonly PausedDays[], input: PeriodInput, segments: Segment[]): IsoDate {
  const { calendar, rule } = input;
  let end = nominal;
  for (;;) {
    const rolled = nextWorkday(calendar, end);
    if (rolled === end) return end;
    const { why } = dayOn(calendar, end);
    segments.push({
      kind: "rolled",
      from: end,
      to: rolled,
      days: daysBetween(end, rolled),
      why: {
        zh: `期满日为休息日（${why.zh}），顺延至其后第一个工作日`,
        en: `the last day is a day of rest (${why.en}); it moves to the first working day after`,
      },
      article: rule.rollArticle ?? rule.article,
    });
    // A pause that begins on the day the roll reached, or on a day of rest before it, takes that last day away.
    const taken = pauses.find((pause) => pause.from > end && pause.from <= rolled && (pause.last ?? "") >= rolled);
    if (taken?.last === undefined) return rolled;
    segments.push({
      kind: "not-counted",
      from: rolled,
      to: taken.last,
      days: daysBetween(rolled, taken.last) + 1,
      why: taken.why,
      article: taken.article,
    });
    end = addDays(taken.last, 1);
  }
}

function readAs(
  part: { readonly length: number; readonly unit: PeriodUnit; readonly article?: Citation | undefined },
  rule: CountingRule,
  trigger: IsoDate,
  explained: Segment[],
): Part {
  const { length, unit, article } = part;
  if (unit === "hour") throw new RangeError("a period in days cannot be extended in hours");
  const short = rule.shortPeriods;
  const isShort =
    unit === "calendar-day" &&
    short !== undefined &&
    ("upTo" in short.days ? length <= short.days.upTo : short.days.includes(length));
  if (!isShort) return { length, unit, article };
  const why = { zh: `“${length}日”按工作日计算`, en: `“${length} days” are read as working days` };
  explained.push({ kind: "short-period", from: trigger, to: trigger, days: 0, why, article: short.article });
  return { length, unit: "working-day", article };
}

function triggerSegment(rule: CountingRule, trigger: IsoDate): Segment {
  const why =
    rule.startsOn === "next-day"
      ? { zh: "起算之日不计算在内", en: "the day it starts from is not counted" }
      : { zh: "起算之日计算在内", en: "the day it starts from is counted" };
  return { kind: "trigger", from: trigger, to: trigger, days: 0, why, article: rule.article };
}

/** Says so when the month in which a period of months ends has no such day. */
function clampedAt(parts: readonly Part[], trigger: IsoDate, sign: 1 | -1): Segment | undefined {
  if (!parts.every((part) => part.unit === "month" || part.unit === "year")) return undefined;
  const total = parts.reduce((sum, part) => sum + months(part.length, part.unit), 0);
  const end = addMonths(trigger, sign * total);
  if (end.slice(8) === trigger.slice(8)) return undefined;
  const why = {
    zh: "期满之月无相应日，以该月最后一日为期满日",
    en: "that month has no such day; its last day ends the period",
  };
  return { kind: "clamped", from: end, to: end, days: 0, why };
}

function months(length: number, unit: PeriodUnit): number {
  return unit === "year" ? length * 12 : length;
}
