import type { CaseSummary, ComplaintSummary, DeadlineView, Home } from "#contract";
import { addSeconds, type Bilingual, legalDay } from "#law";
import type { Tx } from "#platform";
import { asOf } from "../casework/partyView.ts";
import { summaryColumns } from "../casework/summary.ts";
import { complaintColumns, withDue } from "../complaints/complaintView.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { type MarkRow, markColumns, markView } from "../marks/markView.ts";
import { newsOf } from "./news.ts";
import { paperName } from "./paperName.ts";

const CASES = 20;
/** To somebody who never looked, what is older than two weeks is no news. */
const FIRST_LOOK_SECONDS = 14 * 24 * 3600;

/** What is asked of this party and until when, what it has not opened, where its cases stand, what is new. All of it inside its walls. */
export async function homeOf(desk: Desk, tx: Tx, caller: Caller, now: string): Promise<Home> {
  const today = legalDay(now);
  const seen = await tx.row<{ at: string }>("select seen_at as at from party_visit where account_id = $1", [caller.id]);
  const rows = await tx.rows<Omit<ComplaintSummary, "due">>(
    `select ${complaintColumns} from complaint c order by c.updated_at desc, c.id limit 50`,
  );
  const complaints = rows.map((row) => withDue(desk, row));
  const cases = await casesOf(tx, caller);
  return {
    today,
    asked: await askedOf(tx, now),
    unopened: await unopenedOf(desk, tx),
    cases: cases.items,
    casesInAll: cases.total,
    complaints,
    rights: await rightsOf(tx, today),
    news: await newsOf(desk, tx, seen?.at ?? addSeconds(now, -FIRST_LOOK_SECONDS)),
    seenAt: seen?.at ?? null,
  };
}

/** Periods that run for this party: what it must do, and what it may do. The nearest first. */
async function askedOf(tx: Tx, now: string): Promise<Home["asked"]> {
  const rows = await tx.rows<Home["asked"][number]>(
    `select c.id as "caseId", c.number, c.title, c.procedure, d.body as deadline
       from deadline d join case_file c on c.id = d.case_id
      where d.state = 'running' and d.duty = 'party' and c.closed_at is null order by d.due, c.id limit 100`,
  );
  return rows.map((row) => ({ ...row, deadline: asOf(row.deadline as DeadlineView, now) }));
}

/** Papers addressed to it that nobody of its side has opened. */
async function unopenedOf(desk: Desk, tx: Tx): Promise<Home["unopened"]> {
  const rows = await tx.rows<Omit<Home["unopened"][number], "name"> & { kind: string }>(
    `select c.id as "caseId", c.number, c.title, c.procedure, d.id as "documentId", d.kind, paper_given(d.id) as "issuedAt"
       from document d join case_file c on c.id = d.case_id
      where not exists (select from own_openings() o where o.case_id = d.case_id and o.paper = d.paper)
      order by "issuedAt" desc limit 100`,
  );
  return rows.map(({ kind, ...row }) => ({ ...row, name: paperName(desk, row.procedure, kind) }));
}

async function casesOf(tx: Tx, caller: Caller): Promise<{ items: Home["cases"]; total: number }> {
  const counted = await tx.row<{ total: number }>("select count(*) as total from case_file");
  const items = await tx.rows<CaseSummary & { office: Bilingual; roles: string[] }>(
    `select ${summaryColumns(caller)}, json_build_object('zh', o.name_zh, 'en', o.name_en) as office,
            array(select distinct p.role from own_parts() p where p.case_id = c.id) as roles
       from case_file c join office o on o.path = c.office_path
      order by c.closed_at is not null, c.updated_at desc, c.id limit ${CASES}`,
  );
  return { items, total: counted?.total ?? 0 };
}

async function rightsOf(tx: Tx, today: ReturnType<typeof legalDay>): Promise<Home["rights"]> {
  const rows = await tx.rows<MarkRow>(
    `select ${markColumns} from mark where holder_id in (select holder_id from acting_for()) limit 1000`,
  );
  const waiting = await tx.row<{ n: number }>("select count(*) as n from mark_claim where state = 'claimed'");
  return {
    marks: rows.length,
    inForce: rows.filter((row) => markView(row, today).inForce).length,
    waiting: waiting?.n ?? 0,
  };
}
