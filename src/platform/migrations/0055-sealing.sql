-- Sealing of a paper, a file or a value of a case. The docket tells who sealed what and why; here is for whom it opens, and the wall.

create table seal (
  case_id text collate "C" not null references case_file (id),
  number int not null check (number > 0),
  what text not null check (what in ('paper', 'file', 'field')),
  -- The paper's id in the docket, the exhibit's id, or the entry and the field.
  ref text collate "C" not null,
  -- The entry that sealed it.
  entry int not null,
  open_to text[] not null check (cardinality(open_to) > 0),
  name jsonb not null,
  ground jsonb not null,
  -- Of a value: what it says, and what stands in its place. No role reads this column: see sealed_text.
  text text check (text <> ''),
  token text check ((token is null) = (text is null)),
  with_number int,
  sealed_by text collate "C" not null,
  sealed_at timestamptz not null,
  lifted_at timestamptz,
  primary key (case_id, number)
);
create unique index seal_standing on seal (case_id, what, ref) where lifted_at is null;

-- The entries in which a sealed value stood, as they are told without it. The entries themselves stay as they were written, with
-- their leaves; no role reads them while they are here.
create table event_told (
  case_id text collate "C" not null references case_file (id),
  seq int not null,
  type text not null,
  action text not null,
  actor_id text collate "C" not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  body jsonb not null,
  primary key (case_id, seq)
);

alter table document add column sealed boolean not null default false;
alter table exhibit add column sealed boolean not null default false;

-- Does the seal open for the caller? Only in the office that has the case, or for a party that is named.
create function opens_seal(the_case text, open_to text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from case_file c
     where c.id = the_case and c.office_path = current_office()
       and ('account:' || current_account() = any (open_to)
         or exists (select from unnest(open_to) as reader where reader like 'role:%' and acts_as(substr(reader, 6)))
         or 'officers' = any (open_to) and (
              current_account() = any (c.officers)
              or exists (select from account_leave l
                          where l.deputy_id = current_account() and l.account_id = any (c.officers) and l.called_off_at is null
                            and (now() at time zone interval '08:00')::date between l.from_day and l.until_day))))
    or exists (select from own_parts() p where p.case_id = the_case and 'party:' || p.party_id = any (open_to) and 'receive' = any (p.scope))
$$;

create function seal_hides(the_case text, the_what text, the_ref text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from seal s
     where s.case_id = the_case and s.what = the_what and s.ref = the_ref and s.lifted_at is null and not opens_seal(s.case_id, s.open_to))
$$;

-- The same bytes may lie in the complaint that brought them.
create function seal_hides_bytes(the_hash text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from exhibit e where e.sha256 = the_hash and e.sealed and seal_hides(e.case_id, 'file', e.id))
$$;

create policy sealed_stays_closed on document as restrictive for select to yuheng_office, yuheng_party, yuheng_clerk
  using (not sealed or not seal_hides(case_id, 'paper', paper));
create policy sealed_stays_closed on exhibit as restrictive for select to yuheng_office, yuheng_party, yuheng_clerk
  using (not sealed or not seal_hides(case_id, 'file', id));
create policy sealed_stays_closed on complaint_file as restrictive for select to yuheng_office, yuheng_party
  using (not seal_hides_bytes(sha256));

create or replace function party_reads_paper(the_document text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from document d join own_parts() p on p.case_id = d.case_id
     where d.id = the_document and d.for_parties and d.life = 'approved' and 'receive' = any (p.scope)
       and (d.for_roles is null or p.role = any (d.for_roles))
       and (d.of_party is null or p.party_id = d.of_party or p.role is distinct from d.of_role)
       and (not d.sealed or not seal_hides(d.case_id, 'paper', d.paper)))
$$;

-- That something is sealed, by whom, why and for whom it opens is for everybody who reads the case in an office.
alter table seal enable row level security;
grant select (case_id, number, what, ref, entry, open_to, name, ground, token, with_number, sealed_by, sealed_at, lifted_at) on seal to yuheng_office;
create policy reads_with_case on seal for select to yuheng_office using (exists (select from case_file c where c.id = case_id));

alter table event_told enable row level security;
grant select on event_told to yuheng_office, yuheng_clerk;
create policy office_reads on event_told for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy clerk_reads on event_told for select to yuheng_clerk using (case_id = clerk_case());
create policy told_instead on event as restrictive for select to yuheng_office, yuheng_clerk
  using (not exists (select from event_told t where t.case_id = event.case_id and t.seq = event.seq));

-- The docket as it is told: whoever reads entries reads them here.
create view told_event with (security_invoker = true) as
select e.case_id, e.seq, e.type, e.action, e.actor_id, e.at, e.recorded_at, e.body from event e
 where not exists (select from event_told t where t.case_id = e.case_id and t.seq = e.seq)
union all
select t.case_id, t.seq, t.type, t.action, t.actor_id, t.at, t.recorded_at, t.body from event_told t;
grant select on told_event to yuheng_office, yuheng_clerk;

create or replace view docket_entry with (security_invoker = true) as
select
  e.case_id, e.seq, e.type, e.action,
  (coalesce(mended.at, e.at) at time zone interval '08:00')::date as day,
  coalesce(mended.facts, e.body -> 'facts') as facts,
  coalesce(mended.input, e.body -> 'input') as input
from told_event e
left join lateral (
  select (entry ->> 'at')::timestamptz as at, entry -> 'facts' as facts, entry -> 'input' as input
  from told_event c, jsonb_array_elements(c.body -> 'corrects' -> 'amended') as entry
  where c.case_id = e.case_id and c.action = 'correct' and (entry ->> 'seq')::int = e.seq
  order by c.seq desc
  limit 1
) mended on true
where e.action <> 'correct';

create or replace function party_entries(the_case text) returns table (seq int, body jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select p.party_id, p.role from own_parts() p where p.case_id = the_case),
  told as (
    select d.seq, d.kind from document d
     where d.case_id = the_case and exists (select from mine) and party_reads_paper(d.id)),
  entry as (
    select e.seq, e.body,
           e.actor_id = current_account() or e.body -> 'actor' ->> 'party' in (select party_id from mine) as own,
           (select count(*) from told t where t.seq = e.seq) as told,
           (select count(*) from jsonb_array_elements(e.body -> 'effects') f where f ->> 'kind' = 'document-issued') as issued
      from told_event e where e.case_id = the_case and exists (select from mine))
  select entry.seq,
         (entry.body - 'facts' - 'added' - 'corrects' - 'effects' - 'input' - 'actor') || jsonb_build_object(
           'facts', '{}'::jsonb,
           'input', case when own or told = issued then entry.body -> 'input' else '{}'::jsonb end,
           'actor', case when own then entry.body -> 'actor'
                    else jsonb_build_object('id', 'office', 'role', entry.body -> 'actor' ->> 'role') end,
           'effects', coalesce((
             select jsonb_agg(f) from jsonb_array_elements(entry.body -> 'effects') f
              where own and f ->> 'kind' = 'paper-opened'
                 or f ->> 'kind' = 'document-issued' and f ->> 'document' in (select t.kind from told t where t.seq = entry.seq)), '[]'::jsonb))
    from entry where own or told > 0 order by entry.seq
$$;

-- A party is told that something it would otherwise read is sealed, on what ground, and whether that is a paper or its own file.
create function party_seals(the_case text) returns table (number int, what text, ref text, name jsonb, ground jsonb, at timestamptz, open_to text[], opens boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.number, s.what, case s.what when 'field' then '' else s.ref end, s.name, s.ground, s.sealed_at, s.open_to, opens_seal(s.case_id, s.open_to)
    from seal s
   where s.case_id = the_case and s.lifted_at is null and exists (select from own_parts() p where p.case_id = the_case)
     and (s.what = 'paper' and exists (
            select from document d join own_parts() p on p.case_id = d.case_id
             where d.case_id = s.case_id and d.paper = s.ref and d.for_parties and d.life = 'approved' and 'receive' = any (p.scope)
               and (d.for_roles is null or p.role = any (d.for_roles))
               and (d.of_party is null or p.party_id = d.of_party or p.role is distinct from d.of_role))
       or s.what = 'file' and exists (select from exhibit e where e.id = s.ref and e.added_by = current_account())
       or s.what = 'field' and opens_seal(s.case_id, s.open_to))
   order by s.number
$$;

-- A value out of every text of an entry. Keys stay.
create function without_sealed(body jsonb, words text[], tokens text[]) returns jsonb
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  told text;
begin
  case jsonb_typeof(body)
    when 'string' then
      told := body #>> '{}';
      for at in 1 .. cardinality(words) loop
        told := replace(told, words[at], tokens[at]);
      end loop;
      return to_jsonb(told);
    when 'array' then
      return coalesce((select jsonb_agg(without_sealed(each.item, words, tokens) order by each.place)
                         from jsonb_array_elements(body) with ordinality as each (item, place)), '[]'::jsonb);
    when 'object' then
      return coalesce((select jsonb_object_agg(each.key, without_sealed(each.value, words, tokens)) from jsonb_each(body) as each), '{}'::jsonb);
    else
      return body;
  end case;
end
$$;

create function entry_without_sealed(body jsonb, words text[], tokens text[]) returns jsonb
language sql immutable set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(each.key, case
           when each.key in ('input', 'facts', 'added', 'effects', 'corrects') then without_sealed(each.value, words, tokens)
           else each.value end), '{}'::jsonb)
    from jsonb_each(body) as each
$$;

-- Writes anew which entries of a case are told without what is sealed. The longest value goes first, for it may hold another.
create function retell(the_case text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words text[];
  tokens text[];
begin
  delete from event_told t where t.case_id = the_case;
  select array_agg(s.text order by length(s.text) desc, s.number), array_agg(s.token order by length(s.text) desc, s.number)
    into words, tokens from seal s where s.case_id = the_case and s.text is not null and s.lifted_at is null;
  if words is null then
    return;
  end if;
  insert into event_told
  select e.case_id, e.seq, e.type, e.action, e.actor_id, e.at, e.recorded_at, told.body
    from event e cross join lateral (select entry_without_sealed(e.body, words, tokens) as body) told
   where e.case_id = the_case and told.body <> e.body;
end
$$;

-- An entry written later that repeats a sealed value is told without it as well.
create function retell_after() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from seal s where s.case_id = new.case_id and s.text is not null and s.lifted_at is null
              and strpos(new.body::text, substr(to_jsonb(s.text)::text, 2, length(to_jsonb(s.text)::text) - 2)) > 0) then
    perform retell(new.case_id);
  end if;
  return null;
end
$$;
create trigger told_without_sealed after insert on event for each row execute function retell_after();

create function own_case(the_case text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from case_file c where c.id = the_case and c.office_path = current_office()) then
    raise exception 'the case is not in this office' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- Sets a seal: the row, the wall before the paper or file, and the entries without the value. Answers kept for a repeated request go too.
create function set_seal(the_case text, the_number int, the_what text, the_ref text, the_entry int, readers text[], the_name jsonb,
                         the_ground jsonb, the_text text, the_token text, of_number int, sealed timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform own_case(the_case);
  insert into seal (case_id, number, what, ref, entry, open_to, name, ground, text, token, with_number, sealed_by, sealed_at)
  values (the_case, the_number, the_what, the_ref, the_entry, readers, the_name, the_ground, the_text, the_token, of_number, current_account(), sealed);
  update document d set sealed = true where the_what = 'paper' and d.case_id = the_case and d.paper = the_ref;
  update exhibit e set sealed = true where the_what = 'file' and e.case_id = the_case and e.id = the_ref;
  if the_text is not null then
    perform retell(the_case);
    delete from idempotency i
     where strpos(i.response::text, substr(to_jsonb(the_text)::text, 2, length(to_jsonb(the_text)::text) - 2)) > 0;
  end if;
end
$$;

create function seal_opens(the_case text, the_number int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from seal s where s.case_id = the_case and s.number = the_number and opens_seal(s.case_id, s.open_to))
$$;

create function lift_seal(the_case text, the_number int, lifted timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform own_case(the_case);
  if not seal_opens(the_case, the_number) then
    raise exception 'the seal does not open for this account' using errcode = 'insufficient_privilege';
  end if;
  update seal s set lifted_at = lifted
   where s.case_id = the_case and s.lifted_at is null and (s.number = the_number or s.with_number = the_number);
  update document d set sealed = false where d.case_id = the_case and d.sealed
     and not exists (select from seal s where s.case_id = the_case and s.what = 'paper' and s.ref = d.paper and s.lifted_at is null);
  update exhibit e set sealed = false where e.case_id = the_case and e.sealed
     and not exists (select from seal s where s.case_id = the_case and s.what = 'file' and s.ref = e.id and s.lifted_at is null);
  perform retell(the_case);
end
$$;

-- What a sealed value says, to those for whom it opens; null to everybody else.
create function sealed_text(the_case text, the_number int) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.text from seal s where s.case_id = the_case and s.number = the_number and s.lifted_at is null and opens_seal(s.case_id, s.open_to)
$$;

-- The state of a service is noted beside a sealed paper too, by whoever of the office takes the step.
create function note_service(the_case text, the_paper text, outcome text, day date, note text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if the_case is distinct from clerk_case() then
    perform own_case(the_case);
  end if;
  update document d set service_state = outcome, service_on = day, service_note = note where d.case_id = the_case and d.paper = the_paper;
end
$$;

revoke execute on function opens_seal(text, text[]), seal_hides(text, text, text), seal_hides_bytes(text), party_seals(text), retell(text),
  retell_after(), own_case(text), seal_opens(text, int), lift_seal(text, int, timestamptz), sealed_text(text, int),
  set_seal(text, int, text, text, int, text[], jsonb, jsonb, text, text, int, timestamptz),
  note_service(text, text, text, date, text) from public;
grant execute on function seal_hides(text, text, text), seal_hides_bytes(text) to yuheng_office, yuheng_party, yuheng_clerk;
grant execute on function party_seals(text), sealed_text(text, int) to yuheng_party;
grant execute on function opens_seal(text, text[]), seal_opens(text, int), lift_seal(text, int, timestamptz), sealed_text(text, int),
  set_seal(text, int, text, text, int, text[], jsonb, jsonb, text, text, int, timestamptz) to yuheng_office;
grant execute on function note_service(text, text, text, date, text) to yuheng_office, yuheng_clerk;

-- What somebody is about to enter, without the values that are sealed in this case: they do not come in again.
create function said_without_sealed(the_case text, said jsonb) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  words text[];
  tokens text[];
begin
  if the_case is distinct from clerk_case() then
    perform own_case(the_case);
  end if;
  select array_agg(s.text order by length(s.text) desc, s.number), array_agg(s.token order by length(s.text) desc, s.number)
    into words, tokens from seal s where s.case_id = the_case and s.text is not null and s.lifted_at is null;
  return case when words is null then said else without_sealed(said, words, tokens) end;
end
$$;
revoke execute on function said_without_sealed(text, jsonb) from public;
grant execute on function said_without_sealed(text, jsonb) to yuheng_office, yuheng_clerk;
