-- Plans of other kinds: stages of a law's revision, pilots with area and period, five-year evaluations with indicators.
alter table plan add column kind text not null default 'work-plan'
  check (kind in ('work-plan', 'legislation', 'pilot', 'evaluation'));
alter table plan add column begins date;
alter table plan add column ends date;
alter table plan add constraint plan_ends_after_it_begins check (begins <= ends);

-- A stage is a task of its plan. Append-only: the last row of a task says how it was planned and how it went.
create table plan_stage (
  task_id text collate "C" not null references plan_task (id),
  version int not null check (version > 0),
  begins date,
  ends date check (ends >= begins),
  begun date,
  ended date check (ended >= begun),
  note text not null,
  set_by text collate "C" not null,
  set_at timestamptz not null,
  primary key (task_id, version)
);

-- An area of a pilot; its office of the tree, where it has one. Append-only, as above.
create table plan_area (
  plan_id text collate "C" not null references plan (id),
  number int not null check (number > 0),
  version int not null check (version > 0),
  name text not null,
  office_path office_path references office (path),
  begins date,
  ends date check (ends >= begins),
  state text not null check (state in ('prepared', 'running', 'ended', 'stopped')),
  note text not null,
  set_by text collate "C" not null,
  set_at timestamptz not null,
  primary key (plan_id, number, version)
);

create table plan_indicator (
  id text collate "C" primary key,
  plan_id text collate "C" not null references plan (id),
  number int not null check (number > 0),
  names jsonb not null,
  unit jsonb not null,
  -- A figure of the product, or null: values are typed in.
  figure text,
  figure_where jsonb check (figure_where is null or figure is not null),
  base numeric,
  base_year int not null check (base_year between 1949 and 2200),
  target numeric not null,
  target_year int not null check (target_year between base_year and base_year + 50),
  -- Who typed in base and target.
  set_by text collate "C" not null,
  set_at timestamptz not null,
  unique (plan_id, number)
);

-- Typed in for a year, with where it was taken from. Append-only: the last version counts, the others remain.
create table plan_indicator_value (
  indicator_id text collate "C" not null references plan_indicator (id),
  year int not null check (year between 1949 and 2200),
  version int not null check (version > 0),
  value numeric not null,
  source text not null,
  set_by text collate "C" not null,
  set_at timestamptz not null,
  primary key (indicator_id, year, version)
);

-- Whoever may see the plan may see these; its own office writes them.
create function writes_plan(id text) returns boolean language sql stable as $$
  select exists (select from plan p where p.id = $1 and p.office_path = current_office()) and (acts_as('head') or acts_as('officer'))
$$;

alter table plan_stage enable row level security;
grant select, insert on plan_stage to yuheng_office;
create policy with_its_task on plan_stage for select to yuheng_office
  using (exists (select from plan_task t where t.id = task_id));
create policy its_office_writes on plan_stage for insert to yuheng_office
  with check (set_by = current_account() and exists (select from plan_task t where t.id = task_id and writes_plan(t.plan_id)));

alter table plan_area enable row level security;
grant select, insert on plan_area to yuheng_office;
create policy with_its_plan on plan_area for select to yuheng_office
  using (exists (select from plan p where p.id = plan_id));
create policy its_office_writes on plan_area for insert to yuheng_office
  with check (set_by = current_account() and writes_plan(plan_id));

alter table plan_indicator enable row level security;
grant select, insert on plan_indicator to yuheng_office;
create policy with_its_plan on plan_indicator for select to yuheng_office
  using (exists (select from plan p where p.id = plan_id));
create policy its_office_writes on plan_indicator for insert to yuheng_office
  with check (set_by = current_account() and writes_plan(plan_id));

alter table plan_indicator_value enable row level security;
grant select, insert on plan_indicator_value to yuheng_office;
create policy with_its_indicator on plan_indicator_value for select to yuheng_office
  using (exists (select from plan_indicator i where i.id = indicator_id));
create policy its_office_writes on plan_indicator_value for insert to yuheng_office
  with check (set_by = current_account() and exists (select from plan_indicator i where i.id = indicator_id and writes_plan(i.plan_id)));
