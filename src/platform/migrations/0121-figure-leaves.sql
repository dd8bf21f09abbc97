-- Which correcting entry mended an entry last: a figure's record is proved by the leaf of that one.
create or replace view docket_entry with (security_invoker = true) as
select
  e.case_id, e.seq, e.type, e.action,
  (coalesce(mended.at, e.at) at time zone interval '08:00')::date as day,
  coalesce(mended.facts, e.body -> 'facts') as facts,
  coalesce(mended.input, e.body -> 'input') as input,
  mended.by_seq as mended_by
from told_event e
left join lateral (
  select c.seq as by_seq, (entry ->> 'at')::timestamptz as at, entry -> 'facts' as facts, entry -> 'input' as input
  from told_event c, jsonb_array_elements(c.body -> 'corrects' -> 'amended') as entry
  where c.case_id = e.case_id and c.action = 'correct' and (entry ->> 'seq')::int = e.seq
  order by c.seq desc
  limit 1
) mended on true
where e.action <> 'correct';
