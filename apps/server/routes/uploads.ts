import { largestUpload, routes } from "#contract";
import { audit } from "#platform";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { settingsAt } from "../casework/known.ts";
import { exhibitFrom, layDown, mayLayDown } from "../casework/layDown.ts";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { found } from "../http/refused.ts";
import { fileName } from "../http/upload.ts";
import { keptDaysSetting } from "../uploads/keptDays.ts";
import { beginUpload, keptUntil, touchUpload, uploadRow, uploadRows, uploadView } from "../uploads/uploadRows.ts";
import * as refusal from "../uploads/uploadRefusals.ts";

const { uploads } = routes;
const thisUpload = { zh: "此上传", en: "This upload" };
/** Files not whole yet that one account may have. */
const mostGoing = 100;
/** Left free for the database and everything else, in bytes. */
const reserve = 500_000_000;

/** Large evidence files in parts: each part is on the disk before it is answered, so that a broken line costs one part at most. */
export function mountUploads(desk: Desk): void {
  const { partial } = desk;

  mount(desk, uploads.begin, async ({ params, body, caller, as, now, work }) => {
    if (body.bytes > largestUpload) throw refusal.tooLarge();
    const office = await desk.db.transaction(as, (tx) => mayLayDown(tx, caller, params.id));
    const days = keptDaysSetting.read(await desk.db.system((tx) => settingsAt(tx, office)));
    const room = await roomOn(desk);
    const { name, bytes, changedAt = "", ...note } = body;
    return work(async (tx) => {
      const id = randomUUID();
      const row = {
        id,
        caseId: params.id,
        name: fileName(name),
        bytes,
        changedAt,
        mediaType: "application/octet-stream",
        note,
        startedAt: now,
        touchedAt: now,
        keptDays: days,
        keptUntil: keptUntil(days, now),
        exhibitId: null,
      };
      const going = await beginUpload(tx, row, caller.id);
      const left = bytes - (await partial.received(going.id));
      // What goes on has its room already.
      if (going.id === id && left > room) throw refusal.noRoom();
      const { n = 0 } =
        (await tx.row<{ n: number }>("select count(*) as n from upload where exhibit_id is null")) ?? {};
      if (going.id === id && n > mostGoing) throw refusal.tooMany(mostGoing);
      return uploadView(tx, partial, going, caller.name);
    });
  });

  mount(desk, uploads.list, ({ params, caller, work }) =>
    work(async (tx) => {
      const items = [];
      for (const row of await uploadRows(tx, params.id)) items.push(await uploadView(tx, partial, row, caller.name));
      return { items };
    }),
  );

  mount(desk, uploads.one, ({ params, caller, work }) =>
    work(async (tx) => {
      const row = found(await uploadRow(tx, params.id, params.uploadId), thisUpload);
      return uploadView(tx, partial, row, caller.name);
    }),
  );

  // The body is read outside any transaction: a slow line holds no connection to the database.
  mount(desk, uploads.part, async ({ params, query, caller, as, request, now }) => {
    const read = () =>
      desk.db.transaction(as, async (tx) => {
        await mayLayDown(tx, caller, params.id);
        return found(await uploadRow(tx, params.id, params.uploadId), thisUpload);
      });
    const row = await read();
    if (row.exhibitId === null) {
      const body = request.body instanceof Readable ? request.body : Readable.from([]);
      const taken = await partial.add(row.id, query.offset, body, row.bytes);
      if (taken.kind === "busy") throw refusal.busy();
      if (taken.kind === "elsewhere") throw refusal.elsewhere(taken.received);
      if (taken.kind === "broken") throw refusal.broken();
      if (taken.kind === "too-long") throw refusal.tooLong();
      if (taken.kind === "refused") throw refusal.diskFull(taken.refusal);
    }
    return desk.db.transaction(as, async (tx) => {
      await touchUpload(tx, row, now);
      // Given up while this part came in: nothing stays.
      const held = await uploadRow(tx, params.id, row.id);
      if (held === undefined) await partial.drop(row.id);
      return uploadView(tx, partial, found(held, thisUpload), caller.name);
    });
  });

  mount(desk, uploads.finish, async ({ params, body, caller, as, now, work }) => {
    const row = await desk.db.transaction(as, async (tx) => {
      await mayLayDown(tx, caller, params.id);
      return found(await uploadRow(tx, params.id, params.uploadId), thisUpload);
    });
    const whole = row.exhibitId === null ? await partial.finish(row.id, row.bytes, body.sha256) : undefined;
    if (whole?.kind === "busy") throw refusal.busy();
    if (whole?.kind === "differs") throw refusal.differs(whole.sha256);
    const laid = await work(async (tx) => {
      // One after the other: of two windows that finish at once, the second finds the file laid down.
      await tx.run("select 1 from upload where id = $1 for update", [row.id]);
      const held = found(await uploadRow(tx, params.id, row.id), thisUpload);
      const { evidence } = await uploadView(tx, partial, held, caller.name);
      if (evidence !== null) return evidence;
      // Knowing a hash opens nothing: only what came here in parts is laid down.
      if (whole?.kind !== "whole") throw refusal.incomplete(whole?.received ?? 0, row.bytes);
      const came = { file: whole.file, name: row.name, mediaType: row.mediaType };
      const exhibit = await exhibitFrom(desk.files, came, row.note, caller.name, now);
      await layDown(tx, as, params.id, exhibit, now);
      await tx.run("update upload set exhibit_id = $2 where id = $1", [row.id, exhibit.id]);
      return exhibit;
    });
    await partial.drop(row.id);
    return laid;
  });

  mount(desk, uploads.drop, async ({ params, as, now, work }) => {
    const dropped = await work(async (tx) => {
      const row = await uploadRow(tx, params.id, params.uploadId);
      if (row === undefined || row.exhibitId !== null) return false;
      await tx.run("delete from upload where id = $1", [row.id]);
      await audit(tx, as, { action: "upload.drop", subject: row.name, caseId: params.id }, now);
      return true;
    });
    if (dropped) await partial.drop(params.uploadId);
    return { dropped };
  });
}

/** Bytes that a new upload may take: what is free, less what is promised to those going on. */
async function roomOn({ db, partial }: Desk): Promise<number> {
  const going = await db.statement<{ id: string; bytes: number }>(
    "select id, bytes from upload where exhibit_id is null",
  );
  let promised = reserve;
  for (const { id, bytes } of going) promised += bytes - (await partial.received(id));
  return (await partial.free()) - promised;
}
