-- Scorecards: a card with other weights is a new version, with who and why; a ranking keeps the whole card that made it, the
-- values it was made of, and the hash of the records behind each. None of it is ever changed.

create table scorecard_version (
  office_path office_path not null references office (path),
  card_id text collate "C" not null,
  -- Version 1 is the one that ships.
  version int not null check (version > 1),
  card jsonb not null,
  reason text not null check (reason <> ''),
  made_by text collate "C" not null,
  made_at timestamptz not null,
  primary key (office_path, card_id, version)
);

create table ranking (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  card_id text collate "C" not null,
  card_version int not null check (card_version > 0),
  card jsonb not null,
  title text not null check (title <> ''),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  -- The table that the values came from, where they were uploaded.
  file_name text,
  file_sha256 sha256_hex references file (sha256),
  made_by text collate "C" not null,
  made_at timestamptz not null,
  check ((file_name is null) = (file_sha256 is null))
);
create index ranking_by_office on ranking (office_path, made_at desc);

-- Who was ranked: an office by its path, or a name of the table.
create table ranking_entity (
  ranking_id text collate "C" not null references ranking (id),
  entity text collate "C" not null,
  name jsonb not null,
  primary key (ranking_id, entity)
);

create table ranking_value (
  ranking_id text collate "C" not null,
  entity text collate "C" not null,
  indicator text collate "C" not null,
  -- Null: missing.
  value double precision,
  -- Of a figure: how many records made it, and the hash of their ordered set.
  records int check (records >= 0),
  records_sha256 sha256_hex,
  primary key (ranking_id, entity, indicator),
  foreign key (ranking_id, entity) references ranking_entity (ranking_id, entity),
  check ((records is null) = (records_sha256 is null))
);

alter table scorecard_version enable row level security;
grant select, insert on scorecard_version to yuheng_office;
-- What the offices above have set is theirs; an office sees its own and those of the offices below it.
create policy own_and_below on scorecard_version for select to yuheng_office
  using (starts_with(office_path, current_office()));
create policy head_or_supervisor_sets on scorecard_version for insert to yuheng_office
  with check (office_path = current_office() and made_by = current_account() and (acts_as('head') or acts_as('supervisor')));

alter table ranking enable row level security;
grant select, insert on ranking to yuheng_office;
create policy own_and_below on ranking for select to yuheng_office using (starts_with(office_path, current_office()));
create policy office_ranks on ranking for insert to yuheng_office
  with check (office_path = current_office() and made_by = current_account()
    and (acts_as('head') or acts_as('supervisor') or acts_as('officer')));

alter table ranking_entity enable row level security;
grant select, insert on ranking_entity to yuheng_office;
create policy with_its_ranking on ranking_entity for select to yuheng_office
  using (exists (select from ranking r where r.id = ranking_id));
create policy with_a_new_ranking on ranking_entity for insert to yuheng_office
  with check (exists (select from ranking r where r.id = ranking_id and r.office_path = current_office() and r.made_by = current_account()));

alter table ranking_value enable row level security;
grant select, insert on ranking_value to yuheng_office;
create policy with_its_ranking on ranking_value for select to yuheng_office
  using (exists (select from ranking r where r.id = ranking_id));
create policy with_a_new_ranking on ranking_value for insert to yuheng_office
  with check (exists (select from ranking r where r.id = ranking_id and r.office_path = current_office() and r.made_by = current_account()));
