import type { AssignmentRow } from "#contract";
import type { Bilingual, IsoDate } from "#law";
import { dueSoonDays, type Measure, assignmentStanding } from "#planning";
import type { Tx } from "#platform";
import { registerOf } from "../plans/rows.ts";
import { Measures } from "./measures.ts";

/** An assignment as the database tells it. */
interface Stored extends Omit<AssignmentRow, "holder" | "fromName" | "measure" | "rectification" | "standing" | "due"> {
  readonly holderPath: string | null;
  readonly agency: string | null;
  readonly seenPath: string;
  readonly holderZh: string | null;
  readonly holderEn: string | null;
  readonly fromZh: string;
  readonly fromEn: string;
  readonly measure: Measure | null;
  readonly due: IsoDate | null;
  readonly rectificationDue: IsoDate | null;
  readonly rectificationStage: "ordered" | "reported" | "accepted" | null;
}

/** The tables that a row is read from: `a` is the assignment, `t` its task, `p` its plan. */
export const rowsFrom = `assignment a join plan_task t on t.id = a.task_id join plan p on p.id = a.plan_id
  join office f on f.path = a.from_path left join office h on h.path = a.holder_path`;

/** How it stands on a day, to choose rows by it: what `assignmentStanding` says, and a test compares. `today`: a bound place, as "$1". */
export function standingSql(today: string): string {
  const by = (due: string) =>
    `case when ${today}::date > ${due} then 'late' when ${today}::date + ${dueSoonDays} >= ${due} then 'due-soon' else 'on-time' end`;
  return `case when a.stage in ('declined', 'withdrawn') then 'none'
    when a.rectification_stage in ('ordered', 'reported') then ${by("a.rectification_due")}
    when a.stage = 'closed' then 'done' when a.due is null then 'none' else ${by("a.due")} end`;
}

export const rowColumns = `a.id, a.plan_id as "planId", p.title as "planTitle", p.names as "planNames", a.task_id as "taskId", t.number as "taskNumber",
    t.title as "taskTitle", t.names as "taskNames", a.holder_path as "holderPath", a.agency, a.seen_path as "seenPath",
    h.name_zh as "holderZh", h.name_en as "holderEn", a.from_path as "fromPath", f.name_zh as "fromZh", f.name_en as "fromEn",
    a.parent_id as "parentId", a.role, a.stage, a.assigned_on as "assignedOn", a.closed_on as "closedOn", a.due,
    a.asserted::float8 as asserted, (select json_build_object('name', coalesce(e.by_name, ''), 'at', e.at) from assignment_entry e
      where e.assignment_id = a.id and e.type = 'Reported' order by e.seq desc limit 1) as "assertedBy", a.grade, a.measure, a.state -> 'milestones' as milestones,
    a.rectification_due as "rectificationDue", a.rectification_stage as "rectificationStage", a.escalated_to as "escalatedTo",
    a.state #>> '{escalation,claimedBy,name}' as "escalationClaimedBy", a.last_report_at as "lastReportAt", a.version,
    (select count(*)::int from assignment c where c.parent_id = a.id) as children,
    (select count(*)::int from assignment c where c.parent_id = a.id and c.stage not in ('closed', 'declined', 'withdrawn')) as "childrenOpen"`;

/** Rows as the reader sees them: names of bodies from the register, measures counted inside the reader's own walls. */
export async function shownRows(tx: Tx, rows: readonly object[], today: IsoDate): Promise<AssignmentRow[]> {
  const stored = rows as readonly Stored[];
  const agencies = stored.some(({ agency }) => agency !== null) ? await agencyNames(tx) : new Map<string, Bilingual>();
  const measures = new Measures(tx);
  const shown: AssignmentRow[] = [];
  for (const row of stored) {
    const { holderPath, agency, seenPath, holderZh, holderEn, fromZh, fromEn, measure, ...rest } = row;
    const { rectificationDue, rectificationStage, ...plain } = rest;
    const rectification =
      rectificationDue === null || rectificationStage === null
        ? null
        : { due: rectificationDue, stage: rectificationStage };
    shown.push({
      ...plain,
      standing: assignmentStanding({ ...plain, rectification }, today),
      holder: { officePath: holderPath, agency, name: nameOf(holderZh, holderEn, agency, agencies) },
      fromName: { zh: fromZh, en: fromEn },
      measure: measure === null ? null : await measures.view(measure, seenPath),
      rectification,
    });
  }
  return shown;
}

export async function agencyNames(tx: Tx): Promise<Map<string, Bilingual>> {
  return new Map((await registerOf(tx)).all.map(({ id, zh, en }) => [id, { zh, en }]));
}

function nameOf(
  zh: string | null,
  en: string | null,
  agency: string | null,
  agencies: ReadonlyMap<string, Bilingual>,
): Bilingual {
  if (zh !== null && en !== null) return { zh, en };
  return agencies.get(agency ?? "") ?? { zh: "名录以外的部门", en: "A body that is on no register" };
}
