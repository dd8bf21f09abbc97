-- Plans: a document read and corrected by a person (plan_import), and what was then confirmed (plan, plan_task).

-- Bodies that the shipped register does not have, named by an office for itself and the offices below it.
create table agency (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  zh text not null,
  en text not null,
  proposed_by text collate "C" not null,
  proposed_at timestamptz not null,
  unique (office_path, zh)
);

-- A document under examination. What was read of it never changes; what a person decides about each task stands beside it.
create table plan_import (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  file_name text not null,
  file_sha256 sha256_hex not null references file (sha256),
  -- The extracted text, which every place counts in.
  body text not null,
  proposal jsonb not null,
  state text not null check (state in ('open', 'confirmed', 'discarded')),
  plan_id text collate "C",
  created_by text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index plan_import_by_office on plan_import (office_path, created_at desc);
create index plan_import_by_file on plan_import (file_sha256);

create table plan_decision (
  import_id text collate "C" not null references plan_import (id),
  number int not null check (number > 0),
  decision jsonb not null,
  decided_by text collate "C" not null,
  decided_at timestamptz not null,
  primary key (import_id, number)
);

create table plan (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  title text not null,
  -- In both languages, where somebody wrote it in both.
  names jsonb,
  language text not null check (language in ('zh', 'en')),
  sections jsonb not null,
  -- The document, where there is one: a demonstration plan has none.
  import_id text collate "C" references plan_import (id),
  confirmed_by text collate "C" not null,
  confirmed_at timestamptz not null
);
create index plan_by_office on plan (office_path, confirmed_at desc);

-- One task of a plan. Its id stays for ever: what is done about it refers to it.
create table plan_task (
  id text collate "C" primary key,
  plan_id text collate "C" not null references plan (id),
  number int not null check (number > 0),
  label text,
  section jsonb not null,
  title text not null,
  names jsonb,
  body text not null,
  -- Its place in the extracted text of the document.
  starts int,
  ends int,
  lead jsonb,
  participants jsonb not null,
  duties_split boolean not null,
  due jsonb not null,
  unique (plan_id, number)
);

alter table agency enable row level security;
grant select, insert on agency to yuheng_office;
create policy own_and_above on agency for select to yuheng_office using (starts_with(current_office(), office_path));
create policy office_proposes on agency for insert to yuheng_office
  with check (office_path = current_office() and proposed_by = current_account() and (acts_as('head') or acts_as('officer')));

alter table plan_import enable row level security;
grant select, insert, update (state, plan_id, updated_at) on plan_import to yuheng_office;
create policy office_reads on plan_import for select to yuheng_office using (office_path = current_office());
create policy office_opens on plan_import for insert to yuheng_office
  with check (office_path = current_office() and created_by = current_account() and (acts_as('head') or acts_as('officer')));
create policy office_moves on plan_import for update to yuheng_office
  using (office_path = current_office() and state = 'open') with check (office_path = current_office() and (acts_as('head') or acts_as('officer')));

alter table plan_decision enable row level security;
grant select, insert, update on plan_decision to yuheng_office;
create policy with_its_import on plan_decision for select to yuheng_office
  using (exists (select from plan_import i where i.id = import_id));
create policy office_decides on plan_decision for insert to yuheng_office
  with check (decided_by = current_account() and exists (select from plan_import i where i.id = import_id and i.state = 'open'));
create policy office_decides_again on plan_decision for update to yuheng_office
  using (exists (select from plan_import i where i.id = import_id and i.state = 'open')) with check (decided_by = current_account());

-- The office itself, those above it, and those below it, to which it is addressed.
alter table plan enable row level security;
grant select, insert on plan to yuheng_office;
create policy up_and_down on plan for select to yuheng_office
  using (starts_with(current_office(), office_path) or starts_with(office_path, current_office()));
create policy head_or_officer_confirms on plan for insert to yuheng_office
  with check (office_path = current_office() and confirmed_by = current_account() and (acts_as('head') or acts_as('officer')));

alter table plan_task enable row level security;
grant select, insert on plan_task to yuheng_office;
create policy with_its_plan on plan_task for select to yuheng_office
  using (exists (select from plan p where p.id = plan_id));
create policy with_its_plan_in_the_office on plan_task for insert to yuheng_office
  with check (exists (select from plan p where p.id = plan_id and p.office_path = current_office() and p.confirmed_by = current_account()));
