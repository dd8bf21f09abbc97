import type { Bilingual, Citation, Confidence, Moment, PeriodUnit } from "#law";

/**
 * One run of a clock, as the docket's effects left it: a ledger, not a date. The due date is computed from it (deadline.ts).
 * Its days are legal days; those of a clock in hours are moments.
 */
export interface ClockRun {
  readonly clock: string;
  readonly run: string;
  /** Whom or what it runs for, where a case has several. */
  readonly of?: string;
  readonly startedBy: number;
  readonly trigger: Moment;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly direction: "after" | "before";
  readonly rule: string;
  readonly article: Citation;
  readonly confidence: Confidence;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly stopped?: { readonly on: Moment; readonly by: number; readonly closing?: true };
}

/** Days from `from` (included) to `until` (excluded) are not counted. No `until`: still paused. */
export interface Pause {
  readonly from: Moment;
  readonly until?: Moment;
  readonly why: Bilingual;
  readonly article?: Citation;
  readonly by: number;
  readonly endedBy?: number;
}

export interface Extension {
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly article: Citation;
  readonly confidence: Confidence;
  readonly approvedBy: string;
  readonly why: string;
  readonly by: number;
}
