import { addSeconds } from "#law";
import { workReproject } from "./casework/announce.ts";
import { workTimers } from "./casework/timers.ts";
import { workCopies } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { workFigures } from "./figures/figureJob.ts";
import { clearLists, workLists } from "./lists/listJob.ts";
import { importQueue, workImports } from "./imports/importJob.ts";
import { workRestatements } from "./restatements/sweep.ts";
import { workAssignmentTimers } from "./supervision/timers.ts";
import { wakeScreening, workScreening } from "./screening/screenOffice.ts";
import { workReturnReminders } from "./returns/remind.ts";
import { workUploads } from "./uploads/clearUploads.ts";

const tidyQueue = "tidy";

/** Starts the workers, and takes up again what a killed process left: imports half way, listings and declarations not screened. */
export async function workJobs(desk: Desk): Promise<void> {
  const { db, jobs } = desk;
  await workImports(desk);
  await workScreening(desk);
  await workReproject(desk);
  await workTimers(desk);
  await workFigures(desk);
  await workAssignmentTimers(desk);
  await workUploads(desk);
  await workLists(desk);
  await workRestatements(desk);
  await workReturnReminders(desk);
  await workCopies(jobs, desk.copies, desk.now);
  await jobs.work(tidyQueue, () => tidy(desk));
  await jobs.schedule(tidyQueue, "30 3 * * *");
  for (const id of await abandoned(desk)) await jobs.send(importQueue, { id });
  const unscreened = await db.statement<{ office: string }>(
    `select office_path as office from listing where screened_at is null
     union select office_path from declaration where screened_at is null`,
  );
  for (const { office } of unscreened) await wakeScreening(desk, office);
}

/**
 * Imports half way whose process is gone. The embedded database has one process, and it has just begun; on PostgreSQL
 * another instance may be at work, so only what has stood still for long is taken up (its own queue tries again sooner).
 */
async function abandoned({ db, now }: Desk): Promise<string[]> {
  const before = db.kind === "embedded" ? now() : addSeconds(now(), -900);
  const rows = await db.statement<{ id: string }>(
    "select id from import_batch where state in ('checking', 'writing') and updated_at <= $1",
    [before],
  );
  return rows.map(({ id }) => id);
}

/** Answers to repeated requests are kept for a day, lists made printable for some. */
async function tidy(desk: Desk): Promise<void> {
  const { db, now } = desk;
  await clearLists(desk);
  await db.statement("delete from idempotency where created_at < $1", [addSeconds(now(), -86_400)]);
}
