import { type BulletinView, routes } from "#contract";
import { legalDay, yearOf } from "#law";
import { bulletinParts } from "#planning";
import { audit, nextNumber, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { bulletinPaper } from "../bulletins/paper.ts";
import { alreadyIssued, bulletinChanged, namesNothing, notInTheFuture } from "../bulletins/refusals.ts";
import { bulletinColumns, bulletinOf, bulletinsFrom, contentOf, type StoredBulletin } from "../bulletins/rows.ts";
import { settingsAt } from "../casework/known.ts";
import { keep } from "../casework/papers.ts";
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

  mount(desk, bulletins.create, ({ as, body, caller, now, work }) =>
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
      await tx.run(
        `insert into bulletin (id, office_path, plan_id, begins, ends, title, words, left_out, stage, version, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, '{}', '[]', 'draft', 1, $7, $8, $8)`,
        [id, caller.officePath, body.planId, body.from, body.to, body.title, caller.id, now],
      );
      await audit(tx, as, { action: "bulletin.draft", subject: body.title }, now);
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

  mount(desk, bulletins.issue, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      await tx.row("select 1 as yes from bulletin where id = $1 for update", [params.id]);
      const draft = await ownDraft(tx, params.id, caller);
      if (draft.version !== body.expectedVersion) throw bulletinChanged();
      const content = await contentOf(tx, draft, now);
      if (bulletinParts.every((part) => content.items[part].length === 0)) throw namesNothing();
      const day = legalDay(now);
      const office = await tx.row<{ name: string }>("select name_zh as name from office where path = $1", [
        draft.officePath,
      ]);
      const code = (await settingsAt(tx, draft.officePath))["paper.code"];
      const year = yearOf(day);
      const serial = await nextNumber(tx, draft.officePath, year, "bulletin");
      const number = `${typeof code === "string" ? code : ""}督办〔${year}〕${serial}号`;
      const bytes = await bulletinPaper(content, { authority: office?.name ?? "", title: draft.title, number, day });
      const file = await keep(desk, tx, bytes, now);
      await tx.run(
        `update bulletin set stage = 'issued', version = version + 1, number = $2, content = $3::jsonb, file_sha256 = $4, issued_by = $5,
                issued_at = $6, updated_at = $6 where id = $1`,
        [draft.id, number, JSON.stringify(content), file.sha256, caller.id, now],
      );
      await nameAll(tx, draft.id, content);
      await audit(tx, as, { action: "bulletin.issue", subject: number, detail: { sha256: file.sha256 } }, now);
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

/** Its entry in each assignment that it names. */
async function nameAll(tx: Tx, id: string, { items }: BulletinView["content"]): Promise<void> {
  const rows = bulletinParts.flatMap((part) =>
    items[part].map(({ assignmentId, officePath }) => ({ part, assignmentId, officePath })),
  );
  await tx.run(
    `insert into bulletin_mention (bulletin_id, part, assignment_id, holder_path)
     select distinct on (part, "assignmentId") $1, part, "assignmentId", "officePath"
       from jsonb_to_recordset($2::jsonb) as t (part text, "assignmentId" text, "officePath" text)`,
    [id, JSON.stringify(rows)],
  );
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
