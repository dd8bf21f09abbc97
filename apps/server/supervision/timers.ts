import { legalDay } from "#law";
import { sweepAssignments } from "#platform";
import type { Desk } from "../desk.ts";

export const assignmentQueue = "assignment-timers";

/** Every quarter of an hour: who is to be reminded is reminded, what is late is marked and goes one office further up, once for ever. */
export async function workAssignmentTimers(desk: Desk): Promise<void> {
  await desk.jobs.work(assignmentQueue, async () => {
    const now = desk.now();
    const { balanced, faults } = await sweepAssignments(desk.db, { now, day: legalDay(now) }, desk.now);
    for (const { timer, error } of faults)
      desk.app.log.error({ err: error, timer }, "an assignment could not be marked");
    if (!balanced) desk.app.log.error("the sweep of assignments does not account for all that was due");
  });
  await desk.jobs.schedule(assignmentQueue, "*/15 * * * *");
  // What fell due while the server was down need not wait.
  await desk.jobs.send(assignmentQueue, {});
}
