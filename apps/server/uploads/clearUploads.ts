import type { Desk } from "../desk.ts";

const clearQueue = "clear-uploads";

/** Every hour: what nobody went on with in its time is cleared away. */
export async function workUploads(desk: Desk): Promise<void> {
  await desk.jobs.work(clearQueue, () => clearUploads(desk));
  await desk.jobs.schedule(clearQueue, "20 * * * *");
}

/** First the rows, then what lies on the disk without one: a process killed in between leaves nothing that the next run does not find. */
export async function clearUploads({ db, partial, now }: Pick<Desk, "db" | "partial" | "now">): Promise<void> {
  // Listed first: what begins from here on is not on the list.
  const lying = await partial.list();
  await db.statement("delete from upload where kept_until <= $1", [now()]);
  const held = await db.statement<{ id: string }>(
    "select id from upload where id = any ($1::text[]) and exhibit_id is null",
    [lying],
  );
  const kept = new Set(held.map(({ id }) => id));
  for (const id of lying) if (!kept.has(id)) await partial.drop(id);
}
