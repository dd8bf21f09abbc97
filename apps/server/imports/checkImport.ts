import type { Refusal } from "#law";
import { readTable, tableRefusals, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { type Batch, identityOfBatch } from "./batch.ts";
import { checkCases } from "./cases/checkCases.ts";
import { rowReader, type StagedRow } from "./stagedRow.ts";

const CHUNK = 1000;

/** Reads an uploaded file row by row into the staging table. Begun again after a kill, it begins from the first row. */
export async function checkImport(desk: Desk, batch: Batch, signal: AbortSignal): Promise<void> {
  const inOffice = <T>(work: (tx: Tx) => Promise<T>) => desk.db.transaction(identityOfBatch(batch), work);
  await inOffice((tx) => tx.run("delete from import_row where batch_id = $1", [batch.id]));
  const fail = (refusal: Refusal) =>
    inOffice((tx) =>
      tx.run(
        "update import_batch set state = 'failed', failure = $2::jsonb, updated_at = $3 where id = $1 and state = 'checking'",
        [
          batch.id,
          JSON.stringify({ code: refusal.code, sentence: refusal.sentence, remedy: refusal.remedy }),
          desk.now(),
        ],
      ),
    );
  const table = await readTable(desk.files.read(batch.fileSha256));
  if ("refusal" in table) return void (await fail(table.refusal));
  if (batch.kind === "cases") {
    const refusal = await checkCases(desk, batch, table.ok, signal);
    return refusal && void (await fail(refusal));
  }
  const { header, rows } = table.ok;
  const reader = rowReader(batch.kind, header);
  if ("refusal" in reader) return void (await fail(reader.refusal));

  const counts = { good: 0, refused: 0 };
  let chunk: StagedRow[] = [];
  /** Writes what was read; false when the import was cancelled meanwhile. */
  const flush = async () => {
    const staged = chunk;
    chunk = [];
    return inOffice(async (tx) => {
      await stage(tx, batch.id, staged);
      const going = await tx.run(
        "update import_batch set rows = $2, good = $3, refused = $4, updated_at = $5 where id = $1 and state = 'checking'",
        [batch.id, counts.good + counts.refused, counts.good, counts.refused, desk.now()],
      );
      return going === 1;
    });
  };
  for await (const row of rows) {
    signal.throwIfAborted();
    const staged = reader.ok(row);
    counts[staged.problems === undefined ? "good" : "refused"] += 1;
    chunk.push(staged);
    if (chunk.length === CHUNK && !(await flush())) return;
  }
  if (!(await flush())) return;
  // A header alone is a table with nothing in it: the wrong sheet, or an export that found nothing.
  if (counts.good + counts.refused === 0) return void (await fail(tableRefusals.empty()));
  await inOffice((tx) =>
    tx.run(
      "update import_batch set state = 'checked', columns = $2::jsonb, updated_at = $3 where id = $1 and state = 'checking'",
      [batch.id, JSON.stringify({ header: header ?? [] }), desk.now()],
    ),
  );
}

export async function stage(tx: Tx, batchId: string, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `insert into import_row (batch_id, row_number, state, content, problem)
     select $1, r.row, case when r.problem is null then 'good' else 'refused' end, r.content, r.problem
       from unnest($2::int[], $3::jsonb[], $4::jsonb[]) as r (row, content, problem)`,
    [
      batchId,
      rows.map(({ row }) => row),
      rows.map(({ content }) => JSON.stringify(content)),
      rows.map(({ problems }) => (problems === undefined ? null : JSON.stringify(problems))),
    ],
  );
}
