import { type CaseState, papersIn, type Sitting } from "#casework";
import { chairSits } from "../../sitting/chair.ts";
import { hoursOf, seatHeld } from "../../sitting/seat.ts";
import type { DetentionFacts } from "./facts.ts";

/** The hearing before a penalty, once it is fixed; only while the case waits for it does it keep its room. */
export function hearingsOf(state: CaseState<DetentionFacts>): readonly Sitting[] {
  const { hearing } = state.facts;
  const { on, time, place, held, waivedOn } = hearing ?? {};
  if (hearing === undefined || on === undefined || time === undefined || place === undefined) return [];
  const notice = papersIn(state, "hearingNotice").at(-1);
  const record = papersIn(state, "hearingRecord").at(-1);
  return [
    {
      id: "hearing",
      name: { zh: "听证", en: "Hearing" },
      state: held !== undefined ? "held" : waivedOn === undefined && state.stage === "noticed" ? "fixed" : "cancelled",
      ...hoursOf({ on, time, lasts: hearing.lasts }),
      ...seatHeld({ ...hearing, place }),
      sits: chairSits(hearing),
      notices: notice === undefined ? [] : [notice.id],
      ...(held !== undefined && record !== undefined && { record: record.id }),
    },
  ];
}
