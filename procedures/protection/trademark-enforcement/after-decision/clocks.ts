import type { ClockSpec } from "#casework";

/** The time limits of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionClocks = {} as const satisfies Record<string, ClockSpec>;
