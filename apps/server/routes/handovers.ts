import { type HandedOver, routes } from "#contract";
import { daysBetween, legalDay } from "#law";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";

/** Nothing falls between two offices: whatever was sent and is not answered stands here, the longest first, at both ends. */
export function mountHandovers(desk: Desk): void {
  mount(desk, routes.handovers.list, ({ query, caller, now, work }) =>
    work(async (tx) => {
      const stages =
        query.state === "open" ? ["offered", "working", "asked", "handling", "more"] : ["offered", "asked"];
      const rows = await tx.rows<Row>(listed, [stages, caller.officePath, query.end ?? ""]);
      return { items: rows.map((row) => shown(desk, row, now)) };
    }),
  );
}

type Row = Omit<HandedOver, "procedureName" | "stageName" | "days" | "unanswered"> & { readonly stage: string };

const listed = `
  with lying as (
    select c.id, c.number, c.title, c.procedure, c.stage, c.office_path as from_path, a.office_path as to_path, a.since as at,
           c.next_due, true as opens
      from case_file c join case_address a on a.case_id = c.id and a.mode = 'acts'
     where c.procedure in ('transfer', 'instructions') and c.closed_at is null and c.stage = any ($1::text[])
    union all
    select q.case_id, q.number, q.title, 'clue', 'handed-over', q.from_path, q.to_path, q.at, null,
           exists (select from case_file c where c.id = q.case_id)
      from clues_not_answered() q)
  select l.id as "caseId", l.number, l.title, l.procedure, l.stage, l.from_path as "fromPath", l.to_path as "toPath",
         jsonb_build_object('zh', f.name_zh, 'en', f.name_en) as "fromName",
         jsonb_build_object('zh', t.name_zh, 'en', t.name_en) as "toName",
         l.at as since, l.next_due::text as due, l.opens
    from lying l join office f on f.path = l.from_path join office t on t.path = l.to_path
   where $3 = '' or $3 = 'sent' and starts_with(l.from_path, $2) or $3 = 'received' and starts_with(l.to_path, $2)
   order by l.at, l.id`;

function shown(desk: Desk, { stage, ...row }: Row, now: string): HandedOver {
  const procedure = desk.rules.procedure(row.procedure);
  return {
    ...row,
    procedureName: procedure.name,
    stageName: procedure.stages[stage]?.name ?? { zh: stage, en: stage },
    days: daysBetween(legalDay(row.since), legalDay(now)),
    unanswered: stage === "offered" || stage === "asked" || stage === "handed-over",
  };
}
