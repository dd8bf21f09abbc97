import { z } from "zod";
import type { Citation } from "./citation.ts";
import type { Confidence } from "./confidence.ts";
import type { Bilingual } from "./text.ts";

export const PeriodUnit = z.enum(["hour", "calendar-day", "working-day", "month", "year"]);
export type PeriodUnit = z.infer<typeof PeriodUnit>;

export const periodUnitNames = {
  hour: { zh: "小时", en: "hours" },
  "calendar-day": { zh: "日", en: "calendar days" },
  "working-day": { zh: "个工作日", en: "working days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" },
} as const satisfies Record<PeriodUnit, Bilingual>;

/** How a statute counts its periods. Each property is a rule of its own, with its own article where it has one. */
export interface CountingRule {
  readonly id: string;
  readonly name: Bilingual;
  readonly article: Citation;
  readonly confidence: Confidence;
  /** "next-day": the day, or hour, in which the period starts is not counted. "same-day": it is. */
  readonly startsOn: "next-day" | "same-day";
  /**
   * "next-working-day": a last day that is a day of rest moves to the first working day after. "none": it stays.
   * Periods in working days and in hours never roll. `rollNote` says where the reading goes beyond the text.
   */
  readonly roll: "none" | "next-working-day";
  readonly rollArticle?: Citation;
  readonly rollConfidence?: Confidence;
  /** How sure the roll is for a day of rest that is no statutory holiday: a plain weekend. */
  readonly restDayConfidence?: Confidence;
  readonly rollNote?: Bilingual;
  /** A period the statute states in days, of one of these lengths, is read as working days. */
  readonly shortPeriods?: {
    readonly days: readonly number[] | { readonly upTo: number };
    readonly article: Citation;
    readonly confidence?: Confidence;
  };
  /** When the last day ends. "office-hours": with them, where the party acts in person. */
  readonly ends: "24:00" | "office-hours";
  readonly endsArticle?: Citation;
}
