import { type CaseState, papersIn, type Sitting } from "#casework";
import { officersOf } from "../../assignment/standing.ts";
import { hoursOf, seatHeld } from "../../sitting/seat.ts";
import type { AdjudicationFacts } from "./facts.ts";

/** The oral hearing, before the panel as it sits now. While the case stands still, or once it is withdrawn, nothing is booked. */
export function hearingOf(state: CaseState<AdjudicationFacts>): readonly Sitting[] {
  const { hearing, panel } = state.facts;
  if (hearing === undefined) return [];
  const notice = papersIn(state, "hearingNotice").at(-1);
  const record = papersIn(state, "hearingRecord").at(-1);
  return [
    {
      id: "hearing",
      name: { zh: "口头审理", en: "Oral hearing" },
      state: hearing.heldOn !== undefined ? "held" : open(state) ? "fixed" : "cancelled",
      ...hoursOf(hearing),
      ...seatHeld(hearing),
      sits: officersOf(state).map(({ account, name }) => ({
        account,
        name,
        as:
          account === panel?.presiding
            ? { zh: "合议组组长", en: "presiding" }
            : { zh: "合议组成员", en: "member of the panel" },
      })),
      notices: notice === undefined ? [] : [notice.id],
      ...(hearing.heldOn !== undefined && record !== undefined && { record: record.id }),
    },
  ];
}

function open({ stage, facts }: CaseState<AdjudicationFacts>): boolean {
  return stage === "hearing-set" && facts.hearing?.cancelled === undefined;
}
