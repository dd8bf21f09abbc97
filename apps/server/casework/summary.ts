import type { Caller } from "../http/caller.ts";

/** The columns of a case in a list; the table must be called `c`. A party is not told who of the office works on its case. */
export function summaryColumns(caller: Caller): string {
  // What the walls keep from a party stands in its list as nothing; what is due next is what is due to or from it.
  if (caller.officePath === null)
    return `c.id, c.number, c.procedure, c.title, c.office_path as "officePath", c.stage, c.version, 0 as priority,
      c.opened_at as "openedAt", c.updated_at as "updatedAt", c.closed_at as "closedAt", null::json as "assignedTo",
      (select min(d.due) from deadline d where d.case_id = c.id and d.state = 'running') as "nextDue", false as sealed`;
  const assigned =
    "(select json_build_object('id', a.id, 'name', a.name) from account a where a.id = coalesce(c.officers[1], c.assigned_to))";
  return `c.id, c.number, c.procedure, c.title, c.office_path as "officePath", c.stage, c.version, c.priority,
    c.opened_at as "openedAt", c.updated_at as "updatedAt", c.closed_at as "closedAt", ${assigned} as "assignedTo",
    c.next_due as "nextDue", c.sealed`;
}
