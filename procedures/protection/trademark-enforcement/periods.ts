import type { ActionContext } from "#casework";
import { type Count, countPeriod, type IsoDate } from "#law";
import { calendarIn } from "../../calendarIn.ts";
import { type Clock, clocks } from "./clocks.ts";
import type { RespondentState } from "./frame.ts";

/** The arithmetic of the latest run of a clock, with its pauses and extensions; undefined before it first runs. */
export function periodOf(
  state: RespondentState,
  clock: Clock,
  context: Pick<ActionContext, "known">,
): Count | undefined {
  const run = state.clocks.findLast((each) => each.clock === clock);
  if (run === undefined) return undefined;
  const { trigger, length, unit, direction, pauses, extensions } = run;
  const { rule } = clocks[clock];
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
}

/** The last day on which notice of a hearing on `hearingOn` is in time: seven working days before it. */
export function latestNoticeDay(hearingOn: IsoDate, context: Pick<ActionContext, "known">): IsoDate {
  const { length, unit, direction, rule } = clocks["hearing-notice"];
  return countPeriod({ trigger: hearingOn, length, unit, direction, rule, calendar: calendarIn(context) }).due;
}
