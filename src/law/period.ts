import type { WorkingCalendar } from "./calendar.ts";
import type { Citation } from "./citation.ts";
import type { Confidence } from "./confidence.ts";
import type { CountingRule, PeriodUnit } from "./countingRule.ts";
import { countDays } from "./countDays.ts";
import { countHours } from "./countHours.ts";
import type { Instant, Moment } from "./instant.ts";
import type { IsoDate } from "./isoDate.ts";
import type { Bilingual } from "./text.ts";

/** Everything a due date is computed from. Moments may be given for days; they count by their legal day. */
export interface PeriodInput {
  /** The day of the event, or, for a period in hours, its moment. */
  readonly trigger: Moment;
  readonly length: number;
  readonly unit: PeriodUnit;
  /** "before": the latest day for something due at least that long before the trigger. Defaults to "after". */
  readonly direction?: "after" | "before";
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  readonly pauses?: readonly PeriodPause[];
  readonly extensions?: readonly PeriodExtension[];
}

/** From `from` (included) to `until` (excluded) is not counted. No `until`: still paused. */
export interface PeriodPause {
  readonly from: Moment;
  readonly until?: Moment | undefined;
  readonly why?: Bilingual | undefined;
  readonly article?: Citation | undefined;
}

export interface PeriodExtension {
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly article?: Citation | undefined;
}

export const segmentKinds = {
  trigger: { zh: "起算", en: "starts" },
  counted: { zh: "计入", en: "counted" },
  "not-counted": { zh: "不计入", en: "not counted" },
  extended: { zh: "延长", en: "extended" },
  rolled: { zh: "顺延", en: "rolled" },
  "short-period": { zh: "按工作日", en: "read as working days" },
  clamped: { zh: "月末", en: "month's end" },
} as const satisfies Record<string, Bilingual>;
export type SegmentKind = keyof typeof segmentKinds;

/** One line of the arithmetic. `days`: the days from `from` to `to`, both included; 0 where the line only explains. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly why: Bilingual;
  readonly article?: Citation | undefined;
  /** Of an extension: which one, the first being 1. */
  readonly part?: number | undefined;
}

/** A due date with its arithmetic. */
export interface Count {
  /** The last day on which the duty can be done in time. */
  readonly due: IsoDate;
  /** For a period in hours: the moment it ends. */
  readonly dueAt?: Instant | undefined;
  /** When the due day ends. */
  readonly ends: CountingRule["ends"];
  readonly segments: readonly Segment[];
  /** The calendar of a year that was counted is not announced: the date may still move. */
  readonly provisional: boolean;
  /** The calendar years the result rests on; "-" when no working day was asked for. */
  readonly calendarVersion: string;
  /** A pause is open: `due` is where the period would end if it resumed on the day it was paused. It is not overdue. */
  readonly paused: boolean;
  /** As sure as the least sure of the counting rule, its roll and the calendar, as far as they were used. */
  readonly confidence: Confidence;
}

/**
 * Counts a period under a statute's rule.
 *
 *     trigger │ counted ──── │ pause [from, until) │ ──── counted │ extended │ nominal end │ rolled │ due
 *
 * - Days and months move by exactly the length of a pause; working days inside a pause are not counted.
 * - Months and years end on the same day of the last month, else on its last day.
 * - The last day rolls only where the rule says so; counted back ("before"), it never rolls, and pauses do not apply,
 *   since the event that ends the period has its own date.
 * - Throws RangeError on a length that is not a whole number above zero, and on hours from a day without its moment.
 */
export function countPeriod(input: PeriodInput): Count {
  for (const { length } of [input, ...(input.extensions ?? [])]) {
    if (!Number.isSafeInteger(length) || length <= 0) throw new RangeError(`a period of ${length} cannot be counted`);
  }
  return input.unit === "hour" ? countHours(input) : countDays(input);
}
