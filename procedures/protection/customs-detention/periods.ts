import type { ActionContext } from "#casework";
import { countPeriod, type IsoDate } from "#law";
import { penalty } from "#statutes";
import { calendarIn } from "../../calendarIn.ts";
import { periodsOf } from "../../periods.ts";
import { clocks } from "./clocks.ts";

export const { periodOf, isOver } = periodsOf(clocks);

/** The last day on which notice of a hearing on that day can be served: seven days before (Penalties Law 64), which are working days. */
export function latestNoticeDay(hearingOn: IsoDate, context: Pick<ActionContext, "known">): IsoDate {
  const calendar = calendarIn(context);
  return countPeriod({
    trigger: hearingOn,
    length: 7,
    unit: "calendar-day",
    direction: "before",
    rule: penalty,
    calendar,
  }).due;
}
