import type { Complaint, ComplaintSummary } from "#contract";
import { ComplaintEntry, type ComplaintFile, FilingDraft } from "#contract";
import { legalDay } from "#law";
import type { Tx } from "#platform";
import { filingDue, filingKinds } from "#procedures";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found } from "../http/refused.ts";

export const thisComplaint = { zh: "此投诉", en: "This complaint" };

/** The columns of a complaint in a list; the table must be called `c`. */
export const complaintColumns = `c.id, c.kind, c.state, coalesce(nullif((select h.name from holder h where h.id = c.holder_id), ''), '') as "holderName",
  c.office_path as "officePath",
  (select json_build_object('zh', o.name_zh, 'en', o.name_en) from office o where o.path = c.office_path) as office,
  coalesce(case when c.kind <> 'complaint' then c.body -> 'patent' ->> 'title' else case c.body -> 'right' ->> 'kind'
    when 'mark' then (select m.mark_text from mark m where m.id::text = c.body -> 'right' ->> 'id')
    when 'claim' then (select m.mark_text from mark_claim m where m.id = c.body -> 'right' ->> 'id') end end, '') as subject,
  coalesce(c.body -> 'respondents' -> 0 ->> 'name', '') as respondent,
  jsonb_array_length(coalesce(c.body -> 'listings', '[]')) as listings, c.sent_at as "sentAt", c.case_id as "caseId",
  c.updated_at as "updatedAt"`;

type Row = Omit<ComplaintSummary, "due">;

/** Until when the office answers: only while it lies with the office. */
export function withDue(desk: Desk, row: Row): ComplaintSummary {
  const due =
    row.state === "sent" && row.sentAt !== null ? filingDue(row.kind, legalDay(row.sentAt), desk.rules.calendar) : null;
  return { ...row, due };
}

export async function complaintView(desk: Desk, tx: Tx, caller: Caller, id: string): Promise<Complaint> {
  const row = found(
    await tx.row<Row & { version: number; body: object; holderId: string; againOf: string | null }>(
      `select ${complaintColumns}, c.version, c.body, c.holder_id as "holderId", c.again_of as "againOf" from complaint c where c.id = $1`,
      [id],
    ),
    thisComplaint,
  );
  const { body, holderId, version, againOf, ...summary } = row;
  const files = await tx.rows<z.output<typeof ComplaintFile>>(
    `select id, name, media_type as "mediaType", bytes, sha256, added_at as "addedAt", paper
       from complaint_file where complaint_id = $1 order by added_at, id`,
    [id],
  );
  const office = caller.officePath;
  const may = office === null ? await mayFor(tx, holderId) : { complain: false, dispose: false };
  return {
    ...withDue(desk, summary),
    version,
    body: FilingDraft.parse({ ...body, kind: row.kind }),
    files,
    entries: await entriesOf(tx, caller, id),
    mayWrite: may.complain && row.state === "draft",
    mayWithdraw: may.dispose && row.state === "sent",
    mayAnswer:
      office !== null &&
      office === row.officePath &&
      caller.roles.some((role) => opens(desk, row.kind).includes(role)) &&
      row.state === "sent",
    againOf,
  };
}

/** Who of an office may take it in: whoever may take the first step of the case that it opens. */
function opens({ rules }: Desk, kind: Complaint["kind"]): readonly string[] {
  const { procedure, action } = filingKinds[kind];
  return rules.procedure(procedure).actions[action]?.by ?? [];
}

async function mayFor(tx: Tx, holderId: string): Promise<{ complain: boolean; dispose: boolean }> {
  const may = await tx.row<{ complain: boolean; dispose: boolean }>(
    "select may_for($1, 'complain') as complain, may_for($1, 'dispose') as dispose",
    [holderId],
  );
  return may ?? { complain: false, dispose: false };
}

async function entriesOf(tx: Tx, caller: Caller, id: string): Promise<z.output<typeof ComplaintEntry>[]> {
  // Who of the office it was is the office's own; its own people a party knows.
  const by = caller.officePath === null ? "''" : "coalesce(account_name(e.by_account), '')";
  const rows = await tx.rows<{
    seq: number;
    kind: string;
    by: string;
    at: string;
    hash: string;
    body: Record<string, unknown>;
  }>(
    `select e.seq, e.kind, ${by} as by, e.at, e.leaf_sha256 as hash, e.body from complaint_entry e where e.complaint_id = $1 order by e.seq`,
    [id],
  );
  return rows.map(({ body, ...row }) =>
    ComplaintEntry.parse({
      ...row,
      ...(row.kind === "taken-in" ? { caseNumber: body["caseNumber"] } : {}),
    }),
  );
}
