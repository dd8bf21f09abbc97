import type { ActionContext, ClockRun } from "#casework";
import { type Count, countPeriod, type IsoDate } from "#law";
import { calendarIn } from "../../calendarIn.ts";
import { type Clock, clocks } from "./clocks.ts";
import type { DetentionState } from "./frame.ts";

type Knowing = Pick<ActionContext, "known">;

/** The arithmetic of the latest run of a clock; undefined before it first runs. */
export function periodOf(
  state: Pick<DetentionState, "clocks">,
  clock: Clock,
  context: Knowing,
  of?: string,
): Count | undefined {
  const run = runOf(state, clock, of);
  if (run === undefined) return undefined;
  const { trigger, length, unit, direction, pauses, extensions } = run;
  const { rule } = clocks[clock];
  return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
}

export function runOf(state: Pick<DetentionState, "clocks">, clock: Clock, of?: string): ClockRun | undefined {
  return state.clocks.findLast((each) => each.clock === clock && each.of === of);
}

/** Whether the last day of a period lies behind: false while it never ran. */
export function isOver(
  state: Pick<DetentionState, "clocks">,
  clock: Clock,
  context: Knowing & { readonly today: IsoDate },
  of?: string,
): boolean {
  const period = periodOf(state, clock, context, of);
  return period !== undefined && context.today > period.due;
}
