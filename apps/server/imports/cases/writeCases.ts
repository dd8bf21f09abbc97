import { setTimeout as pause } from "node:timers/promises";
import { importCase, type ImportInput } from "#casework";
import { legalDay, type Refusal } from "#law";
import { auditAll, type Identity, type NewCase, openCases, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { caseNumbers } from "../../casework/number.ts";
import { project } from "../../casework/project.ts";
import { noteAllWaiting, waitsFor } from "../../casework/waiting.ts";
import type { Desk } from "../../desk.ts";
import { type Batch, identityOfBatch } from "../batch.ts";
import { Cancelled, GRACE_MS } from "../cancels.ts";
import { actorOfBatch, knownOf, procedureOf } from "./checkCases.ts";
import type { StagedCase } from "./readCase.ts";

/** Cases decided between two looks at whether to stop. */
const CHUNK = 20;
/** Cases written by one statement of each kind. */
const PORTION = 100;

type Prepared = Omit<NewCase, "number"> & {
  readonly row: number;
  readonly former: string;
  readonly waitsFor: readonly string[];
};

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
        id: randomUUID(),
        row,
        former: read.number,
        waitsFor: waitsFor({ procedure, state: read.state, calendar: desk.rules.calendar, now, known }),
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
  await pause(GRACE_MS, undefined, { signal });
  await inOffice(async (tx) => {
    let written = 0;
    for (let from = 0; from < prepared.length; from += PORTION) {
      signal.throwIfAborted();
      written += await writePortion(tx, { batch, as, now }, prepared.slice(from, from + PORTION));
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

interface Writing {
  readonly batch: Batch;
  readonly as: Identity;
  readonly now: string;
}

/** Opens the cases that nobody has taken over meanwhile; answers how many. */
async function writePortion(tx: Tx, { batch, as, now }: Writing, portion: readonly Prepared[]): Promise<number> {
  const already = await takenOver(tx, batch, portion);
  const fresh = portion.filter(({ former }) => !already.has(former));
  const [first] = fresh;
  if (first === undefined) return 0;
  const numbers = await caseNumbers(tx, batch.officePath, first.procedure, legalDay(now), fresh.length);
  const cases = fresh.map((each, index) => ({ ...each, number: numbers[index] ?? "" }));
  await openCases(tx, cases);
  await tx.run(
    `insert into imported_case (office_path, old_number, case_id, batch_id, row_number, imported_at)
     select $1, i.former, i.id, $2, i.row, $3 from unnest($4::text[], $5::text[], $6::int[]) as i (former, id, row)`,
    [
      batch.officePath,
      batch.id,
      now,
      cases.map(({ former }) => former),
      cases.map(({ id }) => id),
      cases.map(({ row }) => row),
    ],
  );
  await tx.run("select pass_over_reminders(id, $2) from unnest($1::text[]) as id", [cases.map(({ id }) => id), now]);
  await noteAllWaiting(tx, cases);
  await auditAll(
    tx,
    as,
    cases.map(({ id, number, former, row }) => ({
      action: "case.import",
      subject: number,
      caseId: id,
      detail: { former, file: batch.fileSha256, row },
    })),
    now,
  );
  return cases.length;
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
async function takenOver(tx: Tx, batch: Batch, portion: readonly Prepared[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ former: string }>(
    "select old_number as former from imported_case where office_path = $1 and old_number = any ($2::text[])",
    [batch.officePath, portion.map(({ former }) => former)],
  );
  return new Set(rows.map(({ former }) => former));
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
