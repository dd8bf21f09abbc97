import type { CaseState } from "#casework";
import { patentLaw } from "../counterfeit-patent/law.ts";
import { trademarkLaw } from "../trademark-enforcement/law.ts";
import type { EnforcementState } from "../trademark-enforcement/frame.ts";
import type { EnforcementLaw } from "./EnforcementLaw.ts";

/** The kinds of enforcement case by the id of their procedure. */
const laws: ReadonlyMap<string, EnforcementLaw> = new Map([
  ["trademark-enforcement", trademarkLaw],
  ["counterfeit-patent", patentLaw],
]);

/** The law of the kind that a case is of. Throws RangeError for a case of another procedure. */
export function lawOf({ procedure }: Pick<CaseState, "procedure">): EnforcementLaw {
  const law = laws.get(procedure);
  if (law === undefined) throw new RangeError(`"${procedure}" is no procedure of enforcement`);
  return law;
}

/** Whether a case is an enforcement case. The engine checked each of its facts against their one schema when it was set. */
export function isEnforcement(state: CaseState): state is CaseState & EnforcementState;
export function isEnforcement(state: Pick<CaseState, "procedure">): boolean;
export function isEnforcement({ procedure }: Pick<CaseState, "procedure">): boolean {
  return laws.has(procedure);
}
