import type { EvidenceNote } from "#contract";
import {
  audit,
  cameraTime,
  type FileStore,
  headBytes,
  type Identity,
  mediaOf,
  recordFile,
  type StoredFile,
  type Tx,
} from "#platform";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Caller } from "../http/caller.ts";
import { forbidden, found } from "../http/refused.ts";
import type { Exhibit } from "./exhibits.ts";

/** Lays a stored file before a case: the exhibit, its evidence leaf and its line in the trail, together. */
export async function layDown(tx: Tx, as: Identity, caseId: string, row: Exhibit, now: string): Promise<Exhibit> {
  await recordFile(tx, row, row.mediaType, now);
  await tx.run(
    `insert into exhibit (id, case_id, seq, name, sha256, media_type, bytes, added_by, added_at, caption, taken_at, camera_at, place, taken_by)
     values ($1, $2, null, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      caseId,
      row.name,
      row.sha256,
      row.mediaType,
      row.bytes,
      as.account,
      row.addedAt,
      row.caption,
      row.takenAt,
      row.cameraAt,
      row.place,
      row.takenBy,
    ],
  );
  await tx.run("insert into evidence_leaf (case_id, kind, sha256, recorded_at) values ($1, 'exhibit', $2, $3)", [
    caseId,
    row.sha256,
    row.addedAt,
  ]);
  await audit(tx, as, { action: "evidence.add", subject: row.name, caseId }, now);
  return row;
}

/** What is known of a file that came in: what its sender says of it, what it is by its bytes, and when its camera says it was taken. */
export async function exhibitFrom(
  files: FileStore,
  { file, name, mediaType }: { readonly file: StoredFile; readonly name: string; readonly mediaType: string },
  note: z.output<typeof EvidenceNote>,
  addedBy: string,
  now: string,
): Promise<Exhibit> {
  const head = await files.head(file.sha256, headBytes);
  const media = mediaOf(head);
  return {
    id: randomUUID(),
    name,
    mediaType: media ?? mediaType,
    caption: note.caption ?? null,
    takenAt: note.takenAt ?? null,
    cameraAt: (media?.startsWith("image/") === true ? cameraTime(head) : undefined) ?? null,
    place: note.place ?? null,
    takenBy: note.takenBy ?? null,
    bytes: file.bytes,
    sha256: file.sha256,
    addedAt: now,
    addedBy,
    seq: null,
  };
}

/** Refuses whoever may not lay a file before this case; answers its office. */
export async function mayLayDown(tx: Tx, caller: Caller, caseId: string): Promise<string> {
  const { officePath } = found(
    await tx.row<{ officePath: string }>('select office_path as "officePath" from case_file where id = $1', [caseId]),
    { zh: "此案件", en: "This case" },
  );
  if (caller.officePath !== null && caller.officePath !== officePath) throw forbidden();
  return officePath;
}
