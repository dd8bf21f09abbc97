import type { EnforcementState, Stage } from "../frame.ts";
import { afterReview, slowest } from "../standing.ts";

/** Where what follows a decision may be done: also while the case is investigated anew because of another respondent. */
export const afterDecision = ["investigation", ...afterReview] as const satisfies readonly Stage[];

/** The stage after such a step: the case stays in an investigation that runs, else it stands where the slowest stands. */
export function stageAfter(state: EnforcementState): Stage {
  return state.stage === "investigation" ? "investigation" : slowest(state);
}
