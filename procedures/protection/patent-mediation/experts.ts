import { cite } from "#statutes";
import type { Drawing } from "../../experts/draws.ts";
import type { ExpertProcedure } from "../../experts/ExpertProcedure.ts";
import type { MediationState } from "./frame.ts";

/** Mediators may be drawn from the pool instead of being named by the head; no text on how they are chosen was read. */
export const experts: ExpertProcedure = {
  roles: ["mediator"],
  by: ["head"],
  from: ["consented", "mediating", "agreed", "paused"],
  article: cite("house", "1"),
  ties: (state) => {
    const { agents = [], request } = mediation(state).facts;
    return {
      parties: state.parties.flatMap(({ name }) => (name === undefined ? [] : [name])),
      agents: agents.map(({ name }) => name),
      right: request?.patentNumber,
    };
  },
  seated: (state, _draw, { came, went }, { today }) => {
    const { mediators = [], objections } = mediation(state).facts;
    const gone = mediators.filter((each) => each.expert === went?.id && each.until === undefined).map(({ id }) => id);
    const why = went?.reason ?? "";
    return {
      mediators: [
        ...mediators.map((each) => (gone.includes(each.id) ? { ...each, until: today, why } : each)),
        ...came.map(({ id, name }, index) => ({
          id: `M${mediators.length + index + 1}`,
          name,
          from: today,
          expert: id,
        })),
      ],
      // An objection to somebody who is gone has nothing left to decide.
      ...(objections !== undefined && {
        objections: objections.filter(({ mediator, decided }) => decided !== undefined || !gone.includes(mediator)),
      }),
    };
  },
};

/** Sound: the engine hands an action only the facts of its own procedure. */
function mediation(state: Drawing): MediationState {
  return state as unknown as MediationState;
}
