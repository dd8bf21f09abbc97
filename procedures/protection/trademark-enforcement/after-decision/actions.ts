import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";

/** The steps of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export function afterDecisionActions(_action: Define): Record<string, ActionSpec> {
  return {};
}
