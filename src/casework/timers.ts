import { addDays, type Instant, type IsoDate, type WorkingCalendar } from "#law";
import { utc } from "./act.ts";
import { countRun } from "./deadline.ts";
import type { CaseEvent } from "./event.ts";
import type { Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/**
 * A mark to be set on a day. It fires once for its run, rung and day: an extension arms the rung again for its new day.
 * `remind-3`: three days before the due date. `overdue`: the day after it.
 */
export interface Timer {
  readonly run: string;
  readonly rung: `remind-${number}` | "overdue";
  readonly on: IsoDate;
}

/** All timers of a case as it stands. A paused clock arms none: it cannot run out. */
export function timersOf(state: CaseState, procedure: Procedure, calendar: WorkingCalendar): readonly Timer[] {
  return state.clocks.flatMap((run): Timer[] => {
    if (run.stopped !== undefined) return [];
    const { due, paused } = countRun(run, procedure, calendar);
    if (paused) return [];
    const reminders = procedure.clocks[run.clock]?.remindBefore ?? [];
    return [
      ...reminders.map((days): Timer => ({ run: run.run, rung: `remind-${days}`, on: addDays(due, -days) })),
      { run: run.run, rung: "overdue", on: addDays(due, 1) },
    ];
  });
}

/** The timers whose day has come. The caller claims each once by case, run, rung and day. */
export function dueTimers(
  state: CaseState,
  procedure: Procedure,
  calendar: WorkingCalendar,
  today: IsoDate,
): readonly Timer[] {
  return timersOf(state, procedure, calendar).filter((timer) => timer.on <= today);
}

/** The docket entry of a timer that fired: a mark that changes neither stage nor clocks. */
export function timerEvent(state: CaseState, timer: Timer, now: Instant): CaseEvent {
  const overdue = timer.rung === "overdue";
  return {
    seq: state.version + 1,
    type: overdue ? "DeadlinePassed" : "DeadlineNear",
    action: overdue ? "overdue" : "remind",
    actor: { id: "timer", role: "timer" },
    at: utc(now),
    recordedAt: utc(now),
    input: { run: timer.run, rung: timer.rung, on: timer.on },
    stage: state.stage,
    facts: {},
    effects: [],
  };
}
