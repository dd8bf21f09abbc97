import type { Count, PeriodInput } from "./period.ts";
import { addDays, isoDate } from "./isoDate.ts";
export function countDays(input: PeriodInput): Count {
  return {
    due: addDays(isoDate(input.trigger), input.length),
    ends: input.rule.ends,
    segments: [],
    provisional: false,
    calendarVersion: "-",
    paused: false,
    confidence: input.rule.confidence,
  };
}
