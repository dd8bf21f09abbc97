import type { Bilingual, IsoDate, WorkingCalendar } from "#law";
import { countRun, type Deadline } from "./deadline.ts";
import type { Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/** A deadline that is no longer where it was; no `was`: it is new; no `due`: it is gone. */
export interface MovedDeadline {
  readonly run: string;
  readonly clock: string;
  readonly name: Bilingual;
  readonly was?: IsoDate;
  readonly due?: IsoDate;
}

/** What moved between two readings of one case, such as before and after a correction. */
export function movedDeadlines(before: readonly Deadline[], after: readonly Deadline[]): readonly MovedDeadline[] {
  const now = new Map(after.map((deadline) => [deadline.id, deadline]));
  const then = new Map(before.map((deadline) => [deadline.id, deadline]));
  const all = [...before, ...after.filter((deadline) => !then.has(deadline.id))];
  return all.flatMap(({ id, clock, name }) => {
    const [was, due] = [then.get(id)?.due, now.get(id)?.due];
    if (was === due && then.get(id)?.dueAt === now.get(id)?.dueAt) return [];
    return [{ run: id, clock, name, ...(was !== undefined && { was }), ...(due !== undefined && { due }) }];
  });
}

/** An open case, as far as a new calendar concerns it. */
export interface OpenCase {
  readonly id: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
}

/** The open deadlines that a new announcement of the working calendar moves. What has stopped stays as it was counted. */
export function reproject(
  cases: readonly OpenCase[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): readonly (MovedDeadline & { readonly case: string })[] {
  return cases.flatMap(({ id, procedure, state }) =>
    state.clocks.flatMap((run) => {
      if (run.stopped !== undefined) return [];
      const was = countRun(run, procedure, before).due;
      const due = countRun(run, procedure, after).due;
      const name = procedure.clocks[run.clock]?.name ?? { zh: run.clock, en: run.clock };
      return was === due ? [] : [{ case: id, run: run.run, clock: run.clock, name, was, due }];
    }),
  );
}
