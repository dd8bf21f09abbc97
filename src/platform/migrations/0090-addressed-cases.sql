-- A case may be addressed to another office, which then reads it and takes the addressee's steps although the case lies elsewhere.
-- The docket says to whom (effects "case-addressed"); here is what the walls ask of it.

create table case_address (
  case_id text collate "C" not null references case_file (id),
  office_path office_path not null references office (path),
  mode text not null check (mode in ('acts', 'reads', 'ended')),
  since timestamptz not null,
  -- The roles of that office that have something to do in it now; as case_file.waits_for for the office that has the case.
  waits_for text[] not null default '{}',
  primary key (case_id, office_path)
);
create index case_address_of_office on case_address (office_path, case_id) where mode <> 'ended';

create function office_of_case(the_case text) returns text
language sql stable security definer set search_path = public, pg_temp as $$ select office_path from case_file where id = the_case $$;

-- The cases addressed to the caller's office or one below it; a sealed one only to the very office it is addressed to.
create function addressed_cases() returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id from case_address a
   where a.mode <> 'ended' and a.office_path >= current_office() and a.office_path < current_office() || '~'
     and (a.office_path = current_office() or exists (select from case_file c where c.id = a.case_id and not c.sealed))
$$;

-- May the caller's office take steps in this case, which another office has?
create function acts_here(the_case text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_address a where a.case_id = the_case and a.office_path = current_office() and a.mode = 'acts')
$$;

-- Says to whom a case is addressed now: all of it, from the state of the case, with the roles that have something to do there. By an
-- office that may act in it.
create function address_case(the_case text, addressed jsonb, addressed_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if office_of_case(the_case) is distinct from current_office() and not acts_here(the_case) then
    raise exception 'the case is not with this office' using errcode = 'insufficient_privilege';
  end if;
  update case_address a set mode = 'ended', waits_for = '{}', since = addressed_at
   where a.case_id = the_case and a.mode <> 'ended'
     and not exists (select from jsonb_to_recordset(addressed) as n (office text) where n.office = a.office_path);
  insert into case_address (case_id, office_path, mode, since, waits_for)
  select the_case, n.office, n.mode, addressed_at, coalesce(n.waits, '{}')
    from jsonb_to_recordset(addressed) as n (office text, mode text, waits text[])
      on conflict (case_id, office_path) do update
     set since = case when case_address.mode = excluded.mode then case_address.since else excluded.since end, mode = excluded.mode,
         waits_for = excluded.waits_for;
end
$$;

-- Who of the offices it is addressed to has something to do in it.
create function note_addressees_waiting(the_case text, waiting jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if office_of_case(the_case) is distinct from current_office() and not acts_here(the_case) and clerk_case() is distinct from the_case then
    raise exception 'the case is not with this office' using errcode = 'insufficient_privilege';
  end if;
  update case_address a set waits_for = n.roles from jsonb_to_recordset(waiting) as n (office text, roles text[])
   where a.case_id = the_case and a.office_path = n.office;
end
$$;
revoke execute on function office_of_case(text), addressed_cases(), acts_here(text), address_case(text, jsonb, timestamptz),
  note_addressees_waiting(text, jsonb) from public;
grant execute on function office_of_case(text), addressed_cases(), acts_here(text), address_case(text, jsonb, timestamptz) to yuheng_office;
grant execute on function note_addressees_waiting(text, jsonb) to yuheng_office, yuheng_clerk;

alter table case_address enable row level security;
grant select on case_address to yuheng_office;
create policy addressee_reads on case_address for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
create policy holder_reads on case_address for select to yuheng_office
  using (office_of_case(case_id) >= current_office() and office_of_case(case_id) < current_office() || '~');

-- An array, so that the index by id answers beside the one by office.
create policy addressee_reads on case_file for select to yuheng_office using (id = any (array(select addressed_cases())));
create policy addressee_acts on case_file for update to yuheng_office using (acts_here(id)) with check (acts_here(id));
create policy addressee_reads on deadline for select to yuheng_office using (case_id = any (array(select addressed_cases())));

-- What an addressee changes is where the case stands; whose it is, its name and its seal are its own office's.
create function only_the_standing() returns trigger language plpgsql as $$
declare
  follows constant text[] := array['stage', 'version', 'state', 'next_due', 'updated_at', 'closed_at', 'closing', 'waits_for', 'officers'];
begin
  if current_user = 'yuheng_office' and old.office_path is distinct from current_office()
     and to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
    raise exception 'the case is another office''s' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_the_standing before update on case_file for each row execute function only_the_standing();

-- Below the case.
create policy addressee_appends on event for insert to yuheng_office with check (acts_here(case_id) and actor_id = current_account());
create policy addressee_appends on evidence_leaf for insert to yuheng_office with check (acts_here(case_id));
create policy addressee_writes on case_party to yuheng_office using (acts_here(case_id)) with check (acts_here(case_id));
create policy addressee_writes on deadline to yuheng_office using (acts_here(case_id)) with check (acts_here(case_id));
create policy addressee_writes on timer to yuheng_office using (acts_here(case_id)) with check (acts_here(case_id));
create policy addressee_adds on exhibit for insert to yuheng_office with check (acts_here(case_id) and added_by = current_account());

-- Whose paper it is, where it is not the office's that has the case. What is not approved yet, nobody but that office (and those
-- above it) reads, on either side.
alter table document add column by_office office_path references office (path);
create policy drafts_stay_inside on document as restrictive for select to yuheng_office using (
  life = 'approved'
  or coalesce(by_office, office_of_case(case_id)) >= current_office() and coalesce(by_office, office_of_case(case_id)) < current_office() || '~');
create policy addressee_issues on document for insert to yuheng_office with check (by_office = current_office() and acts_here(case_id));
create policy addressee_moves on document for update to yuheng_office
  using (by_office = current_office() and acts_here(case_id)) with check (by_office = current_office() and acts_here(case_id));
create policy addressee_writes on document_version for insert to yuheng_office
  with check (exists (select from document d where d.id = document_id and d.by_office = current_office() and acts_here(d.case_id)));
