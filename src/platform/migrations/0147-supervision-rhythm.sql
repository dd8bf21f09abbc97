-- When a holder is reminded and what is late goes up: an office sets it for what it and those below it give. What is armed follows.

-- Offices whose rhythm changed since what is armed was last reckoned. Owner's work: no policy opens it.
create table rhythm_stale (
  office_path office_path primary key references office (path)
);
alter table rhythm_stale enable row level security;

create function rhythm_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(new.key, old.key) in ('supervision.remindBefore', 'supervision.escalateAfter') then
    insert into rhythm_stale (office_path) values (coalesce(new.office_path, old.office_path)) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger rhythm_changed after insert or update or delete on setting for each row execute function rhythm_changed();

-- Above the walls: an office that acts on what another gave arms it by the giver's rhythm, not by its own.
create function supervision_settings(the_office text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from (
    select distinct on (key) key, value from setting
     where key in ('supervision.remindBefore', 'supervision.escalateAfter') and starts_with(the_office, office_path)
     order by key, length(office_path) desc) nearest
$$;
revoke execute on function supervision_settings(text) from public;
grant execute on function supervision_settings(text) to yuheng_office;
