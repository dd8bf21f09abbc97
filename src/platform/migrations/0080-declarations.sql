-- Customs declarations as they were declared, line by line; what screening found in them; places and ports that it looks at.

alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ('marks', 'listings', 'cases', 'declarations'));

-- Never changed. An amended declaration is another row, told apart by its content hash.
create table declaration (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  number text collate "C" not null,
  line int not null check (line > 0),
  content_hash sha256_hex not null,
  declared_on date not null,
  consignor text not null,
  goods text not null,
  -- All that was declared, as it was hashed at intake.
  body jsonb not null,
  intake_sha256 sha256_hex not null,
  file_sha256 sha256_hex references file (sha256),
  source_import text collate "C",
  received_at timestamptz not null,
  screened_at timestamptz,
  screened_by text,
  unique (office_path, number, line, content_hash)
);
create index declaration_unscreened on declaration (office_path, id) where screened_at is null;
create index declaration_by_file on declaration (file_sha256) where file_sha256 is not null;

-- A clue is of listings or of declarations.
alter table clue alter column listing_id drop not null;
alter table clue add column declaration_id text collate "C" references declaration (id);
alter table clue add constraint clue_of_one_kind check (num_nonnulls(listing_id, declaration_id) = 1);
create index clue_by_declaration on clue (declaration_id) where declaration_id is not null;
create index clue_by_seller on clue (seller) where declaration_id is not null;

create table clue_declaration (
  case_id text collate "C" not null references clue (case_id),
  declaration_id text collate "C" not null references declaration (id),
  finding jsonb not null,
  merged_because jsonb,
  added_at timestamptz not null,
  primary key (case_id, declaration_id)
);
create index clue_declaration_by_declaration on clue_declaration (declaration_id);

alter table declaration enable row level security;
grant select, insert, update (screened_at, screened_by) on declaration to yuheng_office;
create policy office_reads on declaration for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
-- A clue handed over brings its declarations with it.
create policy reads_with_clue on declaration for select to yuheng_office
  using (exists (select from clue_declaration k where k.declaration_id = declaration.id));
create policy office_takes_in on declaration for insert to yuheng_office with check (office_path = current_office());
create policy office_screens on declaration for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

alter table clue_declaration enable row level security;
grant select, insert on clue_declaration to yuheng_office;
create policy reads_with_clue on clue_declaration for select to yuheng_office
  using (exists (select from clue c where c.case_id = clue_declaration.case_id));
create policy office_merges on clue_declaration for insert to yuheng_office
  with check (exists (select from clue c where c.case_id = clue_declaration.case_id and c.office_path = current_office()));

create policy reads_with_declaration on file for select to yuheng_office
  using (exists (select from declaration d where d.file_sha256 = file.sha256));

-- Asked and answered with nothing: no policy opens them to a party.
grant select on declaration, clue_declaration to yuheng_party;

-- Ports that the genuine goods of a mark go through: recorded by an office or by the holder, as prices are.
create table recorded_port (
  id text collate "C" primary key,
  office_path office_path references office (path),
  holder_id text collate "C" references holder (id),
  mark_id bigint not null references mark (id),
  port text not null,
  created_at timestamptz not null,
  check ((office_path is null) <> (holder_id is null))
);
create index recorded_port_by_mark on recorded_port (mark_id);
alter table recorded_port enable row level security;
grant select, insert, delete on recorded_port to yuheng_office, yuheng_party;
create policy office_writes on recorded_port to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy office_reads on recorded_port for select to yuheng_office using (
  holder_id is not null or starts_with(current_office(), office_path)
  or (office_path >= current_office() and office_path < current_office() || '~'));
create policy holder_own on recorded_port to yuheng_party using (holder_id = current_holder()) with check (holder_id = current_holder());

-- Places whose goods an office looks at twice: all of them, or those under one mark. Offices below look with it.
create table watched_place (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  mark_id bigint references mark (id),
  place text not null,
  why text not null default '',
  created_by text collate "C" not null,
  created_at timestamptz not null
);
create index watched_place_by_office on watched_place (office_path, created_at);
alter table watched_place enable row level security;
grant select, insert, delete on watched_place to yuheng_office;
create policy office_writes on watched_place to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy office_reads on watched_place for select to yuheng_office using (starts_with(current_office(), office_path));
