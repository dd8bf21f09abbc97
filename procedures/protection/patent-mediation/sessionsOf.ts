import { type CaseState, papersIn, type Sitting } from "#casework";
import { hoursOf, seatHeld } from "../../sitting/seat.ts";
import type { MediationFacts } from "./facts.ts";
import { sessionWays } from "./names.ts";
import { mediatorsOf } from "./standing.ts";

/** The sessions, before the mediators of today. The one that is open rests while the mediation is paused. */
export function sessionsOf(state: CaseState<MediationFacts>): readonly Sitting[] {
  const { sessions = [] } = state.facts;
  return sessions.map((session, index) => {
    const record = papersIn(state, "sessionRecord", { of: session.id }).at(-1);
    return {
      id: session.id,
      name: { zh: `调解（${sessionWays[session.way].zh}）`, en: `Mediation session (${sessionWays[session.way].en})` },
      state: session.held !== undefined ? "held" : state.stage === "mediating" ? "fixed" : "cancelled",
      ...hoursOf(session),
      ...seatHeld(session),
      sits: mediatorsOf(state.facts).map(({ name, account, affiliation }) => ({
        name,
        as: { zh: "调解员", en: "mediator" },
        ...(account !== undefined ? { account } : affiliation !== undefined ? { from: affiliation } : {}),
      })),
      notices: noticesOf(state, index),
      ...(record !== undefined && { record: record.id }),
    };
  });
}

/** The papers that told the parties of it last: the notice of acceptance names the first session, notices of their own the others. */
function noticesOf(state: CaseState<MediationFacts>, index: number): readonly string[] {
  const fixings = state.taken.filter(({ action }) => action === "accept" || action === "schedule-session");
  const [from = 1, until = Infinity] = [fixings[index]?.seq, fixings[index + 1]?.seq];
  const moved = state.taken.findLast(({ action, seq }) => action === "move-session" && seq > from && seq < until);
  return ["acceptanceNotice", "sessionNotice"]
    .flatMap((kind) => papersIn(state, kind, { since: moved?.seq ?? from }))
    .filter(({ seq }) => seq < until)
    .map(({ id }) => id);
}
