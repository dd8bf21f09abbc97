import type { ActionContext, CaseState, ClockRun, ClockSpec } from "#casework";
import { type Count, countPeriod, type IsoDate } from "#law";
import { calendarIn } from "./calendarIn.ts";

type Knowing = Pick<ActionContext, "known">;
type Running = Pick<CaseState<object>, "clocks">;

/** What guards ask of the clocks of a procedure: the arithmetic of the latest run, and whether its last day lies behind. */
export function periodsOf<C extends string>(clocks: Readonly<Record<C, ClockSpec>>) {
  /** Undefined before it first runs. */
  const periodOf = (state: Running, clock: C, context: Knowing, of?: string): Count | undefined => {
    const run = runOf(state, clock, of);
    if (run === undefined) return undefined;
    const { trigger, length, unit, direction, pauses, extensions } = run;
    const { rule } = clocks[clock];
    return countPeriod({ trigger, length, unit, direction, pauses, extensions, rule, calendar: calendarIn(context) });
  };
  /** False while it never ran. */
  const isOver = (state: Running, clock: C, context: Knowing & { readonly today: IsoDate }, of?: string): boolean => {
    const period = periodOf(state, clock, context, of);
    return period !== undefined && context.today > period.due;
  };
  return { periodOf, isOver };
}

function runOf(state: Running, clock: string, of?: string): ClockRun | undefined {
  return state.clocks.findLast((each) => each.clock === clock && each.of === of);
}
