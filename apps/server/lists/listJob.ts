import { rm } from "node:fs/promises";
import { join } from "node:path";
import { addSeconds, type Refusal } from "#law";
import { worldRefusal } from "#platform";
import type { Desk } from "../desk.ts";
import { Refused } from "../http/refused.ts";
import { KEPT_DAYS, listRow, noteProgress } from "./listRows.ts";
import { ListRefused } from "./listSources.ts";
import { makeList } from "./makeList.ts";

export const listQueue = "printed-lists";

/** Makes one list after another. Killed in the middle, the next run makes it from the beginning. */
export async function workLists(desk: Desk): Promise<void> {
  await desk.jobs.work<{ id: string }>(listQueue, async ({ id }, stop) => {
    const row = await desk.db.system((tx) => listRow(tx, id));
    if (row === undefined || (row.state !== "waiting" && row.state !== "working")) return;
    const signal = AbortSignal.any([stop, desk.cancels.signalOf(id)]);
    try {
      await makeList(desk, row, signal);
    } catch (error) {
      // The server ends: the queue, or the next start, begins again.
      if (stop.aborted) throw error;
      if (!signal.aborted) await fail(desk, id, error);
      await rm(join(desk.prints, id), { recursive: true, force: true });
    } finally {
      desk.cancels.forget(id);
    }
  });
  const before = desk.db.kind === "embedded" ? desk.now() : addSeconds(desk.now(), -900);
  const left = await desk.db.statement<{ id: string }>(
    "select id from printed_list where state in ('waiting', 'working') and updated_at <= $1",
    [before],
  );
  for (const { id } of left) await desk.jobs.send(listQueue, { id });
}

async function fail(desk: Desk, id: string, error: unknown): Promise<void> {
  const told = error instanceof ListRefused || error instanceof Refused ? error.refusal : worldRefusal(error);
  if (told === undefined) desk.app.log.error({ err: error, list: id }, "a list could not be made");
  const { code, sentence, remedy } = told ?? fault;
  await noteProgress(desk, id, {
    written: 0,
    total: null,
    files: [],
    state: "failed",
    failure: { code, sentence, remedy },
  });
}

const fault: Refusal = {
  code: "fault",
  sentence: { zh: "制作清单时系统出现故障。", en: "Something failed on our side while the list was made." },
  remedy: {
    zh: "请重新制作；若仍失败，请告诉管理员。",
    en: "Make it again; if it fails again, tell your administrator.",
  },
};

/** Clears away lists that are older than they are kept. */
export async function clearLists({ db, prints, now }: Pick<Desk, "db" | "prints" | "now">): Promise<void> {
  const old = await db.statement<{ id: string }>(
    "delete from printed_list where updated_at < $1 and state not in ('waiting', 'working') returning id",
    [addSeconds(now(), -KEPT_DAYS * 86_400)],
  );
  for (const { id } of old) await rm(join(prints, id), { recursive: true, force: true });
}
