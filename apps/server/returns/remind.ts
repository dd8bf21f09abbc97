import { addDays, daysBetween, type Instant, isoDate, legalDay } from "#law";
import { filedBy, formFor, periodsUpTo, returnForms, type ReturnForm, type ReturnPeriod } from "#planning";
import type { Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { note } from "./note.ts";

const queue = "return-reminders";
/** Who writes what no person wrote. */
const system = "system";

/** Reminds of returns each morning: a week before the due day, on it, and each week after it until they are filed. */
export async function workReturnReminders(desk: Desk): Promise<void> {
  await desk.jobs.work(queue, () => desk.db.system((tx) => remindReturns(tx, desk.now())).then(() => {}));
  await desk.jobs.schedule(queue, "30 7 * * *");
}

/**
 * Writes the reminders that are due, each once, a later day where none was written on its own (the server was down); answers how many.
 * A return that was not begun is opened by it.
 */
export async function remindReturns(tx: Tx, now: Instant): Promise<number> {
  const today = legalDay(now);
  let reminded = 0;
  for (const { form, period, since } of dueNow(today))
    for (const { path, id } of await notFiled(tx, form, period)) {
      const file = id ?? (await openFor(tx, form, period, path, now));
      const [before] = await tx.rows<{ yes: number }>(
        "select 1 as yes from return_entry where return_id = $1 and type = 'Reminded' and body ->> 'on' >= $2",
        [file, since],
      );
      if (before !== undefined) continue;
      await note(tx, file, system, now, { type: "Reminded", due: period.due, on: today });
      reminded += 1;
    }
  return reminded;
}

/** Forms and periods of which it is time to remind, since when. */
function dueNow(today: string) {
  return returnForms.flatMap((form) =>
    periodsUpTo(today, form.periods, 3).flatMap((period) => {
      const since = formFor(form.id, period) === form ? lastDay(today, period.due) : undefined;
      return since === undefined ? [] : [{ form, period, since }];
    }),
  );
}

/** For how many days after the due day people are reminded. */
export const remindedDays = 56;

/** The last day to remind on: a week before, the day itself, and then the same day of each week. */
function lastDay(today: string, due: string): string | undefined {
  const weeks = Math.floor(daysBetween(isoDate(due), isoDate(today)) / 7);
  return weeks < -1 || weeks > remindedDays / 7 ? undefined : addDays(isoDate(due), 7 * weeks);
}

async function notFiled(tx: Tx, form: ReturnForm, { id }: ReturnPeriod) {
  const rows = await tx.rows<{ path: string; level: string; line: string; id: string | null }>(
    `select o.path, o.level, o.line, f.id from office o
       left join return_file f on f.office_path = o.path and f.form_id = $1 and f.period = $2
      where f.id is null or f.stage in ('draft', 'returned') order by o.path`,
    [form.id, id],
  );
  return rows.filter((office) => filedBy(form, office));
}

async function openFor(tx: Tx, form: ReturnForm, period: ReturnPeriod, office: string, now: Instant): Promise<string> {
  const id = randomUUID();
  await tx.run(
    `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
     values ($1, $2, $3, $4, $5, 'draft', $6, $7)`,
    [id, form.id, form.version, period.id, office, period.due, now],
  );
  await note(tx, id, system, now, { type: "Opened", formVersion: form.version });
  return id;
}
