-- Supervision: a task of a plan given to a holder (assignment), all that was said and done about it (assignment_entry, append-only),
-- the files laid down, and what falls due. The row of an assignment is a cache of the fold of its entries.

create table assignment (
  id text collate "C" primary key,
  plan_id text collate "C" not null references plan (id),
  task_id text collate "C" not null references plan_task (id),
  -- The assignment that it was broken down from.
  parent_id text collate "C" references assignment (id) deferrable initially immediate,
  from_path office_path not null references office (path),
  -- An office below, or a body of the register of agencies that has no accounts here.
  holder_path office_path references office (path),
  agency text collate "C",
  -- Seen by this office and all above it.
  seen_path office_path not null generated always as (coalesce(holder_path, from_path)) stored,
  role text not null check (role in ('lead', 'participant')),
  stage text not null check (stage in ('assigned', 'accepted', 'close-asked', 'closed', 'declined', 'withdrawn')),
  assigned_on date not null,
  closed_on date,
  due date,
  asserted numeric check (asserted between 0 and 100),
  grade text,
  measure jsonb,
  rectification_due date,
  rectification_stage text check (rectification_stage in ('ordered', 'reported', 'accepted')),
  escalated_to office_path references office (path),
  escalation_claimed_by text collate "C",
  last_report_at timestamptz,
  version int not null check (version > 0),
  state jsonb not null,
  created_by text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((holder_path is null) <> (agency is null)),
  -- A task goes down the tree.
  check (holder_path is null or (starts_with(holder_path, from_path) and holder_path <> from_path)),
  check ((rectification_due is null) = (rectification_stage is null)),
  check ((stage = 'closed') = (closed_on is not null))
);
-- A task has one living assignment to a holder, whoever gave it.
create unique index assignment_once on assignment (task_id, coalesce(holder_path, agency)) where stage not in ('declined', 'withdrawn');
create index assignment_by_plan on assignment (plan_id, task_id);
create index assignment_by_holder on assignment (seen_path, due);
create index assignment_by_giver on assignment (from_path, due);
create index assignment_by_parent on assignment (parent_id) where parent_id is not null;
create index assignment_by_escalation on assignment (escalated_to) where escalated_to is not null;

create table assignment_entry (
  assignment_id text collate "C" not null references assignment (id),
  seq int not null check (seq > 0),
  type text not null,
  at timestamptz not null,
  day date not null,
  -- Null: a timer.
  by_account text collate "C",
  by_name text,
  office_path office_path references office (path),
  body jsonb not null,
  leaf_sha256 sha256_hex not null,
  primary key (assignment_id, seq)
);
create trigger append_only before update or delete or truncate on assignment_entry for each statement execute function refuse_change();
-- One escalation is claimed by one person.
create unique index escalation_claimed_once on assignment_entry (assignment_id, (body ->> 'escalation')) where type = 'EscalationClaimed';

create table assignment_file (
  id text collate "C" primary key,
  assignment_id text collate "C" not null references assignment (id),
  -- The entry that lays it down; null as long as it is only uploaded.
  seq int,
  sha256 sha256_hex not null references file (sha256),
  name text not null,
  bytes bigint not null,
  media_type text not null,
  added_by text collate "C" not null references account (id),
  added_at timestamptz not null
);
create index assignment_file_by_assignment on assignment_file (assignment_id, seq);
create index assignment_file_by_hash on assignment_file (sha256);

-- What falls due: a reminder, the overdue mark, a step of the escalation. Claimed once for ever for each due date.
create table assignment_timer (
  assignment_id text collate "C" not null references assignment (id),
  -- 'remind-30', 'overdue', 'escalate-1'.
  rung text collate "C" not null,
  due date not null,
  fires_at timestamptz not null,
  claimed_at timestamptz,
  primary key (assignment_id, rung, due)
);
create index assignment_timer_armed on assignment_timer (fires_at, assignment_id, rung) where claimed_at is null;

-- The one rule that no handler may forget: nothing closes over open children, and nothing opens below what is closed.
create function assignment_keeps_order() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.stage in ('closed', 'withdrawn') and exists (
    select from assignment c where c.parent_id = new.id and c.stage not in ('closed', 'declined', 'withdrawn')) then
    raise exception 'assignment % has open children', new.id using errcode = '23514', constraint = 'assignment_children_first';
  end if;
  if new.parent_id is not null and new.stage not in ('closed', 'declined', 'withdrawn') then
    -- Whoever closes the parent waits for this, or this for them.
    perform from assignment p where p.id = new.parent_id and p.stage in ('closed', 'declined', 'withdrawn') for share;
    if found then
      raise exception 'the parent of assignment % is closed', new.id using errcode = '23514', constraint = 'assignment_parent_open';
    end if;
  end if;
  return new;
end $$;
create trigger keeps_order before insert or update of stage on assignment for each row execute function assignment_keeps_order();

-- The holder, whoever gave it, and everybody above.
alter table assignment enable row level security;
grant select, insert on assignment to yuheng_office;
grant update (stage, closed_on, due, asserted, grade, measure, rectification_due, rectification_stage, escalated_to, escalation_claimed_by,
  last_report_at, version, state, updated_at) on assignment to yuheng_office;
create policy holder_and_above on assignment for select to yuheng_office
  using (seen_path >= current_office() and seen_path < current_office() || '~');

-- Above the walls, because a policy of a table cannot ask the table itself.
create function holds_assignment(the_id text, the_office text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from assignment a where a.id = the_id and a.holder_path = the_office)
$$;

-- From the plan's own office, or from whoever holds what is broken down.
create policy supervisor_gives on assignment for insert to yuheng_office with check (
  from_path = current_office() and created_by = current_account() and (acts_as('supervisor') or acts_as('head'))
  and exists (select from plan_task t join plan p on p.id = t.plan_id
               where t.id = task_id and p.id = assignment.plan_id and (assignment.parent_id is not null or p.office_path = current_office()))
  and (parent_id is null or holds_assignment(parent_id, current_office())));
create policy hands_act on assignment for update to yuheng_office
  using (seen_path >= current_office() and seen_path < current_office() || '~' and (acts_as('supervisor') or acts_as('head') or acts_as('officer')))
  with check (seen_path >= current_office() and seen_path < current_office() || '~');

alter table assignment_entry enable row level security;
grant select, insert on assignment_entry to yuheng_office;
create policy with_its_assignment on assignment_entry for select to yuheng_office
  using (exists (select from assignment a where a.id = assignment_id));
-- Each entry under its writer's own name, and by the side that it belongs to.
create policy by_its_side on assignment_entry for insert to yuheng_office with check (
  by_account = current_account() and office_path = current_office()
  and exists (
    select from assignment a where a.id = assignment_id and (
      -- The holder, or the issuing office for a body without accounts.
      type in ('Accepted', 'Declined', 'Reported', 'MilestoneReached', 'CloseAsked', 'RectificationReported')
        and (a.holder_path = current_office() and (acts_as('officer') or acts_as('head'))
          or a.holder_path is null and a.from_path = current_office())
      -- Whoever gave it.
      or type in ('Assigned', 'Closed', 'Reopened', 'Withdrawn', 'DueMoved', 'MeasureSet')
        and a.from_path = current_office() and (acts_as('supervisor') or acts_as('head'))
      -- Whoever is above the holder.
      or type in ('Reminded', 'EscalationClaimed', 'Assessed', 'Commended', 'RectificationOrdered', 'RectificationAccepted', 'RectificationReturned')
        and a.holder_path is distinct from current_office() and (acts_as('supervisor') or acts_as('head'))
        and (type <> 'EscalationClaimed' or a.escalated_to = current_office()))));

alter table assignment_file enable row level security;
grant select, insert, update (seq) on assignment_file to yuheng_office;
create policy with_its_assignment on assignment_file for select to yuheng_office
  using ((seq is not null or added_by = current_account()) and exists (select from assignment a where a.id = assignment_id));
create policy hands_lay_down on assignment_file for insert to yuheng_office
  with check (seq is null and added_by = current_account() and exists (
    select from assignment a where a.id = assignment_id and coalesce(a.holder_path, a.from_path) = current_office()));
create policy laid_down_once on assignment_file for update to yuheng_office
  using (seq is null and added_by = current_account()) with check (added_by = current_account());
-- Whoever sees the assignment reads its files.
create policy reads_with_assignment on file for select to yuheng_office
  using (exists (select from assignment_file f where f.sha256 = file.sha256));

alter table assignment_timer enable row level security;
grant select, insert, delete on assignment_timer to yuheng_office;
create policy with_its_assignment on assignment_timer for select to yuheng_office
  using (exists (select from assignment a where a.id = assignment_id));
create policy armed_with_it on assignment_timer for insert to yuheng_office
  with check (claimed_at is null and exists (select from assignment a where a.id = assignment_id));
create policy disarmed_with_it on assignment_timer for delete to yuheng_office
  using (claimed_at is null and exists (select from assignment a where a.id = assignment_id));

-- Asked and answered with nothing: no policy opens them to a party.
grant select on assignment, assignment_entry, assignment_file, assignment_timer to yuheng_party;
