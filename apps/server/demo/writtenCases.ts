import type { Party } from "#casework";
import type { DemoOfficeKey } from "./accounts.ts";
import { demoDetentions } from "./customsCases.ts";
import type { Draft } from "./demoStep.ts";
import { demoMediations } from "./mediationCases.ts";
import { demoNotices } from "./platformCases.ts";
import { demoRecordals } from "./recordals.ts";

/** A case of the demonstration that is written out step by step. */
export interface DemoWritten {
  readonly procedure: string;
  readonly office: DemoOfficeKey;
  readonly title: string;
  readonly respondent: string;
  /** Absent: they come in with its first step. */
  readonly parties?: readonly Party[];
  /** Days between the day it came in and the day the demonstration is loaded. */
  readonly daysAgo: number;
  readonly steps: readonly Draft[];
}

/** Those of every procedure that has neither a mark nor a fine. */
export const writtenCases: readonly DemoWritten[] = [
  ...demoMediations,
  ...demoNotices,
  ...demoDetentions,
  ...demoRecordals,
];
