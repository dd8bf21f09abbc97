import type { FigureSpec } from "#planning";
import { keySql } from "./figureSql.ts";

/**
 * A definition as a row of the list that `countingSql` reads: many figures are counted in one statement over the dockets of some
 * cases, by what `recordsOf` says of one of them.
 */
export function definitionOf({ id, entries: { types, actions, procedures, fact, inTime }, value }: FigureSpec): object {
  const place = value === undefined || value.kind === "days-since" ? undefined : value;
  return {
    id,
    types,
    actions,
    procedures,
    inTime,
    ...(fact && { factOf: fact.of, factPath: fact.path, factIs: fact.is }),
    ...(place && { valueOf: place.of, valuePath: place.path }),
    ...(place?.kind === "share" && { overPath: place.over }),
    ...(value?.kind === "days-since" && { since: value.types }),
  };
}

/**
 * Sub-queries to begin a statement with, for `countedSql` to go on: all entries of the cases `c` that are meant, with the keys of
 * their dimensions; the definitions in the JSON list; of each case the first day of what days are counted from, and the first mark
 * of each clock that ran out. `more`: other columns of the list. Entries find their definitions by a mark, type or action, that can be
 * hashed. "offset 0": case by case through the index; joined freely,
 * PostgreSQL reads all entries of all cases.
 */
export function countingSql(cases: string, definitions: string, more = ""): string {
  return `counted as materialized (
       select c.id, c.office_path, c.sealed, c.procedure, ${keySql.outcome} as outcome, ${keySql.complainant} as complainant,
              ${keySql.right} as right_kind, ${keySql.channel} as channel, ${keySql.foreign} as abroad
         from case_file c where ${cases}),
     entry as materialized (
       select e.*, c.office_path, c.sealed, c.procedure, c.outcome, c.complainant, c.right_kind, c.channel, c.abroad
         from counted c cross join lateral (select * from docket_entry d where d.case_id = c.id offset 0) e),
     spec as materialized (
       select s.*, told.mark
         from jsonb_to_recordset(${definitions}::jsonb) as s (
                id text, types text[], actions text[], procedures text[], "factOf" text, "factPath" text[], "factIs" text, "inTime" text,
                "valueOf" text, "valuePath" text[], "overPath" text[], since text[]${more})
        cross join lateral (
          select 'type ' || type as mark from unnest(s.types) type
          union all select 'action ' || action from unnest(s.actions) action where s.types is null
          union all select 'any' where s.types is null and s.actions is null) told),
     begun as materialized (
       select case_id, jsonb_object_agg(type, day) as days
         from (select case_id, type, min(day) as day from entry where type in (select unnest(since) from spec) group by case_id, type) first
        group by case_id),
     ran_out as materialized (
       select case_id, jsonb_object_agg(clock, seq) as marks
         from (select case_id, split_part(input ->> 'run', '#', 1) as clock, min(seq) as seq
                 from entry where action = 'overdue' group by case_id, clock) first
        where clock is not null group by case_id)`;
}

const said = (place: string) => `(case ${place} when 'facts' then e.facts else e.input end)`;

/** The records: entries `e` that a definition `s` counts, with what they add, `m`. Ends in a `where`. */
export const countedSql = `(
           select e.*, 'type ' || e.type as mark from entry e where 'type ' || e.type in (select mark from spec)
           union all select e.*, 'action ' || e.action from entry e where 'action ' || e.action in (select mark from spec)
           union all select e.*, 'any' from entry e where exists (select from spec where mark = 'any')) e
         join spec s on s.mark = e.mark and (s.actions is null or e.action = any (s.actions))
          and (s.procedures is null or e.procedure = any (s.procedures))
          and (s."factPath" is null or ${said('s."factOf"')} #>> s."factPath" = s."factIs")
         left join begun b on b.case_id = e.case_id
         left join ran_out r on r.case_id = e.case_id
        cross join lateral (
          select case when s.since is not null then e.day - (select min((b.days ->> since)::date) from unnest(s.since) since)
                      when s."valuePath" is not null then (${said('s."valueOf"')} #>> s."valuePath")::bigint end as value,
                 case when s."overPath" is not null then (${said('s."valueOf"')} #>> s."overPath")::bigint end as weight) m
        where ((s.since is null and s."valuePath" is null) or m.value is not null) and (s."overPath" is null or m.weight <> 0)
          and (s."inTime" is null or coalesce((r.marks ->> s."inTime")::int > e.seq, true))`;
