import type { ActionContext, ClockRun } from "#casework";
import { type Count, countPeriod, type IsoDate } from "#law";
import { calendarIn } from "../../calendarIn.ts";
import { type Clock, clocks } from "./clocks.ts";
import type { AdjudicationState } from "./frame.ts";

type Counting = Pick<ActionContext, "known">;

/** The arithmetic of the latest run of a clock (of one subject); undefined before it first runs. */
export function periodOf(state: AdjudicationState, clock: Clock, context: Counting, of?: string): Count | undefined {
  const run = state.clocks.findLast((each) => each.clock === clock && (of === undefined || each.of === of));
  return run && countOf(run, clock, context);
}

function countOf(run: ClockRun, clock: Clock, context: Counting): Count {
  const { trigger, length, unit, direction, pauses, extensions } = run;
  const { rule } = clocks[clock];
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
}

/** Whether a party can still use a period on this day: it runs, and is not over (a paused one is not). */
export function stillOpen(
  state: AdjudicationState,
  clock: Clock,
  today: IsoDate,
  context: Counting,
  of?: string,
): boolean {
  return state.clocks.some((run) => {
    if (run.clock !== clock || run.stopped !== undefined || (of !== undefined && run.of !== of)) return false;
    const count = countOf(run, clock, context);
    return count.paused || today <= count.due;
  });
}

/** The last day of a clock's own length counted from a day. */
export function lastDayOf(clock: Clock, trigger: IsoDate, context: Counting): IsoDate {
  const spec: { length: number; unit: (typeof clocks)[Clock]["unit"]; direction?: "before" } = clocks[clock];
  const { length, unit, direction = "after" } = spec;
  return countPeriod({ trigger, length, unit, direction, rule: clocks[clock].rule, calendar: calendarIn(context) }).due;
}
