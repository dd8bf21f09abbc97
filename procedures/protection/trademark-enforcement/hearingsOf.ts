import { type CaseState, papersIn, type Sitting } from "#casework";
import { chairSits } from "../../sitting/chair.ts";
import { hoursOf, seatHeld } from "../../sitting/seat.ts";
import type { EnforcementFacts } from "./facts.ts";
import { respondentIds, viewOf } from "./respondents.ts";

/** The hearing of each respondent who asked for one, before its chair; a waiver cancels it. Each is told of its own. */
export function hearingsOf(state: CaseState<EnforcementFacts>): readonly Sitting[] {
  return respondentIds(state).flatMap((id) => {
    const { hearing, decision, noPenalty } = viewOf(state, id).facts;
    const { on, time, place, heldOn, waivedOn } = hearing ?? {};
    if (hearing === undefined || on === undefined || time === undefined || place === undefined) return [];
    const notice = papersIn(state, "hearingNotice", { of: id }).at(-1);
    const record = papersIn(state, "hearingRecord", { of: id }).at(-1);
    const over = waivedOn !== undefined || decision !== undefined || noPenalty !== undefined;
    return [
      {
        id: `hearing:${id}`,
        name: { zh: "听证", en: "Hearing" },
        state: heldOn !== undefined ? "held" : over ? "cancelled" : "fixed",
        ...hoursOf({ on, time, lasts: hearing.lasts }),
        ...seatHeld({ ...hearing, place }),
        sits: chairSits(hearing),
        notices: notice === undefined ? [] : [notice.id],
        ...(heldOn !== undefined && record !== undefined && { record: record.id }),
      },
    ];
  });
}
