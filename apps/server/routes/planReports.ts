import { type PlanReport, type ReportLineView, routes } from "#contract";
import { legalDay } from "#law";
import { annualReport } from "#planning";
import type { Tx } from "#platform";
import { reportPaper } from "../bulletins/paper.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found } from "../http/refused.ts";
import { rowColumns, rowsFrom, shownRows } from "../supervision/rows.ts";

const { bulletins } = routes;
const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The annual report of a plan: what was done, what is late, and what proves it. */
export function mountPlanReports(desk: Desk): void {
  mount(desk, bulletins.report, ({ caller, now, params, query, work }) =>
    work((tx) => reportOf(tx, params.id, caller, query.year, now)),
  );

  mount(desk, bulletins.reportFile, async ({ caller, now, params, query, reply, work }) => {
    const { report, office } = await work(async (tx) => {
      const made = await reportOf(tx, params.id, caller, query.year, now);
      const row = await tx.row<{ name: string }>("select name_zh as name from office where path = $1", [
        made.officePath,
      ]);
      return { report: made, office: row?.name ?? "" };
    });
    const bytes = await reportPaper(report, office);
    return sendBytes(reply, bytes, `${report.title} ${report.year}.docx`, wordFile, `plan-report-${report.year}.docx`);
  });
}

async function reportOf(tx: Tx, planId: string, caller: Caller, year: number, now: string): Promise<PlanReport> {
  const plan = found(
    await tx.row<Pick<PlanReport, "title" | "names" | "officePath"> & { unassigned: number }>(
      `select title, names, office_path as "officePath",
              (select count(*)::int from plan_task t where t.plan_id = plan.id and not exists (
                select from assignment a where a.task_id = t.id and a.stage not in ('declined', 'withdrawn'))) as unassigned
         from plan where id = $1`,
      [planId],
    ),
    { zh: "此计划", en: "This plan" },
  );
  const today = legalDay(now);
  const stored = await tx.rows(`select ${rowColumns} from ${rowsFrom} where a.plan_id = $1 order by t.number, a.id`, [
    planId,
  ]);
  const rows = await shownRows(tx, stored, today);
  const { day, done, late, open } = annualReport(rows, year, today);
  const evidence = await evidenceOf(
    tx,
    done.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = (lines: typeof done): ReportLineView[] =>
    lines.flatMap(({ id, days }) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      return [
        {
          assignmentId: id,
          taskNumber: row.taskNumber,
          task: row.taskNames ?? { zh: row.taskTitle, en: row.taskTitle },
          holder: row.holder.name,
          due: row.due,
          closedOn: row.closedOn,
          daysLate: days,
          asserted: row.asserted,
          assertedBy: row.assertedBy,
          evidence: evidence.get(id) ?? [],
        },
      ];
    });
  const all = caller.officePath !== null && plan.officePath.startsWith(caller.officePath);
  return {
    ...plan,
    unassigned: all ? plan.unassigned : null,
    year,
    day,
    done: shown(done),
    late: shown(late),
    open: shown(open),
  };
}

/** What was laid down as evidence, by assignment; a case that the reader may not see has no number. */
async function evidenceOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ReportLineView["evidence"]>> {
  const rows = await tx.rows<{
    assignmentId: string;
    kind: "file" | "case";
    id: string;
    name: string | null;
    number: string | null;
  }>(
    `select distinct e.assignment_id as "assignmentId", v.one ->> 'kind' as kind, v.one ->> 'id' as id, v.one ->> 'name' as name, c.number
       from assignment_entry e
      cross join lateral jsonb_array_elements(e.body -> 'evidence') v (one)
       left join case_file c on v.one ->> 'kind' = 'case' and c.id = v.one ->> 'id'
      where e.assignment_id = any($1::text[]) and e.body ? 'evidence'
      order by 1, 2, 3`,
    [ids],
  );
  const found = new Map<string, ReportLineView["evidence"]>();
  for (const { assignmentId, kind, id, name, number } of rows) {
    const one = kind === "file" ? { kind, id, name: name ?? "" } : { kind, id: number === null ? null : id, number };
    found.set(assignmentId, [...(found.get(assignmentId) ?? []), one]);
  }
  return found;
}
