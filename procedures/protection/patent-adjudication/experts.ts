import { cite } from "#statutes";
import type { Drawing } from "../../experts/draws.ts";
import type { ExpertProcedure } from "../../experts/ExpertProcedure.ts";
import type { AdjudicationState } from "./frame.ts";
import { underWay } from "./stages.ts";

/**
 * Technical investigators and appraisers may be drawn from the pool instead of being named by the head. The Measures let the
 * department assign them (52, 53) and say nothing of how it chooses: the draw and its conflicts are rules of the house.
 */
export const experts: ExpertProcedure = {
  roles: ["technical-investigator", "appraiser"],
  by: ["head"],
  from: [...underWay, "suspended", "conciliation"],
  article: cite("patent-measures", "52"),
  ties: (state) => {
    const { request, requester, respondents = {} } = adjudication(state).facts;
    const known = state.parties.flatMap(({ role, name }) => (role === "agent" || name === undefined ? [] : [name]));
    const entered = [requester, ...Object.values(respondents).map(({ party }) => party)];
    return {
      parties: [...known, ...entered.flatMap((party) => (party === undefined ? [] : [party.name]))],
      agents: state.parties.flatMap(({ role, name }) => (role === "agent" && name !== undefined ? [name] : [])),
      right: request?.patentNumber,
    };
  },
  seated: (state, { role, question }, { came, went }, { today }) => {
    if (role !== "technical-investigator") return {};
    const { investigators = [] } = adjudication(state).facts;
    return {
      investigators: [
        ...investigators.map((each) =>
          went !== undefined && each.expert === went.id && each.opinion === undefined
            ? { ...each, until: today }
            : each,
        ),
        ...came.map(({ id, name }) => ({ name, question, on: today, expert: id })),
      ],
    };
  },
};

/** Sound: the engine hands an action only the facts of its own procedure. */
function adjudication(state: Drawing): AdjudicationState {
  return state as unknown as AdjudicationState;
}
