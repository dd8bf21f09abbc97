-- Running cases moved in from an office's own list: which column meant what, remembered, and which old number became which case.
alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ('marks', 'listings', 'cases'));

create table import_mapping (
  office_path office_path not null references office (path),
  -- The header's words, joined: the same list mapped once is mapped for good.
  header text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (office_path, header)
);
create table imported_case (
  office_path office_path not null references office (path),
  old_number text not null,
  case_id text collate "C" not null references case_file (id),
  batch_id text collate "C" not null references import_batch (id),
  row_number int not null,
  notes jsonb not null default '{}',
  primary key (office_path, old_number)
);
create index imported_case_by_case on imported_case (case_id);

alter table import_mapping enable row level security;
grant select, insert, update on import_mapping to yuheng_office;
create policy own_office on import_mapping to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());
alter table imported_case enable row level security;
grant select, insert on imported_case to yuheng_office;
create policy reads_with_case on imported_case for select to yuheng_office
  using (exists (select from case_file c where c.id = case_id));
create policy own_office_imports on imported_case for insert to yuheng_office with check (office_path = current_office());
