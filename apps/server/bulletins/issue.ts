import type { BulletinView } from "#contract";
import { legalDay, yearOf } from "#law";
import { bulletinParts } from "#planning";
import { audit, identityOf, nextNumber, type Tx } from "#platform";
import { settingsAt } from "../casework/known.ts";
import { keep } from "../casework/papers.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { bulletinPaper } from "./paper.ts";
import { namesNothing } from "./refusals.ts";
import { contentOf, type StoredBulletin } from "./rows.ts";

interface Drafted {
  readonly planId: string | null;
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** Begins a bulletin of the caller's office; what it says is drawn from the assignments until it is issued. */
export async function draftBulletin(tx: Tx, id: string, drafted: Drafted, caller: Caller, now: string): Promise<void> {
  const { planId, from, to, title } = drafted;
  await tx.run(
    `insert into bulletin (id, office_path, plan_id, begins, ends, title, words, left_out, stage, version, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, '{}', '[]', 'draft', 1, $7, $8, $8)`,
    [id, caller.officePath, planId, from, to, title, caller.id, now],
  );
  await audit(tx, identityOf(caller), { action: "bulletin.draft", subject: title }, now);
}

/** Freezes what it says, prints it under the next number of the office, and names it in each assignment; answers the number. */
export async function issueBulletin(
  desk: Desk,
  tx: Tx,
  draft: StoredBulletin,
  caller: Caller,
  now: string,
): Promise<string> {
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
  await audit(
    tx,
    identityOf(caller),
    { action: "bulletin.issue", subject: number, detail: { sha256: file.sha256 } },
    now,
  );
  return number;
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
