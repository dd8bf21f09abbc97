import type { EvidenceNote, UploadView } from "#contract";
import { addSeconds } from "#law";
import type { PartialFiles, Tx } from "#platform";
import type { z } from "zod";
import { exhibitsOf } from "../casework/exhibits.ts";

/** A file on its way in, as its row has it. */
export interface UploadRow {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: string;
  readonly mediaType: string;
  readonly note: z.output<typeof EvidenceNote>;
  readonly startedAt: string;
  readonly touchedAt: string;
  readonly keptDays: number;
  readonly keptUntil: string;
  readonly exhibitId: string | null;
}

const columns = `u.id, u.case_id as "caseId", u.name, u.bytes, u.changed_at as "changedAt", u.media_type as "mediaType", u.note,
  u.started_at as "startedAt", u.touched_at as "touchedAt", u.kept_days as "keptDays", u.kept_until as "keptUntil", u.exhibit_id as "exhibitId"`;

/** The caller's own, in a case that it may see: the walls show no other. */
export function uploadRow(tx: Tx, caseId: string, id: string): Promise<UploadRow | undefined> {
  return tx.row<UploadRow>(`select ${columns} from upload u where u.case_id = $1 and u.id = $2`, [caseId, id]);
}

export function uploadRows(tx: Tx, caseId: string): Promise<UploadRow[]> {
  return tx.rows<UploadRow>(
    `select ${columns} from upload u where u.case_id = $1 and u.exhibit_id is null order by u.started_at, u.id`,
    [caseId],
  );
}

/** Notes a new upload, or finds the one of the same file that is going on; also where two begin it at the same moment. */
export async function beginUpload(tx: Tx, row: UploadRow, by: string): Promise<UploadRow> {
  await tx.run(
    `insert into upload (id, case_id, added_by, name, bytes, changed_at, media_type, note, started_at, touched_at, kept_days, kept_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9, $10, $11)
     on conflict (case_id, added_by, name, bytes, changed_at) where exhibit_id is null
       do update set note = case when excluded.note = '{}' then upload.note else excluded.note end, touched_at = excluded.touched_at, kept_days = excluded.kept_days, kept_until = excluded.kept_until`,
    [
      row.id,
      row.caseId,
      by,
      row.name,
      row.bytes,
      row.changedAt,
      row.mediaType,
      JSON.stringify(row.note),
      row.startedAt,
      row.keptDays,
      row.keptUntil,
    ],
  );
  const going = await tx.row<UploadRow>(
    `select ${columns} from upload u
      where u.case_id = $1 and u.name = $2 and u.bytes = $3 and u.changed_at = $4 and u.exhibit_id is null`,
    [row.caseId, row.name, row.bytes, row.changedAt],
  );
  if (going === undefined) throw new Error(`the upload ${row.id} is not there after it was begun`);
  return going;
}

export async function touchUpload(tx: Tx, row: UploadRow, now: string): Promise<void> {
  await tx.run("update upload set touched_at = $2, kept_until = $3 where id = $1", [
    row.id,
    now,
    keptUntil(row.keptDays, now),
  ]);
}

export const keptUntil = (days: number, now: string): string => addSeconds(now, days * 86_400);

/** The row with what lies on the disk. */
export async function uploadView(tx: Tx, files: PartialFiles, row: UploadRow, sender: string): Promise<UploadView> {
  const { id, name, bytes, startedAt, touchedAt, keptUntil, exhibitId } = row;
  const laid = exhibitId === null ? [] : await exhibitsOf(tx, row.caseId, "''");
  const evidence = laid.find((each) => each.id === exhibitId);
  return {
    id,
    name,
    bytes,
    received: exhibitId === null ? await files.received(id) : bytes,
    changedAt: row.changedAt === "" ? null : row.changedAt,
    startedAt,
    touchedAt,
    keptUntil,
    evidence: evidence === undefined ? null : { ...evidence, addedBy: sender },
  };
}
