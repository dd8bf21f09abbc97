import { routes } from "#contract";
import { audit, mediaOf, type Tx } from "#platform";
import { exhibitFrom, layDown, mayLayDown } from "../casework/layDown.ts";
import type { Desk } from "../desk.ts";
import { sendFile, sendPicture } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found, notFound } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { cases } = routes;
const thisFile = { zh: "此文件", en: "This file" };
const aPicture = { zh: "可以显示的照片", en: "A picture that can be shown" };

/** The files laid before a case: taken in with their hash and what is said of them, given out, and shown where they are pictures. */
export function mountExhibits(desk: Desk): void {
  mount(desk, cases.addEvidence, async ({ params, query, caller, as, request, now, work }) => {
    // Asked first: nobody fills the disk through a case that is not theirs.
    await desk.db.transaction(as, (tx) => mayLayDown(tx, caller, params.id));
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    const row = await exhibitFrom(desk.files, { file, name, mediaType }, query, caller.name, now);
    return work((tx) => layDown(tx, as, params.id, row, now));
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
