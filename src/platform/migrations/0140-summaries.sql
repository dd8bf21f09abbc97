-- Narrative summaries of a half-year or a year: an officer's words with figures and charts in them. Words and figures are kept
-- apart, and every version of both is kept.

create table summary (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  language text not null check (language in ('zh', 'en')),
  -- The version that holds.
  version int not null check (version > 0),
  created_by text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index summary_by_office on summary (office_path, updated_at desc);

create table summary_version (
  summary_id text collate "C" not null references summary (id),
  version int not null check (version > 0),
  title text not null check (title <> ''),
  blocks jsonb not null,
  -- The figures and charts as they were taken, with the hash of the records behind each.
  taken jsonb not null,
  -- Why there is this version: words were changed, or figures were taken anew.
  cause text not null check (cause in ('begun', 'words', 'figures')),
  made_by text collate "C" not null,
  made_at timestamptz not null,
  primary key (summary_id, version)
);

alter table summary enable row level security;
grant select, insert, update (version, updated_at) on summary to yuheng_office;
create policy own_and_below on summary for select to yuheng_office using (starts_with(office_path, current_office()));
create policy office_begins on summary for insert to yuheng_office
  with check (office_path = current_office() and created_by = current_account() and (acts_as('head') or acts_as('officer')));
create policy office_goes_on on summary for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office() and (acts_as('head') or acts_as('officer')));

alter table summary_version enable row level security;
grant select, insert on summary_version to yuheng_office;
create policy with_its_summary on summary_version for select to yuheng_office
  using (exists (select from summary s where s.id = summary_id));
create policy office_writes on summary_version for insert to yuheng_office
  with check (made_by = current_account() and (acts_as('head') or acts_as('officer'))
    and exists (select from summary s where s.id = summary_id and s.office_path = current_office()));
