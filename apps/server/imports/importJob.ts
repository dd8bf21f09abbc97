import { setTimeout } from "node:timers/promises";
import type { Refusal } from "#law";
import { worldRefusal } from "#platform";
import type { Desk } from "../desk.ts";
import { writeDeclarations } from "../declarations/takeDeclarations.ts";
import { screenDeclared, screenOffice } from "../screening/screenOffice.ts";
import { type Batch, findBatch, identityOfBatch } from "./batch.ts";
import { Cancelled, GRACE_MS } from "./cancels.ts";
import { writeCases } from "./cases/writeCases.ts";
import { checkImport } from "./checkImport.ts";
import { writeExperts } from "./writeExperts.ts";
import { writeListings } from "./writeListings.ts";
import { writeMarks } from "./writeMarks.ts";

export const importQueue = "imports";
const CHUNK = 5000;

/** Works on an import from where it stands: killed in the middle, the next run finds it as the last commit left it. */
export async function workImports(desk: Desk): Promise<void> {
  await desk.jobs.work<{ id: string }>(importQueue, async ({ id }, stop) => {
    const batch = await desk.db.system((tx) => findBatch(tx, id));
    if (batch === undefined) return;
    const signal = AbortSignal.any([stop, desk.cancels.signalOf(id)]);
    try {
      if (batch.state === "checking") await checkImport(desk, batch, signal);
      else if (batch.state === "writing") {
        const { kind } = batch;
        if (kind === "cases") await writeCases(desk, batch, signal);
        else await writeImport(desk, batch, writers[kind], signal);
      }
    } catch (error) {
      // The server ends: the queue, or the next start, goes on from here.
      if (stop.aborted) throw error;
      if (error instanceof Cancelled || signal.aborted) return;
      await fail(desk, batch, error);
    } finally {
      desk.cancels.forget(id);
    }
  });
}

/** What failed before its rows were written will not get better by itself: it says why, and the file can be sent again. */
async function fail(desk: Desk, batch: Batch, error: unknown): Promise<void> {
  const { code, sentence, remedy } = worldRefusal(error) ?? fault;
  const failed = await desk.db.system((tx) =>
    tx.run(
      `update import_batch set state = 'failed', failure = $2::jsonb, updated_at = $3
        where id = $1 and state in ('checking', 'writing') and not jsonb_exists(columns, 'inserted')`,
      [batch.id, JSON.stringify({ code, sentence, remedy }), desk.now()],
    ),
  );
  // Rows that stand and wait for screening are taken up again: the queue tries later.
  if (failed === 0) throw error;
  desk.app.log.error({ err: error, import: batch.id }, "an import failed");
}

const fault: Refusal = {
  code: "fault",
  sentence: { zh: "导入时系统出现故障，没有写入任何内容。", en: "Something failed on our side; nothing was written." },
  remedy: {
    zh: "请重新上传；若仍失败，请告诉管理员。",
    en: "Upload the file again; if it fails again, tell your administrator.",
  },
};

const writers = {
  marks: writeMarks,
  experts: writeExperts,
  listings: writeListings,
  declarations: writeDeclarations,
};
/** What is done once it is written; listings and declarations are screened first. */
const doneAtOnce: ReadonlySet<string> = new Set(["marks", "experts"]);

/** One transaction for all rows, so that a reader sees the whole import or nothing of it. Listings and declarations are then screened. */
async function writeImport(desk: Desk, batch: Batch, write: typeof writeMarks, signal: AbortSignal): Promise<void> {
  const as = identityOfBatch(batch);
  if (batch.columns.inserted === undefined) {
    await setTimeout(GRACE_MS, undefined, { signal });
    await desk.db.transaction(as, async (tx) => {
      const last = await tx.row<{ row: number | null }>(
        "select max(row_number) as row from import_row where batch_id = $1",
        [batch.id],
      );
      const now = desk.now();
      let written = 0;
      for (let from = 0; from <= (last?.row ?? -1); from += CHUNK) {
        if (signal.aborted) throw new Cancelled();
        written += await write(tx, batch, from, from + CHUNK, now);
      }
      const done = doneAtOnce.has(batch.kind);
      const going = await tx.run(
        `update import_batch set state = $2, written = $3, already = good - $4, columns = columns || jsonb_build_object('inserted', $4::int), updated_at = $5
          where id = $1 and state = 'writing'`,
        [batch.id, done ? "done" : "writing", done ? written : 0, written, now],
      );
      if (going === 0) throw new Cancelled();
    });
  }
  if (doneAtOnce.has(batch.kind)) return;
  if (batch.kind === "declarations") await screenDeclared(desk, batch.officePath, signal);
  else await screenOffice(desk, batch.officePath, signal);
  await desk.db.transaction(as, (tx) =>
    tx.run("update import_batch set state = 'done', updated_at = $2 where id = $1 and state = 'writing'", [
      batch.id,
      desk.now(),
    ]),
  );
}
