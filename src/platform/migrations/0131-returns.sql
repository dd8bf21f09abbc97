-- Returns: a form filled in by an office for a period, submitted, answered by the office right above, locked.
-- The office itself and those above it see a return; parties and others never.

create table return_file (
  id text collate "C" primary key,
  form_id text collate "C" not null,
  form_version int not null check (form_version > 0),
  -- '2026-H1', '2026'
  period text collate "C" not null,
  office_path office_path not null references office (path),
  stage text not null check (stage in ('draft', 'submitted', 'returned', 'approved', 'excused')),
  version int not null default 1 check (version > 0),
  due date not null,
  -- What the office typed in, by cell: { value, note, by, at }.
  typed jsonb not null default '{}',
  -- Why it was sent back or excused.
  reason text,
  -- Offices below whose numbers are not in it, with the reason; written when it is submitted.
  missing jsonb not null default '[]',
  opened_at timestamptz not null,
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  approved_at timestamptz,
  seal_sha256 sha256_hex,
  unique (form_id, period, office_path)
);
create index return_file_by_office on return_file (office_path, period);

-- Its history, append-only, each line with the hash of its leaf.
create table return_entry (
  return_id text collate "C" not null references return_file (id),
  seq int not null check (seq > 0),
  type text not null,
  body jsonb not null,
  by_account text collate "C" not null,
  at timestamptz not null,
  leaf_sha256 sha256_hex not null,
  primary key (return_id, seq)
);

-- The cells as submitted. Parts are { n, total, weight }; a part that nobody gave is null.
create table return_cell (
  return_id text collate "C" not null references return_file (id),
  cell text collate "C" not null,
  own_parts jsonb,
  below_parts jsonb,
  total_parts jsonb,
  value numeric,
  body text,
  typed_by text collate "C",
  -- Of the records behind the own part: the hash, and [caseId, seq, leaf, value, weight] of each in order.
  records_sha256 sha256_hex,
  records jsonb,
  primary key (return_id, cell)
);

-- The office right above, which answers.
create function office_above(the_path text) returns text language sql stable as
  $$ select parent from office where path = the_path $$;

-- Steps of a return, for whoever takes them, the owner too. What is approved is locked: with its cells it stays as it is.
create function guard_return() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.stage = 'approved' then
    raise exception 'an approved return is locked: mend the case, and a restatement is raised' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.id, new.form_id, new.form_version, new.period, new.office_path, new.due, new.opened_at)
     is distinct from (old.id, old.form_id, old.form_version, old.period, old.office_path, old.due, old.opened_at)
     or old.first_submitted_at is distinct from new.first_submitted_at and old.first_submitted_at is not null then
    raise exception 'what a return is about does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if not (case old.stage
       when 'draft' then new.stage in ('draft', 'submitted', 'excused')
       when 'returned' then new.stage in ('returned', 'submitted', 'excused')
       when 'excused' then new.stage in ('excused', 'draft')
       else new.stage in ('submitted', 'returned', 'approved')
     end) then
    raise exception 'a return does not go from % to %', old.stage, new.stage using errcode = 'integrity_constraint_violation';
  end if;
  if (new.typed, new.missing) is distinct from (old.typed, old.missing)
     and (old.stage not in ('draft', 'returned') or current_office() is not null and current_office() <> old.office_path) then
    raise exception 'only the office itself writes its return, while it is a draft' using errcode = 'integrity_constraint_violation';
  end if;
  -- Its own office takes no step of the office above; the head of the nation, with nobody above, does.
  if current_office() = old.office_path and office_above(old.office_path) is not null
     and new.stage <> old.stage and new.stage <> 'submitted' then
    raise exception 'the office right above answers a return' using errcode = 'integrity_constraint_violation';
  end if;
  if current_office() is distinct from old.office_path and current_office() is not null
     and new.stage <> old.stage and new.stage = 'submitted' then
    raise exception 'only the office itself submits its return' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger return_moves before update or delete on return_file for each row execute function guard_return();

-- Added are cells only while the return is a draft (the policy below); the owner who moves a database brings them along.
create function guard_return_cell() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from return_file f where f.id = old.return_id and f.stage not in ('draft', 'returned')) then
    raise exception 'the cells of a return that has been submitted stay as they are' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end
$$;
create trigger cells_stay before update or delete on return_cell for each row execute function guard_return_cell();
create trigger append_only before update or delete or truncate on return_entry for each statement execute function refuse_change();
create trigger never_emptied before truncate on return_file for each statement execute function refuse_change();
create trigger never_emptied before truncate on return_cell for each statement execute function refuse_change();

alter table return_file enable row level security;
grant select, insert on return_file to yuheng_office;
grant update (stage, version, typed, reason, missing, first_submitted_at, submitted_at, approved_at, seal_sha256) on return_file to yuheng_office;
create policy own_and_those_above on return_file for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
create policy office_opens on return_file for insert to yuheng_office
  with check (office_path = current_office() and stage = 'draft' and (acts_as('head') or acts_as('officer')));
create policy right_above_excuses on return_file for insert to yuheng_office
  with check (office_above(office_path) = current_office() and stage = 'excused' and (acts_as('head') or acts_as('supervisor')));
create policy office_writes on return_file for update to yuheng_office
  using (office_path = current_office() and stage in ('draft', 'returned') and (acts_as('head') or acts_as('officer')))
  with check (office_path = current_office() and (stage in ('draft', 'returned') or stage = 'submitted' and acts_as('head')));
create policy right_above_answers on return_file for update to yuheng_office
  using (office_above(office_path) = current_office() and (acts_as('head') or acts_as('supervisor')))
  with check (office_above(office_path) = current_office());
create policy head_of_the_nation_answers on return_file for update to yuheng_office
  using (office_path = current_office() and office_above(office_path) is null and stage = 'submitted' and acts_as('head'))
  with check (office_path = current_office() and office_above(office_path) is null and stage in ('returned', 'approved'));

alter table return_entry enable row level security;
grant select, insert on return_entry to yuheng_office;
create policy with_its_return on return_entry for select to yuheng_office
  using (exists (select from return_file f where f.id = return_id));
create policy by_its_writer on return_entry for insert to yuheng_office
  with check (by_account = current_account()
    and exists (select from return_file f where f.id = return_id
                 and (f.office_path = current_office() or office_above(f.office_path) = current_office())));

alter table return_cell enable row level security;
grant select, insert, delete on return_cell to yuheng_office;
create policy with_its_return on return_cell for select to yuheng_office
  using (exists (select from return_file f where f.id = return_id));
create policy office_fills on return_cell for insert to yuheng_office
  with check (exists (select from return_file f where f.id = return_id and f.office_path = current_office() and f.stage in ('draft', 'returned')));
create policy office_fills_again on return_cell for delete to yuheng_office
  using (exists (select from return_file f where f.id = return_id and f.office_path = current_office() and f.stage in ('draft', 'returned')));
