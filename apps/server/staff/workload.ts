import type { ReplyOf, routes } from "#contract";
import { addDays, type IsoDate } from "#law";
import type { Tx } from "#platform";
import { assignedProcedures } from "#procedures";
import { awayOn } from "./deputies.ts";

type Load = ReplyOf<typeof routes.staff.workload>["items"][number];

/**
 * How much lies on whose desk, in an office and all below it: open cases by officer, how many of them have a duty of the
 * office that is late or ends within a week; and per office those with no officer yet, of the procedures that name officers. Each number opens as a list of cases.
 */
export async function workloadOf(tx: Tx, under: string, today: IsoDate): Promise<Load[]> {
  const rows = await tx.rows<Omit<Load, "onLeaveUntil" | "deputy">>(
    `with open_case as (
       select c.office_path, ${ofNobody("$4")} as of_nobody, c.officers, exists (${dutyDue("overdue", ["$2"])}) as late, exists (${dutyDue("week", ["$2", "$3"])}) as soon
         from case_file c
        where c.closed_at is null and c.procedure <> 'clue' and starts_with(c.office_path, $1))
     select json_build_object('id', a.id, 'name', a.name) as person, a.office_path as "officePath", count(o) as open,
            count(o) filter (where o.late) as overdue, count(o) filter (where o.soon) as "dueThisWeek"
       from account a left join open_case o on a.id = any(o.officers) and o.office_path = a.office_path
      where starts_with(a.office_path, $1)
      group by a.id, a.name, a.office_path having count(o) > 0 or 'officer' = any(a.roles) and not a.disabled
     union all
     select null, office_path, count(*), count(*) filter (where late), count(*) filter (where soon)
       from open_case where of_nobody group by office_path`,
    [under, today, addDays(today, 7), assignedProcedures],
  );
  const away = new Map<string, { until: string; deputy: string | null }>();
  for (const path of new Set(rows.map(({ officePath }) => officePath))) {
    for (const each of await awayOn(tx, path, today)) away.set(each.account, each);
  }
  const names = new Map(rows.flatMap(({ person }) => (person === null ? [] : [[person.id, person] as const])));
  return rows
    .map((row) => {
      const leave = row.person === null ? undefined : away.get(row.person.id);
      const deputy = leave?.deputy == null ? null : (names.get(leave.deputy) ?? null);
      return { ...row, onLeaveUntil: leave?.until ?? null, deputy };
    })
    .sort((a, b) => order(a.officePath, b.officePath) || order(nameOf(a), nameOf(b)));
}

/** Whether the case `c` waits for its first officer; `procedures`: place of `assignedProcedures`. */
export function ofNobody(procedures = "?"): string {
  return `(c.officers = '{}' and c.procedure = any(${procedures}::text[]))`;
}

/** Running duties of the office in the case `c` that are late, or end within a week of today; `days`: places of the days. */
export function dutyDue(when: "overdue" | "week", [first = "?", last = "?"]: readonly string[] = []): string {
  const days = when === "overdue" ? `d.due < ${first}::date` : `d.due between ${first}::date and ${last}::date`;
  return `select from deadline d where d.case_id = c.id and d.state = 'running' and d.duty = 'office' and ${days}`;
}

export function dueDays(when: "overdue" | "week", today: IsoDate): readonly string[] {
  return when === "overdue" ? [today] : [today, addDays(today, 7)];
}

/** Cases of nobody stand first in their office. */
function nameOf({ person }: Load): string {
  return person === null ? "" : `${person.name} ${person.id}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
