import type { CaseState } from "#casework";
import { fineAtStake as ofEnforcement } from "./protection/trademark-enforcement/fineAtStake.ts";
import type { EnforcementState } from "./protection/trademark-enforcement/frame.ts";

/** The highest fine of a case, in fen; undefined where its procedure has none, or none is proposed yet. */
export function fineAtStake(state: CaseState): number | undefined {
  // The engine has checked each fact against the procedure's schema when it was set.
  return state.procedure === "trademark-enforcement" ? ofEnforcement(state as EnforcementState) : undefined;
}
