-- What Customs have on record about marks: put there by an office above, known to every office below it. Nothing of the case
-- beside it: who filed, what was paid, which papers passed.
create index case_of_recordal on case_file ((state -> 'facts' -> 'application' ->> 'registrationNumber')) where procedure = 'customs-recordal';

create function customs_recordals(registration_numbers text[], on_day date)
returns table (registration_number text, recordal text, licensees jsonb, goods jsonb, known_infringers jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (f -> 'application' ->> 'registrationNumber')
         f -> 'application' ->> 'registrationNumber', f -> 'recordal' ->> 'number',
         coalesce(f -> 'application' -> 'licensees', '[]'), coalesce(f -> 'application' -> 'goods', '[]'),
         coalesce(f -> 'application' -> 'knownInfringers', '[]')
    from case_file c cross join lateral (select c.state -> 'facts' as f) facts
   where c.procedure = 'customs-recordal' and not c.sealed
     and c.state -> 'facts' -> 'application' ->> 'registrationNumber' = any(registration_numbers)
     and starts_with(current_office(), c.office_path)
     and f -> 'ended' is null and (f -> 'recordal' ->> 'validUntil')::date >= on_day
   order by 1, (f -> 'recordal' ->> 'validUntil')::date desc
$$;
revoke execute on function customs_recordals(text[], date) from public;
grant execute on function customs_recordals(text[], date) to yuheng_office;
