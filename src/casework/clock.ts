import type { Bilingual, Citation, Confidence, IsoDate, PeriodUnit } from "#law";

/** One run of a clock, as the docket's effects left it: a ledger, not a date. The due date is computed from it (deadline.ts). */
export interface ClockRun {
  readonly clock: string;
  readonly run: string;
  readonly startedBy: number;
  readonly trigger: IsoDate;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly direction: "after" | "before";
  readonly rule: string;
  readonly article: Citation;
  readonly confidence: Confidence;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly stopped?: { readonly on: IsoDate; readonly by: number };
}

/** Days from `from` (included) to `until` (excluded) are not counted. No `until`: still paused. */
export interface Pause {
  readonly from: IsoDate;
  readonly until?: IsoDate;
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
