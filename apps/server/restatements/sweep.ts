import { periodOf } from "#planning";
import type { Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { raiseRestatements } from "./raise.ts";

const restatementQueue = "restatements";
/** Changes looked at in one transaction: what is killed in the middle begins again and has raised nothing. */
const AT_ONCE = 500;

/** Every minute: what changed in a case that an approved return counts, or now would count, raises its restatement. */
export async function workRestatements(desk: Desk): Promise<void> {
  await desk.jobs.work(restatementQueue, async () => {
    await sweepRestatements(desk);
  });
  await desk.jobs.schedule(restatementQueue, "* * * * *");
}

/** Looks at every change that has been left, now: also before somebody reads what has been raised. Answers how many it raised. */
export async function sweepRestatements({ db, now }: Pick<Desk, "db" | "now">): Promise<number> {
  let raised = 0;
  for (;;) {
    const [waiting] = await db.statement<{ waits: boolean }>("select exists (select from return_stale) as waits");
    if (waiting?.waits !== true) return raised;
    const swept = await db.system((tx) => sweepOnce(tx, now()));
    if (swept === undefined) return raised;
    raised += swept;
  }
}

/** Undefined: nothing was left that nobody else is looking at. */
async function sweepOnce(tx: Tx, now: string): Promise<number | undefined> {
  const left = await tx.rows<{ caseId: string | null; returnId: string | null }>(
    `delete from return_stale where id in (select id from return_stale order by id limit ${AT_ONCE} for update skip locked)
     returning case_id as "caseId", return_id as "returnId"`,
  );
  if (left.length === 0) return undefined;
  const caseIds = [...new Set(left.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
  const whole = new Set(left.flatMap(({ returnId }) => (returnId === null ? [] : [returnId])));
  const touched = caseIds.length === 0 ? [] : await returnsTouched(tx, caseIds);
  let raised = 0;
  for (const id of [...new Set([...whole, ...touched])].toSorted())
    raised += await raiseRestatements(tx, id, now, whole.has(id) ? undefined : caseIds);
  return raised;
}

/** Approved returns that count one of the cases, or may count it now: its office's and those above, of a period in which it has an entry. */
async function returnsTouched(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const counted = await tx.rows<{ id: string }>(
    "select distinct return_id as id from return_case where case_id = any ($1::text[])",
    [caseIds],
  );
  const near = await tx.rows<{ id: string; period: string; first: string; last: string }>(
    `select f.id, f.period, min(e.day) as first, max(e.day) as last
       from case_file c
       join docket_entry e on e.case_id = c.id
       join return_file f on f.office_path = any (offices_up(c.office_path)) and f.stage = 'approved'
      where c.id = any ($1::text[]) group by f.id, f.period`,
    [caseIds],
  );
  const now = near.filter(({ period, first, last }) => {
    const days = periodOf(period);
    return days !== undefined && first <= days.to && last >= days.from;
  });
  return [...counted, ...now].map(({ id }) => id);
}
