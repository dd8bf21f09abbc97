import {
  addSeconds,
  compareInstants,
  epochSeconds,
  fromSeconds,
  type Instant,
  legalDay,
  legalTime,
  type Moment,
  startOfDay,
} from "./instant.ts";
import { daysBetween, parseIsoDate } from "./isoDate.ts";
import type { Count, PeriodInput, PeriodPause, Segment } from "./period.ts";

/**
 * A period in hours ends at an hour and never rolls. Where the hour of the event is not counted, counting starts with
 * the next full hour, so that 24 hours from 10:20 end at 11:00 the next day.
 */
export function countHours(input: PeriodInput): Count {
  const { rule, trigger } = input;
  if (parseIsoDate(trigger) !== undefined)
    throw new RangeError(`a period in hours starts at a moment, not on ${trigger}`);
  if (input.extensions?.some((each) => each.unit !== "hour") === true)
    throw new RangeError("a period in hours is extended in hours");
  const start = rule.startsOn === "same-day" ? addSeconds(trigger, 0) : nextHour(trigger);
  const sign = input.direction === "before" ? -1 : 1;
  const from = sign === 1 ? start : addSeconds(trigger, 0);
  const segments: Segment[] = [];
  const add = (kind: Segment["kind"], a: Instant, b: Instant, zh: string, en: string, article?: Segment["article"]) => {
    const [x, y] = compareInstants(a, b) <= 0 ? [a, b] : [b, a];
    const [first, last] = [legalDay(x), legalDay(y)];
    const days = kind === "trigger" ? 0 : daysBetween(first, last) + 1;
    segments.push({ kind, from: first, to: last, days, why: { zh, en }, ...(article && { article }) });
  };
  add(
    "trigger",
    trigger,
    trigger,
    `${legalTime(trigger)}发生，自${legalTime(from)}起算`,
    `happened at ${legalTime(trigger)}; counted from ${legalTime(from)}`,
    rule.article,
  );
  let end = from;
  let paused = false;
  const pauses =
    sign === 1 ? [...(input.pauses ?? [])].map(toInstants).sort((a, b) => compareInstants(a.from, b.from)) : [];
  const lengths = [{ length: input.length, article: undefined }, ...(input.extensions ?? [])];
  for (const [index, { length, article }] of lengths.entries()) {
    const begin = end;
    end = addSeconds(end, sign * length * 3600);
    add(index === 0 ? "counted" : "extended", begin, end, `${length}小时`, `${length} hours`, article);
  }
  let passed = from;
  for (const pause of pauses) {
    const begin = compareInstants(pause.from, passed) < 0 ? passed : pause.from;
    if (compareInstants(begin, end) >= 0) continue;
    if (pause.until === undefined) {
      paused = true;
      break;
    }
    if (compareInstants(pause.until, begin) <= 0) continue;
    const seconds = epochSeconds(pause.until) - epochSeconds(begin);
    const why = pause.why ?? { zh: "中止", en: "suspended" };
    add("not-counted", begin, pause.until, why.zh, why.en, pause.article);
    end = addSeconds(end, seconds);
    passed = pause.until;
  }
  return {
    due: legalDay(end),
    dueAt: end,
    ends: rule.ends,
    segments,
    provisional: false,
    calendarVersion: "-",
    paused,
    confidence: rule.confidence,
  };
}

function nextHour(instant: Instant): Instant {
  return fromSeconds((Math.floor(epochSeconds(instant) / 3600) + 1) * 3600);
}

function toInstants(pause: PeriodPause): PeriodPause {
  return {
    ...pause,
    from: instantOf(pause.from),
    until: pause.until === undefined ? undefined : instantOf(pause.until),
  };
}

function instantOf(moment: Moment): Instant {
  const day = parseIsoDate(moment);
  return day === undefined ? moment : startOfDay(day);
}
