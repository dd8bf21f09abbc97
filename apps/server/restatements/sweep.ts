import { formVersion, ownOfficeAlone, periodOf } from "#planning";
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
  const touched = caseIds.length === 0 ? new Map<string, ReadonlySet<string>>() : await returnsTouched(tx, caseIds);
  let raised = 0;
  for (const id of [...new Set([...whole, ...touched.keys()])].toSorted())
    raised += await raiseRestatements(tx, id, now, whole.has(id) ? undefined : [...(touched.get(id) ?? [])]);
  return raised;
}

/**
 * Approved returns that count one of the cases, or may count it now, each with those cases: its office's, and that of an office above
 * where this is the lowest that files, of a period in which the case has an entry.
 */
async function returnsTouched(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const counted = await tx.rows<{ id: string; caseId: string }>(
    `select return_id as id, case_id as "caseId" from return_case where case_id = any ($1::text[])`,
    [caseIds],
  );
  // "offset 0": case by case through the index; joined freely, PostgreSQL reads all entries of all cases.
  const near = await tx.rows<Near>(
    `select f.id, f.form_id as "formId", f.form_version as "formVersion", f.period, o.level, c.id as "caseId",
            f.office_path = c.office_path as own, e.first, e.last
       from case_file c
      cross join lateral (select min(day) as first, max(day) as last from docket_entry d where d.case_id = c.id offset 0) e
       join return_file f on f.office_path = any (offices_up(c.office_path)) and f.stage = 'approved'
       join office o on o.path = f.office_path
      where c.id = any ($1::text[])`,
    [caseIds],
  );
  const touched = new Map<string, Set<string>>();
  for (const { id, caseId } of [...counted, ...near.filter(mayCount)])
    touched.set(id, (touched.get(id) ?? new Set()).add(caseId));
  return touched;
}

interface Near {
  readonly id: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly period: string;
  readonly level: string;
  readonly caseId: string;
  /** The case lies in the very office of the return. */
  readonly own: boolean;
  readonly first: string | null;
  readonly last: string | null;
}

function mayCount({ formId, formVersion: version, period, level, own, first, last }: Near): boolean {
  const [form, days] = [formVersion(formId, version), periodOf(period)];
  if (form === undefined || days === undefined || first === null || last === null) return false;
  return (own || !ownOfficeAlone(form, level)) && first <= days.to && last >= days.from;
}
