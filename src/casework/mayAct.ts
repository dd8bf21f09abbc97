import type { Instant, Refusal, WorkingCalendar } from "#law";
import { outOfSeat } from "./addressed.ts";
import type { ClockRun } from "./clock.ts";
import { countRun, isPast } from "./deadline.ts";
import type { Actor } from "./event.ts";
import type { ActionSpec, Procedure } from "./procedure.ts";
import { closedCase, notRunning, samePerson, tooLate, usedUp, wrongRole, wrongStage } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** What bars an action whatever its input: the case, the role, the stage, the person, the extension. Without a calendar lateness is not judged. */
export function mayAct(
  procedure: Procedure,
  state: CaseState,
  spec: ActionSpec,
  actor: Actor,
  at: Instant,
  calendar: WorkingCalendar | undefined,
): Refusal | undefined {
  if (state.closed !== undefined) return closedCase(procedure, state);
  if (!spec.by.includes(actor.role)) return wrongRole(procedure, spec, actor);
  if (!spec.from.includes(state.stage)) return wrongStage(procedure, spec, state.stage);
  const elsewhere = outOfSeat(procedure, state, spec, actor.office);
  if (elsewhere !== undefined) return elsewhere;
  const own = spec.notSameAs?.find((name) => state.taken.some((each) => each.action === name && each.by === actor.id));
  if (own !== undefined) return samePerson(procedure, spec, own);
  // Which of several runs is meant is known only with the input.
  if (spec.extends === undefined || spec.clockOf !== undefined) return undefined;
  return mayExtend(procedure, state, spec, spec.extends, at, calendar);
}

/** The run that an extension extends: the latest of its clock that still runs. */
export function runToExtend(state: CaseState, clock: string, of?: string): ClockRun | undefined {
  return running(state, clock, of).at(-1);
}

/** The runs of a clock that go on; `of`: only those of one subject, and those of the whole case. */
export function running(state: CaseState, clock: string, of?: string): readonly ClockRun[] {
  return state.clocks.filter(
    (run) =>
      run.clock === clock && run.stopped === undefined && (of === undefined || run.of === undefined || run.of === of),
  );
}

/** Whether the run can be extended: it runs, its extensions are not used up, and it is not over. */
export function mayExtend(
  procedure: Procedure,
  state: CaseState,
  spec: ActionSpec,
  clock: string,
  at: Instant,
  calendar: WorkingCalendar | undefined,
  of?: string,
): Refusal | undefined {
  const { name = { zh: clock, en: clock }, extension } = procedure.clocks[clock] ?? {};
  const run = runToExtend(state, clock, of);
  if (run === undefined) return notRunning(spec, name);
  const times = extension?.times ?? 0;
  if (run.extensions.length >= times) return usedUp(name, times, extension?.article);
  if (calendar === undefined) return undefined;
  const count = countRun(run, procedure, calendar);
  return !count.paused && isPast(count, at) ? tooLate(name, count.due, extension?.article) : undefined;
}
