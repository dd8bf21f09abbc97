-- The docket as figures count it: each entry as last corrected, on its legal day (China has kept +08:00 without change since 1991).
create index event_corrections on event (case_id, seq) where action = 'correct';

create view docket_entry with (security_invoker = true) as
select
  e.case_id, e.seq, e.type, e.action,
  (coalesce(mended.at, e.at) at time zone interval '08:00')::date as day,
  coalesce(mended.facts, e.body -> 'facts') as facts,
  coalesce(mended.input, e.body -> 'input') as input
from event e
left join lateral (
  select (entry ->> 'at')::timestamptz as at, entry -> 'facts' as facts, entry -> 'input' as input
  from event c, jsonb_array_elements(c.body -> 'corrects' -> 'amended') as entry
  where c.case_id = e.case_id and c.action = 'correct' and (entry ->> 'seq')::int = e.seq
  order by c.seq desc
  limit 1
) mended on true
where e.action <> 'correct';

grant select on docket_entry to yuheng_office, yuheng_party;

-- Earlier penalties of the same respondent.
create index case_party_by_name on case_party (name, role);
