import { addDays, isoDate, legalDay } from "#law";
import { filedBy, formFor, periodsOver, returnForms } from "#planning";
import type { Tx } from "#platform";
import { found } from "../http/refused.ts";
import { aboutOf, type FileRow, fileColumns, filesOf, officeOf, rowOf } from "./files.ts";
import { remindedDays } from "./remind.ts";
import { thisReturn } from "./view.ts";

/** What waits for an office: its own returns that are owed now or were sent back, and those from right below to answer. */
export async function waitingReturns(tx: Tx, own: string, now: string) {
  const today = legalDay(now);
  const office = found(await officeOf(tx, own), thisReturn);
  const owed = [];
  for (const form of returnForms.filter((one) => filedBy(one, office))) {
    const periods = periodsOver(today, form.periods, 2 * form.periods.length).filter(
      (period) => formFor(form.id, period) === form,
    );
    const files = await filesOf(
      tx,
      form.id,
      periods.map(({ id }) => id),
      [own],
    );
    // The newest that is over; an older one only where somebody sent it back.
    for (const [at, period] of periods.entries()) {
      const file = files.find((one) => one.period === period.id);
      // The reminders open what is owed; what nobody asked for in their time was before the product.
      const open = file === undefined ? today <= addDays(isoDate(period.due), remindedDays) : file.stage === "draft";
      if (file?.stage !== "returned" && !(open && at === 0)) continue;
      owed.push({
        ...rowOf(form, period, own, file, today),
        name: form.name,
        periodName: period.name,
        office: office.name,
      });
    }
  }
  const submitted = await tx.rows<FileRow & { name: { zh: string; en: string } }>(
    `select ${fileColumns}, jsonb_build_object('zh', o.name_zh, 'en', o.name_en) as name
       from return_file f join office o on o.path = f.office_path
      where o.parent = $1 and f.stage = 'submitted' order by f.submitted_at, f.id`,
    [own],
  );
  const answers = submitted.map((file) => {
    const { form, period } = aboutOf(file);
    return {
      ...rowOf(form, period, file.officePath, file, today),
      name: form.name,
      periodName: period.name,
      office: file.name,
    };
  });
  return { owed, answers };
}
