import { addSeconds } from "#law";
import { workReproject } from "./casework/announce.ts";
import { workTimers } from "./casework/timers.ts";
import { workCopies } from "./copies.ts";
import type { Desk } from "./desk.ts";
import { importQueue, workImports } from "./imports/importJob.ts";
import { screeningQueue, workScreening } from "./screening/screenOffice.ts";

const tidyQueue = "tidy";

/** Starts the workers, and takes up again what a killed process left: imports half way, listings not screened. */
export async function workJobs(desk: Desk): Promise<void> {
  const { db, jobs } = desk;
  await workImports(desk);
  await workScreening(desk);
  await workReproject(desk);
  await workTimers(desk);
  await workCopies(jobs, desk.copies, desk.now);
  await jobs.work(tidyQueue, () => tidy(desk));
  await jobs.schedule(tidyQueue, "30 3 * * *");
  const half = await db.statement<{ id: string }>("select id from import_batch where state in ('checking', 'writing')");
  for (const { id } of half) await jobs.send(importQueue, { id }, { onlyOne: id });
  const unscreened = await db.statement<{ office: string }>(
    "select distinct office_path as office from listing where screened_at is null",
  );
  for (const { office } of unscreened) await jobs.send(screeningQueue, { office }, { onlyOne: office });
}

/** Answers to repeated requests are kept for a day. */
async function tidy({ db, now }: Desk): Promise<void> {
  await db.statement("delete from idempotency where created_at < $1", [addSeconds(now(), -86_400)]);
}
