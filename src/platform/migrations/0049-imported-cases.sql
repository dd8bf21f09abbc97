-- The columns of a list of running cases are mapped before its rows are read: a state of its own.
alter table import_batch drop constraint import_batch_state_check;
alter table import_batch add constraint import_batch_state_check
  check (state in ('mapping', 'checking', 'checked', 'writing', 'done', 'cancelled', 'failed'));

-- A list that waited for its confirmation was read another way: it is uploaded again.
delete from import_row where batch_id in (select id from import_batch where kind = 'cases' and state in ('checking', 'checked', 'writing'));
update import_batch set state = 'cancelled', written = 0 where kind = 'cases' and state in ('checking', 'checked', 'writing');

-- Which column means what, as an office said it once for a set of header words: by column, so that a column can be said to be a note.
drop table import_mapping;
create table import_mapping (
  office_path office_path not null references office (path),
  kind text not null,
  header_sha256 sha256_hex not null,
  -- In the order of the columns: the field, or null for one that is kept as a note.
  fields jsonb not null,
  set_by text collate "C" not null,
  set_at timestamptz not null,
  primary key (office_path, kind, header_sha256)
);
alter table import_mapping enable row level security;
grant select, insert, update on import_mapping to yuheng_office;
create policy own_office on import_mapping to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

-- The number a case had before, by the office that took it over: nothing is taken over twice, and the old number finds the case.
alter table imported_case alter column old_number type text collate "C";
-- The notes of a row stand in the entry that took it over.
alter table imported_case drop column notes;
alter table imported_case add column imported_at timestamptz not null default now();
alter table imported_case add constraint imported_case_once unique (case_id);
drop index imported_case_by_case;
create index imported_case_by_batch on imported_case (batch_id);
-- A case that went to another office stays known by its old number where it was taken over.
create policy own_office_knows on imported_case for select to yuheng_office using (office_path = current_office());
create trigger append_only before update or delete or truncate on imported_case for each statement execute function refuse_change();

-- Reminders whose day had come before the case was taken over are passed over: they told nobody here anything.
create function pass_over_reminders(the_case text, taken_over timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from imported_case i join case_file c on c.id = i.case_id
                  where i.case_id = the_case and c.office_path = current_office() and c.version = 1) then
    raise exception 'only reminders of a case that was just taken over are passed over' using errcode = 'insufficient_privilege';
  end if;
  insert into timer_claim (case_id, run, rung, due, claimed_at)
  select t.case_id, t.run, t.rung, t.due, taken_over from timer t
   where t.case_id = the_case and t.rung like 'remind-%' and t.fires_at <= taken_over
  on conflict do nothing;
  update timer set claimed_at = taken_over where case_id = the_case and rung like 'remind-%' and fires_at <= taken_over;
end
$$;
revoke execute on function pass_over_reminders(text, timestamptz) from public;
grant execute on function pass_over_reminders(text, timestamptz) to yuheng_office;
