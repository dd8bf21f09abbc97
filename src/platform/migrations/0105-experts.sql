-- The pool of experts of an office: its own officers and those of the offices below it see it; parties and others never.

create table expert (
  id text collate "C" primary key,
  office_path office_path not null references office (path),
  name text not null,
  -- What tells it from another of the same office: its code, else its folded name.
  key text collate "C" not null,
  -- All that the pool knows of it, as `ExpertDetails` reads it.
  body jsonb not null,
  version int not null default 1 check (version > 0),
  source_import text collate "C",
  updated_by text collate "C" not null,
  updated_at timestamptz not null,
  unique (office_path, key)
);

-- Every state that an entry had: who made it so, when. Written by the database itself, so that none is left out; not where the
-- owner moves a database, which brings these rows along.
create table expert_change (
  expert_id text collate "C" not null references expert (id),
  version int not null,
  body jsonb not null,
  by_account text collate "C" not null,
  at timestamptz not null,
  primary key (expert_id, version)
);

create function note_expert_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_office() is null then return null; end if;
  insert into expert_change (expert_id, version, body, by_account, at)
  values (new.id, new.version, new.body, new.updated_by, new.updated_at);
  return null;
end
$$;
create trigger expert_changed after insert or update on expert for each row execute function note_expert_change();

alter table expert enable row level security;
grant select, insert, update on expert to yuheng_office;
create policy own_pool_and_those_above on expert for select to yuheng_office using (starts_with(current_office(), office_path));
create policy office_adds on expert for insert to yuheng_office
  with check (office_path = current_office() and updated_by = current_account());
create policy office_edits on expert for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office() and updated_by = current_account());

alter table expert_change enable row level security;
grant select on expert_change to yuheng_office;
create policy with_its_expert on expert_change for select to yuheng_office
  using (exists (select from expert e where e.id = expert_id));

-- Asked and answered with nothing: a party's step needs no pool.
grant select on expert, expert_change to yuheng_party, yuheng_clerk;

alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check
  check (kind in ('marks', 'listings', 'cases', 'declarations', 'experts'));

create index case_with_expert_draws on case_file (id) where state #> '{facts,expertDraws}' is not null;

-- Which experts of the asker's pools serve or served in another case of the same parties (two of them at least) or about the same
-- right, whichever office has it: a conflict must not hide behind a wall. Of a case that the asker may not see it tells no number.
-- Who declined did not take part.
create function experts_met(but_case text, party_keys text[], the_right text)
returns table (expert_id text, number text, same text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.one ->> 'id',
         case when c.office_path >= current_office() and c.office_path < current_office() || '~'
                   and (not c.sealed or c.office_path = current_office()) then c.number end,
         case when d.one ->> 'right' = the_right then 'right' else 'parties' end
    from case_file c
   cross join lateral jsonb_array_elements(c.state #> '{facts,expertDraws}') d (one)
   cross join lateral jsonb_array_elements(d.one -> 'seats') s (one)
    join expert e on e.id = s.one ->> 'id'
   where c.state #> '{facts,expertDraws}' is not null and c.id is distinct from but_case
     and starts_with(current_office(), e.office_path)
     and s.one ->> 'why' is distinct from 'declined'
     and (d.one ->> 'right' = the_right
          or (select count(*) from jsonb_array_elements_text(d.one -> 'parties') p (key) where p.key = any (party_keys)) >= 2)
$$;

-- How much each expert of the asker's pools has: seats held in open cases, and seats ever held. Numbers alone, over all offices.
create function expert_loads() returns table (expert_id text, serving int, served int)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, (count(*) filter (where s.one ->> 'until' is null and c.closed_at is null))::int, count(*)::int
    from case_file c
   cross join lateral jsonb_array_elements(c.state #> '{facts,expertDraws}') d (one)
   cross join lateral jsonb_array_elements(d.one -> 'seats') s (one)
    join expert e on e.id = s.one ->> 'id'
   where c.state #> '{facts,expertDraws}' is not null and starts_with(current_office(), e.office_path)
   group by e.id
$$;

-- What a party of a case is told of its draws: that there was one, the hash of the list, whose secrets made the seed and how far
-- they are, and who was drawn. Not who else stood on the list, nor why anybody did not, nor why somebody went.
create function party_draws(the_case text) returns setof jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
           'id', d.one ->> 'id', 'role', d.one ->> 'role', 'take', d.one -> 'take', 'givenUp', d.one -> 'givenUp' is not null,
           'round', r.one -> 'round', 'on', r.one ->> 'on', 'listHash', r.one ->> 'listHash', 'drawn', r.one -> 'drawn' is not null,
           'sides', (select jsonb_agg(jsonb_build_object(
               'side', side.id,
               'own', exists (select from own_parts() p where p.case_id = the_case and p.party_id = side.id),
               'committed', r.one -> 'commitments' @> jsonb_build_array(jsonb_build_object('by', side.id)),
               'opened', r.one -> 'openings' @> jsonb_build_array(jsonb_build_object('by', side.id))) order by side.at)
             from jsonb_array_elements_text(r.one -> 'sides') with ordinality side (id, at)),
           'seats', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'name', s.one ->> 'name', 'on', s.one ->> 'on', 'until', s.one ->> 'until')) order by s.at), '[]')
             from jsonb_array_elements(d.one -> 'seats') with ordinality s (one, at)))
    from case_file c
   cross join lateral jsonb_array_elements(c.state #> '{facts,expertDraws}') with ordinality d (one, at)
   cross join lateral (select d.one -> 'rounds' -> -1 as one) r
   where c.id = the_case and c.state #> '{facts,expertDraws}' is not null
     and exists (select from own_parts() p where p.case_id = the_case)
   order by d.at
$$;

revoke execute on function experts_met(text, text[], text), expert_loads(), party_draws(text), note_expert_change() from public;
grant execute on function experts_met(text, text[], text), expert_loads() to yuheng_office;
grant execute on function party_draws(text) to yuheng_party;
