import { importCase } from "#casework";
import { legalDay } from "#law";
import { audit, openCase, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { knownFor } from "../casework/known.ts";
import { caseNumber } from "../casework/number.ts";
import { project } from "../casework/project.ts";
import { noteWaiting } from "../casework/waiting.ts";
import type { Desk } from "../desk.ts";
import { type Batch, identityOfBatch } from "./batch.ts";
import { importedProcedure, type StagedCase } from "./caseRows.ts";

/** Opens the cases of one chunk of staged rows, each with the one entry that says where it came from. */
export async function writeCases(
  desk: Desk,
  tx: Tx,
  batch: Batch,
  [from, to]: readonly [number, number],
  now: string,
): Promise<number> {
  const rows = await tx.rows<{ row: number; content: StagedCase }>(
    `select row_number as "row", content from import_row
      where batch_id = $1 and state = 'good' and row_number >= $2 and row_number < $3 order by row_number`,
    [batch.id, from, to],
  );
  const name = await tx.row<{ name: string }>("select name from account where id = $1", [batch.createdBy]);
  for (const { row, content } of rows) await writeCase(desk, tx, batch, row, content, name?.name ?? "", now);
  return rows.length;
}

async function writeCase(
  desk: Desk,
  tx: Tx,
  batch: Batch,
  row: number,
  { case: moved }: StagedCase,
  confirmedBy: string,
  now: string,
): Promise<void> {
  const procedure = desk.rules.procedure(importedProcedure);
  const { officePath } = batch;
  const source = {
    file: batch.fileName,
    sha256: batch.fileSha256,
    row,
    oldNumber: moved.oldNumber,
    notes: moved.notes,
  };
  const by = { id: batch.createdBy, role: "officer", name: confirmedBy, office: officePath };
  const { event, state } = importCase({ procedure, imported: moved, source, by, now });
  const id = randomUUID();
  const number = await caseNumber(tx, officePath, procedure.id, legalDay(now));
  const officers = (moved.facts["officers"] as { account: string }[] | undefined) ?? [];
  await openCase(tx, {
    id,
    number,
    procedure: procedure.id,
    procedureVersion: procedure.version,
    officePath,
    title: moved.title,
    assignedTo: officers[0]?.account ?? batch.createdBy,
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  await tx.run(
    "insert into imported_case (office_path, old_number, case_id, batch_id, row_number, notes) values ($1, $2, $3, $4, $5, $6::jsonb)",
    [officePath, moved.oldNumber, id, batch.id, row, JSON.stringify(moved.notes)],
  );
  const known = await knownFor(tx, { officePath, state, procedure, calendar: desk.rules.calendar, now });
  await noteWaiting(tx, id, { procedure, state, calendar: desk.rules.calendar, now, known });
  await audit(
    tx,
    identityOfBatch(batch),
    { action: "case.import", subject: `${moved.oldNumber} ${number}`, caseId: id },
    now,
  );
}
