-- What the docket holds only a token of: who informed, and how to reach that person. Who sees the case does not for that see this.
create table confidential (
  token text collate "C" primary key,
  case_id text collate "C" not null references case_file (id),
  -- The entry and the field in whose place the token stands.
  seq int not null,
  path text not null,
  text text not null,
  kept_by text collate "C" not null,
  kept_at timestamptz not null
);
create index confidential_by_case on confidential (case_id);

alter table confidential enable row level security;
grant select, insert on confidential to yuheng_office;
-- Who needs it, in the office of the case alone: who registered it, the officers of the case and who stands in for one of them
-- today (Asia/Shanghai), and the head. No office above, no party, no reviewer.
create policy who_needs_it on confidential for select to yuheng_office using (exists (
  select from case_file c
   where c.id = case_id and c.office_path = current_office()
     and (kept_by = current_account() or current_account() = any (c.officers)
       or acts_as('head')
       or exists (select from account_leave l
                   where l.deputy_id = current_account() and l.account_id = any (c.officers) and l.called_off_at is null
                     and (now() at time zone interval '08:00')::date between l.from_day and l.until_day))));
create policy own_office_keeps on confidential for insert to yuheng_office with check (
  kept_by = current_account() and exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
