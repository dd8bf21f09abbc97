-- Sittings over cases, as their dockets say, and the rooms they take. No two cases have the same room, or the same person, at a time.

create table room (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  name text not null check (length(name) between 1 and 200),
  seats int check (seats between 1 and 10000),
  -- Where one joins online; "{date}" and "{time}" are those of the sitting.
  link text check (length(link) <= 500),
  -- Not taken away: what was held there says so.
  closed_at timestamptz,
  unique (office_path, name)
);

alter table room enable row level security;
grant select, insert, update on room to yuheng_office;
grant select on room to yuheng_clerk;
create policy office_reads on room for select to yuheng_office
  using (starts_with(current_office(), office_path) or (office_path >= current_office() and office_path < current_office() || '~'));
create policy administrator_writes on room to yuheng_office
  using (office_path = current_office() and acts_as('administrator')) with check (office_path = current_office() and acts_as('administrator'));
create policy clerk_reads on room for select to yuheng_clerk
  using (exists (select from case_file c where c.office_path = room.office_path));

create table sitting (
  case_id text collate "C" not null,
  id text collate "C" not null,
  office_path office_path not null,
  sealed boolean not null,
  state text not null check (state in ('fixed', 'held', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- The accounts that sit.
  sitters text[] not null,
  -- What it keeps from others, while it is fixed: "room:r-12", "account:u-7", "person:name@body".
  busy text[] not null,
  -- The papers that give notice of it, by their names in the docket.
  notices text[] not null,
  body jsonb not null,
  primary key (case_id, id),
  foreign key (case_id, office_path, sealed) references case_file (id, office_path, sealed) on update cascade
);
create index sitting_of_office on sitting (office_path, starts_at);
create index sitting_of_person on sitting using gin (sitters);
create index sitting_busy on sitting using gin (busy);

-- Whoever books one of these waits until another who is booking it has finished. In one order for all, so that none waits in a ring.
create function lock_bookings(whats text[]) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  what text;
begin
  for what in select distinct w from unnest(whats) w order by w loop
    perform pg_advisory_xact_lock(hashtextextended(what, 100));
  end loop;
end
$$;

-- The last word, whatever the caller asked before. Above the walls, since it is about the cases of others; the owner's jobs, which fold
-- dockets again, write what the dockets say.
create function refuse_double_booking() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(new.busy) = 0 or current_account() is null then
    return new;
  end if;
  perform lock_bookings(new.busy);
  if exists (select from sitting s where s.case_id <> new.case_id and s.busy && new.busy
                and s.starts_at < new.ends_at and s.ends_at > new.starts_at) then
    raise exception 'a room or somebody who sits is booked by another case at that time' using errcode = 'exclusion_violation';
  end if;
  return new;
end
$$;
create trigger refuse_double_booking before insert or update of starts_at, ends_at, busy on sitting
  for each row execute function refuse_double_booking();

-- What other cases have booked of these rooms and people from a moment on: when and what, for whoever books; whose it is, the walls say
-- of the case.
create function bookings_of(whats text[], but_case text, since timestamptz)
returns table (what text, name text, starts_at timestamptz, ends_at timestamptz, case_id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w, coalesce(r.name, a.name, split_part(substr(w, length('person:') + 1), '@', 1)), s.starts_at, s.ends_at, s.case_id
    from sitting s cross join lateral unnest(s.busy) w
    left join room r on w = 'room:' || r.id
    left join account a on w = 'account:' || a.id
   where s.busy && whats and w = any (whats) and s.case_id <> but_case and s.ends_at > since
   order by s.starts_at, s.case_id, w
$$;
revoke execute on function lock_bookings(text[]), bookings_of(text[], text, timestamptz) from public;
grant execute on function lock_bookings(text[]), bookings_of(text[], text, timestamptz) to yuheng_office, yuheng_clerk;

alter table sitting enable row level security;
grant select, insert, update, delete on sitting to yuheng_office, yuheng_clerk;
grant select (case_id, id, state, starts_at, ends_at, notices, body) on sitting to yuheng_party;
create policy office_reads on sitting for select to yuheng_office using (
  office_path >= current_office() and office_path < current_office() || '~'
  and (not sealed or office_path = current_office()));
create policy office_writes on sitting to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy addressee_reads on sitting for select to yuheng_office using (case_id = any (array(select addressed_cases())));
create policy addressee_writes on sitting to yuheng_office using (acts_here(case_id)) with check (acts_here(case_id));
create policy clerk_of_case on sitting to yuheng_clerk using (case_id = clerk_case()) with check (case_id = clerk_case());
-- A party is told of a sitting by its notice: it sees those of which it may read one.
create policy party_has_notice on sitting for select to yuheng_party using (exists (
  select from document d where d.case_id = sitting.case_id and d.paper = any (notices) and party_reads_paper(d.id)));
