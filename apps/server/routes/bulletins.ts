import { type BulletinView, routes } from "#contract";
import { legalDay } from "#law";
import { audit, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { draftBulletin, issueBulletin } from "../bulletins/issue.ts";
import { alreadyIssued, bulletinChanged, notInTheFuture } from "../bulletins/refusals.ts";
import { bulletinColumns, bulletinOf, bulletinsFrom, contentOf, type StoredBulletin } from "../bulletins/rows.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found } from "../http/refused.ts";

const { bulletins } = routes;
const thisBulletin = { zh: "此通报", en: "This bulletin" };
const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Bulletins: drafted from the data, put into the officer's words, issued under a number, seen by those they name. */
export function mountBulletins(desk: Desk): void {
  mount(desk, bulletins.list, ({ query, work }) =>
    work((tx) => {
      const values: unknown[] = [];
      const where: string[] = [];
      if (query.assignmentId !== undefined) {
        const place = `$${values.push(query.assignmentId)}`;
        where.push(`exists (select from bulletin_mention m where m.bulletin_id = b.id and m.assignment_id = ${place})`);
      }
      if (query.planId !== undefined) where.push(`b.plan_id = $${values.push(query.planId)}`);
      return pageBy(
        tx,
        {
          select: bulletinColumns,
          from: bulletinsFrom,
          where,
          values,
          key: [
            { sql: "b.created_at", type: "timestamptz", desc: true },
            { sql: "b.id", type: "text", desc: true },
          ],
        },
        query,
      );
    }),
  );

  mount(desk, bulletins.create, ({ body, caller, now, work }) =>
    work(async (tx) => {
      if (caller.officePath === null) throw forbidden();
      if (body.from > body.to || body.from > legalDay(now)) throw notInTheFuture();
      if (body.planId !== null) {
        found(await tx.row("select 1 as yes from plan where id = $1", [body.planId]), {
          zh: "此计划",
          en: "This plan",
        });
      }
      const id = randomUUID();
      await draftBulletin(tx, id, body, caller, now);
      return { id };
    }),
  );

  mount(desk, bulletins.one, ({ caller, now, params, work }) =>
    work(async (tx) => {
      const bulletin = found(await bulletinOf(tx, params.id), thisBulletin);
      if (bulletin.stage === "issued" && bulletin.officePath !== caller.officePath)
        await noteOpening(tx, bulletin.id, caller, now);
      return viewOf(tx, bulletin, caller, now);
    }),
  );

  mount(desk, bulletins.edit, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      await ownDraft(tx, params.id, caller);
      const stored = await tx.run(
        `update bulletin set title = $3, words = $4::jsonb, left_out = $5::jsonb, version = version + 1, updated_at = $6
          where id = $1 and version = $2`,
        [params.id, body.expectedVersion, body.title, JSON.stringify(body.words), JSON.stringify(body.leftOut), now],
      );
      if (stored === 0) throw bulletinChanged();
      return { version: body.expectedVersion + 1 };
    }),
  );

  mount(desk, bulletins.issue, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      await tx.row("select 1 as yes from bulletin where id = $1 for update", [params.id]);
      const draft = await ownDraft(tx, params.id, caller);
      if (draft.version !== body.expectedVersion) throw bulletinChanged();
      const number = await issueBulletin(desk, tx, draft, caller, now);
      return { number };
    }),
  );

  mount(desk, bulletins.discard, ({ as, caller, now, params, work }) =>
    work(async (tx) => {
      const draft = await ownDraft(tx, params.id, caller);
      await tx.run("delete from bulletin where id = $1", [draft.id]);
      await audit(tx, as, { action: "bulletin.discard", subject: draft.title }, now);
      return { discarded: true as const };
    }),
  );

  mount(desk, bulletins.file, async ({ params, reply, work }) => {
    const { fileSha256, title } = found(await work((tx) => bulletinOf(tx, params.id)), thisBulletin);
    return sendFile(reply, desk.files, found(fileSha256 ?? undefined, thisBulletin), `${title}.docx`, wordFile);
  });
}

async function viewOf(tx: Tx, stored: StoredBulletin, caller: Caller, now: string): Promise<BulletinView> {
  const { fileSha256: _kept, ...bulletin } = stored;
  const own = bulletin.officePath === caller.officePath && bulletin.stage === "draft";
  const is = (...roles: readonly string[]) => caller.roles.some((role) => roles.includes(role));
  const openings = await tx.rows<BulletinView["openings"][number]>(
    `select office_path as "officePath", coalesce(account_name(by_account), by_account) as by, at
       from bulletin_opening where bulletin_id = $1 order by at`,
    [bulletin.id],
  );
  return {
    ...bulletin,
    content: await contentOf(tx, stored, now),
    openings,
    writes: own && is("officer", "supervisor", "head"),
    issues: own && is("supervisor", "head"),
  };
}

async function ownDraft(tx: Tx, id: string, caller: Caller): Promise<StoredBulletin> {
  const bulletin = found(await bulletinOf(tx, id), thisBulletin);
  if (bulletin.officePath !== caller.officePath) throw forbidden();
  if (bulletin.stage === "issued") throw alreadyIssued();
  return bulletin;
}

/** The first of a named office to open it; who is above a named office, or above the issuer, only looks. */
async function noteOpening(tx: Tx, id: string, caller: Caller, now: string): Promise<void> {
  await tx.run(
    `insert into bulletin_opening (bulletin_id, office_path, by_account, at)
     select $1, current_office(), $2, $3 where exists (select from bulletin_mention m where m.bulletin_id = $1 and m.holder_path = current_office())
         on conflict do nothing`,
    [id, caller.id, now],
  );
}
