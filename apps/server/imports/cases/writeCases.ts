import { setTimeout as pause } from "node:timers/promises";
import { importCase, type ImportInput } from "#casework";
import { legalDay, type Refusal } from "#law";
import { audit, openCase, type NewCase, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { caseNumber } from "../../casework/number.ts";
import { project } from "../../casework/project.ts";
import { noteWaiting } from "../../casework/waiting.ts";
import type { Desk } from "../../desk.ts";
import { type Batch, identityOfBatch } from "../batch.ts";
import { Cancelled } from "../cancels.ts";
import { actorOfBatch, knownOf, procedureOf } from "./checkCases.ts";
import type { StagedCase } from "./readCase.ts";

const CHUNK = 20;

type Prepared = Omit<NewCase, "id" | "number"> & { readonly row: number; readonly former: string };

/**
 * Opens a case for each good row. First all are decided, some at a time, so that the progress shows and a stop is heard; then
 * they are written in one transaction: a reader sees all of them or none.
 */
export async function writeCases(desk: Desk, batch: Batch, signal: AbortSignal): Promise<void> {
  const procedure = procedureOf(desk, batch);
  const by = actorOfBatch(batch);
  // The walls let nobody write entries in another's name: whoever confirmed the list lets its cases in.
  const as = identityOfBatch({ ...batch, createdBy: by.id });
  const inOffice = <T>(work: (tx: Tx) => Promise<T>) => desk.db.transaction(as, work);
  const now = desk.now();
  const known = await inOffice((tx) => knownOf(desk, tx, batch, procedure));
  const prepared: Prepared[] = [];
  for (let after = 0; ; ) {
    signal.throwIfAborted();
    const rows = await inOffice(async (tx) => {
      const going = await tx.run(
        "update import_batch set written = $2, updated_at = $3 where id = $1 and state = 'writing'",
        [batch.id, prepared.length, desk.now()],
      );
      return going === 0 ? undefined : goodRows(tx, batch.id, after);
    });
    if (rows === undefined) return;
    for (const { row, content } of rows) {
      const input = inputOf(batch, row, content, by);
      const read = importCase({ procedure, input, by, now, known });
      if (read.kind === "refused") return inOffice((tx) => failed(tx, batch, row, desk.now()));
      prepared.push({
        row,
        former: read.number,
        procedure: procedure.id,
        procedureVersion: procedure.version,
        officePath: batch.officePath,
        title: read.title,
        assignedTo: by.id,
        events: [read.event],
        after: project(read.state, procedure, desk.rules.calendar, now),
      });
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.row;
    // Other work goes on between two portions.
    await pause(0);
  }
  await inOffice(async (tx) => {
    let written = 0;
    for (const { row, former, ...opened } of prepared) {
      signal.throwIfAborted();
      if (await takenOver(tx, batch, former)) continue;
      const id = randomUUID();
      const number = await caseNumber(tx, batch.officePath, procedure.id, legalDay(now));
      await openCase(tx, { ...opened, id, number });
      await tx.run(
        "insert into imported_case (office_path, old_number, case_id, batch_id, row_number, imported_at) values ($1, $2, $3, $4, $5, $6)",
        [batch.officePath, former, id, batch.id, row, now],
      );
      await tx.run("select pass_over_reminders($1, $2)", [id, now]);
      await noteWaiting(tx, id, { procedure, state: opened.after.state, calendar: desk.rules.calendar, now, known });
      await audit(
        tx,
        as,
        { action: "case.import", subject: number, caseId: id, detail: { former, file: batch.fileSha256, row } },
        now,
      );
      written += 1;
    }
    const going = await tx.run(
      `update import_batch set state = 'done', written = $2, already = good - $2, columns = columns || '{"inserted": 0}', updated_at = $3
        where id = $1 and state = 'writing'`,
      [batch.id, written, now],
    );
    // Somebody stopped it at the last moment: nothing of it stays.
    if (going === 0) throw new Cancelled();
  });
}

/** What was good when it was checked is not now: the settings or the people of the office changed meanwhile. */
async function failed(tx: Tx, batch: Batch, row: number, now: string): Promise<void> {
  const failure: Refusal = {
    code: "row-not-good-any-more",
    sentence: {
      zh: `第${row}行在检查之后已不能移入，没有写入任何内容。`,
      en: `Row ${row} can no longer be taken over since it was checked; nothing was written.`,
    },
    remedy: { zh: "请重新上传文件再检查一次。", en: "Upload the file once more to have it checked again." },
  };
  await tx.run(
    "update import_batch set state = 'failed', written = 0, failure = $2::jsonb, updated_at = $3 where id = $1 and state = 'writing'",
    [batch.id, JSON.stringify(failure), now],
  );
}

/** Two lists may have been confirmed at the same time: the second finds the cases of the first. */
async function takenOver(tx: Tx, batch: Batch, former: string): Promise<boolean> {
  const row = await tx.row("select 1 as yes from imported_case where office_path = $1 and old_number = $2", [
    batch.officePath,
    former,
  ]);
  return row !== undefined;
}

function inputOf(
  batch: Batch,
  row: number,
  { cells, columns, notes }: StagedCase,
  by: { id: string; name?: string | undefined },
): ImportInput {
  const confirmedBy = { id: by.id, name: by.name ?? by.id };
  return { file: batch.fileName, sha256: batch.fileSha256, row, confirmedBy, cells, columns, notes };
}

function goodRows(tx: Tx, batchId: string, after: number): Promise<{ row: number; content: StagedCase }[]> {
  return tx.rows(
    `select row_number as "row", content from import_row
      where batch_id = $1 and state = 'good' and row_number > $2 order by row_number limit ${CHUNK}`,
    [batchId, after],
  );
}
