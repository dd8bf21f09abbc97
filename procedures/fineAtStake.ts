import type { CaseState } from "#casework";
import { fineAtStake as ofEnforcement } from "./protection/trademark-enforcement/fineAtStake.ts";
import { isEnforcement } from "./protection/enforcement/lawOf.ts";

/** The highest fine of a case, in fen; undefined where its procedure has none, or none is proposed yet. */
export function fineAtStake(state: CaseState): number | undefined {
  return isEnforcement(state) ? ofEnforcement(state) : undefined;
}
