import { routes } from "#contract";
import { audit, cameraTime, headBytes, mediaOf, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Exhibit } from "../casework/exhibits.ts";
import type { Desk } from "../desk.ts";
import { sendFile, sendPicture } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { forbidden, found, notFound } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { cases } = routes;
const thisCase = { zh: "此案件", en: "This case" };
const thisFile = { zh: "此文件", en: "This file" };
const aPicture = { zh: "可以显示的照片", en: "A picture that can be shown" };

/** The files laid before a case: taken in with their hash and what is said of them, given out, and shown where they are pictures. */
export function mountExhibits(desk: Desk): void {
  mount(desk, cases.addEvidence, async ({ params, query, caller, as, request, now, work }) => {
    // Asked first: nobody fills the disk through a case that is not theirs.
    const seen = found(
      await desk.db.transaction(as, (tx) =>
        tx.row<{ officePath: string }>('select office_path as "officePath" from case_file where id = $1', [params.id]),
      ),
      thisCase,
    );
    if (caller.officePath !== null && caller.officePath !== seen.officePath) throw forbidden();
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    const head = await desk.files.head(file.sha256, headBytes);
    const media = mediaOf(head);
    const row: Exhibit = {
      id: randomUUID(),
      name,
      mediaType: media ?? mediaType,
      caption: query.caption ?? null,
      takenAt: query.takenAt ?? null,
      cameraAt: (media?.startsWith("image/") === true ? cameraTime(head) : undefined) ?? null,
      place: query.place ?? null,
      takenBy: query.takenBy ?? null,
      bytes: file.bytes,
      sha256: file.sha256,
      addedAt: now,
      addedBy: caller.name,
      seq: null,
    };
    return work(async (tx) => {
      await recordFile(tx, file, row.mediaType, now);
      await keepExhibit(tx, params.id, row, caller.id);
      await audit(tx, as, { action: "evidence.add", subject: name, caseId: params.id }, now);
      return row;
    });
  });

  mount(desk, cases.evidence, async ({ params, as, reply, now, work }) => {
    const file = await work(async (tx) => {
      const row = await exhibitRow(tx, params);
      await audit(tx, as, { action: "evidence.download", subject: row.name, caseId: params.id }, now);
      return row;
    });
    return sendFile(reply, desk.files, file.sha256, file.name, file.mediaType);
  });

  // Part of looking at the case, which leaves its line in the trail: not each of its pictures another.
  mount(desk, cases.picture, async ({ params, reply, work }) => {
    const { sha256 } = await work((tx) => exhibitRow(tx, params));
    const media = mediaOf(await desk.files.head(sha256, 64));
    if (media === undefined || !shownInBrowsers.has(media)) throw notFound(aPicture);
    return sendPicture(reply, desk.files, sha256, media);
  });
}

/** Formats that hold no script and that browsers draw. */
const shownInBrowsers: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);

async function keepExhibit(tx: Tx, caseId: string, row: Exhibit, by: string): Promise<void> {
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
      by,
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
}

interface ExhibitRow {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** Read inside the caller's walls: what it may not see is not there. */
async function exhibitRow(tx: Tx, { id, evidenceId }: { id: string; evidenceId: string }): Promise<ExhibitRow> {
  const row = await tx.row<ExhibitRow>(
    'select name, sha256, media_type as "mediaType" from exhibit where case_id = $1 and id = $2',
    [id, evidenceId],
  );
  return found(row, thisFile);
}
