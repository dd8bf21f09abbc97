-- Who is away, from a day to a day, and who stands in. Ended early, it keeps its row with an earlier last day; called off, its mark.
create table account_leave (
  id text collate "C" primary key,
  account_id text collate "C" not null references account (id),
  office_path office_path not null references office (path),
  from_day date not null,
  until_day date not null,
  deputy_id text collate "C" references account (id),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by text collate "C" not null references account (id),
  recorded_at timestamptz not null,
  called_off_at timestamptz,
  check (until_day >= from_day),
  check (deputy_id <> account_id)
);
create index account_leave_by_office on account_leave (office_path, until_day) where called_off_at is null;

create function acts_as(the_role text) returns boolean language sql stable as
  $$ select the_role = any(string_to_array(current_setting('yuheng.roles', true), ',')) $$;

alter table account_leave enable row level security;
-- That a colleague is away and who stands in is for the office to know; why, for the person and the head alone.
grant select (id, account_id, office_path, from_day, until_day, deputy_id, recorded_by, recorded_at, called_off_at) on account_leave to yuheng_office;
grant insert on account_leave to yuheng_office;
grant update (until_day, called_off_at) on account_leave to yuheng_office;
create policy office_reads on account_leave for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
create policy own_or_by_head on account_leave for insert to yuheng_office with check (
  office_path = current_office() and recorded_by = current_account() and (account_id = current_account() or acts_as('head')));
create policy own_or_by_head_ends on account_leave for update to yuheng_office
  using (office_path = current_office() and (account_id = current_account() or acts_as('head')))
  with check (office_path = current_office());

-- Above the walls, because the column is closed: asks for itself who may read it.
create function leave_reason(the_id text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select reason from account_leave
   where id = the_id and (account_id = current_account() or office_path = current_office() and acts_as('head'))
$$;
revoke execute on function leave_reason(text) from public;
grant execute on function leave_reason(text) to yuheng_office;
