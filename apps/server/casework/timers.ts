import { timerEvent, type Timer } from "#casework";
import { IsoDate, legalDay } from "#law";
import { appendEvents, type DueTimer, loadCase, sweepTimers, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { project } from "./project.ts";

const timerQueue = "timers";

/** Every minute: what is due leaves its mark in the docket, once for ever. */
export async function workTimers(desk: Desk): Promise<void> {
  await desk.jobs.work(timerQueue, async () => {
    await sweep(desk);
  });
  await desk.jobs.schedule(timerQueue, "* * * * *");
  // What fell due while the server was down need not wait for the minute.
  await desk.jobs.send(timerQueue, {});
}

async function sweep(desk: Desk): Promise<void> {
  const { balanced, faults } = await sweepTimers(desk.db, desk.now(), (tx, timer) => fire(desk, tx, timer), desk.now);
  for (const { timer, error } of faults) desk.app.log.error({ err: error, timer }, "a timer could not fire");
  if (!balanced) desk.app.log.error("the sweep of timers does not account for all that was due");
}

async function fire(desk: Desk, tx: Tx, timer: DueTimer): Promise<"fired" | { skipped: string }> {
  const row = await loadCase(tx, timer.caseId);
  if (row === undefined) return { skipped: "no-case" };
  if (row.state.closed !== undefined) return { skipped: "case-closed" };
  const now = desk.now();
  const procedure = desk.rules.procedure(row.procedure);
  const event = timerEvent(
    row.state,
    { run: timer.run, rung: timer.rung as Timer["rung"], on: IsoDate.parse(legalDay(now)) },
    now,
  );
  // A mark changes nothing but the length of the docket.
  const state = { ...row.state, version: event.seq };
  const appended = await appendEvents(tx, {
    caseId: row.id,
    expectedVersion: row.version,
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind === "appended") return "fired";
  throw new Error(`the mark of ${timer.run} was not taken: ${appended.kind}`);
}
