-- Bulletins (督办通报): composed from assignments, in the officer's words, numbered and kept when issued.
create table bulletin (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  -- Null: all plans.
  plan_id text collate "C" references plan (id),
  begins date not null,
  ends date not null check (ends >= begins),
  title text not null,
  -- What the officer wrote in place of the data's own words, by part; and what is not to be named ("late:assignment").
  words jsonb not null,
  left_out jsonb not null,
  stage text not null check (stage in ('draft', 'issued')),
  version int not null check (version > 0),
  created_by text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- As issued: its number, what it says, its Word file.
  number text,
  content jsonb,
  file_sha256 sha256_hex references file (sha256),
  issued_by text collate "C",
  issued_at timestamptz,
  check ((stage = 'issued') = (number is not null and content is not null and file_sha256 is not null and issued_at is not null))
);
create index bulletin_by_office on bulletin (office_path, created_at desc);
create index bulletin_by_plan on bulletin (plan_id) where plan_id is not null;
create index bulletin_by_file on bulletin (file_sha256) where file_sha256 is not null;
create unique index bulletin_number on bulletin (office_path, number) where number is not null;

-- What was issued does not change any more.
create function keep_issued_bulletin() returns trigger language plpgsql as $$
begin
  if old.stage = 'issued' then raise exception 'bulletin % is issued', old.id using errcode = '23514', constraint = 'bulletin_issued'; end if;
  return coalesce(new, old);
end $$;
create trigger keeps_issued before update or delete on bulletin for each row execute function keep_issued_bulletin();

-- The assignments that an issued bulletin names: its entry in each of them.
create table bulletin_mention (
  bulletin_id text collate "C" not null references bulletin (id),
  part text not null check (part in ('done', 'late', 'commended', 'rectify')),
  assignment_id text collate "C" not null references assignment (id),
  holder_path office_path references office (path),
  primary key (bulletin_id, part, assignment_id)
);
create index bulletin_mention_by_assignment on bulletin_mention (assignment_id);
create index bulletin_mention_by_holder on bulletin_mention (holder_path);
create trigger append_only before update or delete or truncate on bulletin_mention for each statement execute function refuse_change();

-- Which named office has opened it, and who did so first.
create table bulletin_opening (
  bulletin_id text collate "C" not null references bulletin (id),
  office_path office_path not null references office (path),
  by_account text collate "C" not null,
  at timestamptz not null,
  primary key (bulletin_id, office_path)
);

-- Above the walls, because a policy of a table cannot ask a table that asks it back.
create function named_in_bulletin(the_id text, the_office text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from bulletin_mention m where m.bulletin_id = the_id and starts_with(m.holder_path, the_office))
$$;
revoke execute on function named_in_bulletin(text, text) from public;
grant execute on function named_in_bulletin(text, text) to yuheng_office;

-- Its own office; once issued, those above it, and the offices it names with those above them.
alter table bulletin enable row level security;
grant select, insert, delete on bulletin to yuheng_office;
grant update (title, words, left_out, stage, version, updated_at, number, content, file_sha256, issued_by, issued_at) on bulletin to yuheng_office;
create policy own_and_named on bulletin for select to yuheng_office
  using (office_path = current_office() or stage = 'issued' and (starts_with(office_path, current_office()) or named_in_bulletin(id, current_office())));
create policy office_drafts on bulletin for insert to yuheng_office
  with check (office_path = current_office() and created_by = current_account() and stage = 'draft'
    and (acts_as('officer') or acts_as('supervisor') or acts_as('head')));
create policy office_writes on bulletin for update to yuheng_office
  using (office_path = current_office() and stage = 'draft')
  with check (office_path = current_office() and (stage = 'draft' and (acts_as('officer') or acts_as('supervisor') or acts_as('head'))
    or issued_by = current_account() and (acts_as('supervisor') or acts_as('head'))));
create policy office_discards on bulletin for delete to yuheng_office
  using (office_path = current_office() and stage = 'draft' and (acts_as('officer') or acts_as('supervisor') or acts_as('head')));

alter table bulletin_mention enable row level security;
grant select, insert on bulletin_mention to yuheng_office;
create policy with_its_bulletin on bulletin_mention for select to yuheng_office
  using (exists (select from bulletin b where b.id = bulletin_id));
-- Named by whoever issues it, and only what that office may see.
create policy issuer_names on bulletin_mention for insert to yuheng_office
  with check ((acts_as('supervisor') or acts_as('head'))
    and exists (select from bulletin b where b.id = bulletin_id and b.office_path = current_office() and b.issued_by = current_account())
    and exists (select from assignment a where a.id = assignment_id and a.holder_path is not distinct from bulletin_mention.holder_path));

alter table bulletin_opening enable row level security;
grant select, insert on bulletin_opening to yuheng_office;
create policy with_its_bulletin on bulletin_opening for select to yuheng_office
  using (exists (select from bulletin b where b.id = bulletin_id));
create policy named_office_opens on bulletin_opening for insert to yuheng_office
  with check (office_path = current_office() and by_account = current_account() and named_in_bulletin(bulletin_id, current_office()));

create policy reads_with_bulletin on file for select to yuheng_office
  using (exists (select from bulletin b where b.file_sha256 = file.sha256));
