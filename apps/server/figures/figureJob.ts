import { refreshFigures } from "#platform";
import type { Desk } from "../desk.ts";

const queue = "figures";

/** Every minute what changed is counted again, so that readers wait for little; after new definitions, everything. */
export async function workFigures({ db, jobs }: Desk): Promise<void> {
  await jobs.work(queue, async () => {
    await refreshFigures(db, { all: true });
  });
  await jobs.schedule(queue, "* * * * *");
}
