-- What an office is measured against: how many people live there, how many work there. Typed in, with whence it comes.
create table office_fact (
  office_path office_path not null references office (path),
  key text collate "C" not null check (key in ('population', 'staff')),
  year int not null check (year between 1949 and 2200),
  value bigint not null check (value > 0),
  source text not null check (length(source) between 1 and 500),
  set_by text collate "C" not null,
  set_at timestamptz not null,
  primary key (office_path, key, year)
);
alter table office_fact enable row level security;
grant select, insert, update on office_fact to yuheng_office;
create policy office_reads on office_fact for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
create policy office_types_in on office_fact for insert to yuheng_office
  with check (office_path >= current_office() and office_path < current_office() || '~' and set_by = current_account());
create policy office_mends on office_fact for update to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~')
  with check (office_path >= current_office() and office_path < current_office() || '~' and set_by = current_account());
