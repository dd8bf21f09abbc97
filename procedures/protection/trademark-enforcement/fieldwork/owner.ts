import type { ActionContext } from "#casework";
import type { EnforcementState } from "../frame.ts";
import { respondentOf } from "../respondents.ts";

/** The respondent that a record is about. The guards have asked already; a case without one never comes here. */
export function owner(
  state: EnforcementState,
  input: { readonly respondent?: string | undefined },
  context: Pick<ActionContext, "actor">,
): string {
  const about = respondentOf(state, input, context);
  if ("refusal" in about) throw new RangeError(about.refusal.sentence.en);
  return about.id;
}
