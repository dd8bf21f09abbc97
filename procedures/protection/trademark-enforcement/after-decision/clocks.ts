import type { ClockSpec } from "#casework";
import { referralClocks } from "../../../crime/referral/clocks.ts";

/** The time limits of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export const afterDecisionClocks = { ...referralClocks } as const satisfies Record<string, ClockSpec>;
