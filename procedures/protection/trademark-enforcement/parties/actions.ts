import type { ActionSpec } from "#casework";
import type { Define } from "../frame.ts";
import { addRespondentActions } from "./addRespondent.ts";
import { agencyActions } from "./agency.ts";
import { joinActions } from "./joinCases.ts";
import { splitActions } from "./splitCase.ts";

/** Who is in the case: further respondents, agents, cases joined and split. */
export function partyActions(action: Define): Record<string, ActionSpec> {
  return {
    ...addRespondentActions(action),
    ...agencyActions(action),
    ...joinActions(action),
    ...splitActions(action),
  };
}
