import type { CaseSummary, DeadlineView, ReplyOf, routes } from "#contract";
import { addDays, legalDay } from "#law";
import type { Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { standingInOf } from "../staff/standingIn.ts";
import { summaryColumns } from "./summary.ts";

type Workbench = ReplyOf<typeof routes.cases.workbench>;
const SHOWN = 50;

/** What must I do today, and what is late? An officer's own office; whoever only supervises sees all below. */
export async function workbenchOf(desk: Desk, tx: Tx, caller: Caller, now: string): Promise<Workbench> {
  const today = legalDay(now);
  const desks = ["officer", "reviewer", "head"] as const;
  const own = desks.some((role) => caller.roles.includes(role)) ? caller.officePath : null;
  const mine = "($1::text is null or c.office_path = $1)";
  const counts = await tx.row<Workbench["counts"]>(
    `select
       (select count(*) from case_file c where c.closed_at is null and c.procedure <> 'clue' and ${mine}) as open,
       (select count(*) from deadline c where c.state = 'running' and c.duty = 'office' and c.due < $2::date and ${mine}) as overdue,
       (select count(*) from deadline c where c.state = 'running' and c.due between $2::date and $3::date and ${mine}) as "dueThisWeek",
       (select count(*) from clue c where c.state = $4 and ${mine}) as "newClues",
       (select count(*) from case_file c where c.closed_at is null and c.procedure <> 'clue' and c.waits_for && $5::text[] and ${mine}) as "awaitingApproval"`,
    [
      own,
      today,
      addDays(today, 7),
      desk.rules.procedures.find(({ id }) => id === "clue")?.start ?? "",
      caller.roles.filter(approves),
    ],
  );
  const due = await tx.rows<{
    caseId: string;
    number: string;
    title: string;
    procedure: string;
    stage: string;
    deadline: DeadlineView;
  }>(
    `select c.id as "caseId", c.number, c.title, c.procedure, c.stage, d.body as deadline
       from deadline d join case_file c on c.id = d.case_id
      where d.state = 'running' and d.due <= $2::date and ${mine.replaceAll("c.", "d.")} order by d.due, d.case_id limit ${SHOWN}`,
    [own, addDays(today, 7)],
  );
  const standingIn = await standingInOf(tx, caller, today);
  // What waits for an officer waits for those of the case, their deputies, or anybody while there are none.
  const waiting = await tx.rows<CaseSummary>(
    `select ${summaryColumns(caller)} from case_file c
      where c.closed_at is null and c.procedure <> 'clue' and ${mine}
        and (c.waits_for && array_remove($2::text[], 'officer')
             or c.waits_for && $2::text[] and (c.officers = '{}' or c.officers && $3::text[]))
         or c.closed_at is null and exists (
              select from case_address a where a.case_id = c.id and a.office_path = $1 and a.waits_for && $2::text[])
      order by c.next_due nulls last, c.id limit ${SHOWN}`,
    [own, caller.roles, [caller.id, ...standingIn.map(({ person }) => person.id)]],
  );
  const recent = await tx.rows<CaseSummary>(
    `select ${summaryColumns(caller)} from case_file c where c.procedure <> 'clue' and ${mine} order by c.updated_at desc, c.id desc limit 10`,
    [own],
  );
  const undelivered = await tx.rows<Workbench["undelivered"][number]>(
    `select c.id as "caseId", c.number, c.title, d.title as paper, d.service_on::text as on, d.service_note as why
       from document d join case_file c on c.id = d.case_id
      where d.service_state = 'undelivered' and c.closed_at is null and ${mine} order by d.service_on, d.id limit ${SHOWN}`,
    [own],
  );
  const standing = due.map((each) => ({
    ...each,
    deadline: { ...each.deadline, state: each.deadline.due < today ? "overdue" : "running" },
  }));
  return {
    today,
    counts: counts ?? { open: 0, overdue: 0, dueThisWeek: 0, newClues: 0, awaitingApproval: 0 },
    due: standing,
    undelivered,
    waiting,
    recent,
    standingIn,
  };
}

/** Whose word a step waits for, beside the officer's own work. */
function approves(role: string): boolean {
  return role === "head" || role === "reviewer";
}
