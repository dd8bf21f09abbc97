-- What a party may see and do, asked of the database. A party reads of its case: where it stands, what runs for it or is told to it,
-- the papers addressed to it, and what it laid down itself. The state (what the office knows) and the docket are out of its reach.
-- A step of a party is taken in by the clerk: a role that reaches exactly one case, and only while its caller is a party of it.

do $$
begin
  if not exists (select from pg_roles where rolname = 'yuheng_clerk') then
    create role yuheng_clerk nologin nobypassrls;
  end if;
  execute format('grant yuheng_clerk to %I', current_user);
end
$$;

create function current_case() returns text language sql stable as $$ select nullif(current_setting('yuheng.case', true), '') $$;

-- Who signs in for a party that the docket names without a holder: a respondent that was invited.
create table party_account (
  case_id text collate "C" not null references case_file (id),
  party_id text collate "C" not null,
  holder_id text collate "C" not null references holder (id),
  invited_by text collate "C" not null,
  invited_at timestamptz not null,
  primary key (case_id, party_id, holder_id)
);
create index party_account_by_holder on party_account (holder_id, case_id);

-- A holder lets an agent act for it, within a scope and a time, by a file that says so. `dispose`: the special authority to withdraw
-- or settle.
create table power_of_attorney (
  id text collate "C" primary key,
  holder_id text collate "C" not null references holder (id),
  agent_id text collate "C" not null references holder (id),
  scope text[] not null check (cardinality(scope) > 0 and scope <@ array['complain', 'receive', 'identify', 'dispose']),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  file_name text,
  file_sha256 sha256_hex references file (sha256),
  media_type text,
  given_by text collate "C" not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_by text collate "C",
  check (holder_id <> agent_id)
);
create index power_by_holder on power_of_attorney (holder_id);
create index power_by_agent on power_of_attorney (agent_id);
create index power_by_file on power_of_attorney (file_sha256) where file_sha256 is not null;

-- The holders that the caller may act for: itself with every scope, others by a power in force today (Asia/Shanghai).
create function acting_for() returns table (holder_id text, scope text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select current_holder(), array['complain', 'receive', 'identify', 'dispose'] where current_holder() is not null
  union all
  select p.holder_id, p.scope from power_of_attorney p
   where p.agent_id = current_holder() and p.ended_at is null
     and (now() at time zone interval '08:00')::date between p.valid_from and p.valid_until
$$;

-- The caller's parts in cases: as which party, and what it may do there.
create function own_parts() returns table (case_id text, party_id text, role text, scope text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.case_id, p.party_id, p.role, a.scope from acting_for() a join case_party p on p.holder_id = a.holder_id
  union
  select p.case_id, p.party_id, p.role, a.scope
    from acting_for() a join party_account l on l.holder_id = a.holder_id
    join case_party p on p.case_id = l.case_id and p.party_id = l.party_id
$$;

create function may_for(the_holder text, what text) returns boolean
language sql stable as $$ select exists (select from acting_for() a where a.holder_id = the_holder and what = any (a.scope)) $$;

revoke execute on function acting_for(), own_parts() from public;
grant execute on function acting_for(), own_parts() to yuheng_party, yuheng_clerk;

alter table party_account enable row level security;
grant select, insert on party_account to yuheng_office;
create policy reads_with_case on party_account for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy office_invites on party_account for insert to yuheng_office
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));

alter table power_of_attorney enable row level security;
grant select, insert, update (ended_at, ended_by) on power_of_attorney to yuheng_party;
grant select on power_of_attorney to yuheng_office;
create policy both_ends on power_of_attorney for select to yuheng_party using (current_holder() in (holder_id, agent_id));
create policy given_by_holder on power_of_attorney for insert to yuheng_party
  with check (holder_id = current_holder() and given_by = current_account());
create policy ended_by_either on power_of_attorney for update to yuheng_party
  using (current_holder() in (holder_id, agent_id)) with check (current_holder() in (holder_id, agent_id));
-- The office that runs a holder's case reads by what power somebody acts in it.
create policy of_own_cases on power_of_attorney for select to yuheng_office
  using (exists (select from case_party p where p.holder_id = power_of_attorney.holder_id));
create policy reads_with_power on file for select to yuheng_office, yuheng_party
  using (exists (select from power_of_attorney p where p.file_sha256 = file.sha256));

-- A clock is told to those whose duty it is, and to those whom its procedure names; of several respondents to the one it runs for.
alter table deadline add column told_to text[];
alter table deadline add column of_party text collate "C";
update deadline d set of_party = d.body ->> 'of'
 where exists (select from case_party p where p.case_id = d.case_id and p.party_id = d.body ->> 'of');

-- The party's own reach.
revoke select, update on case_file from yuheng_party;
grant select (id, number, procedure, procedure_version, office_path, title, stage, version, opened_at, updated_at, closed_at, closing)
  on case_file to yuheng_party;
drop policy party_reads on case_file;
drop policy party_acts on case_file;
create policy party_reads on case_file for select to yuheng_party using (id in (select p.case_id from own_parts() p));

drop policy party_itself on case_party;
create policy party_itself on case_party for select to yuheng_party
  using ((case_id, party_id) in (select p.case_id, p.party_id from own_parts() p));

revoke insert, update, delete on deadline from yuheng_party;
drop policy party_of_own_case on deadline;
create policy party_is_told on deadline for select to yuheng_party using (exists (
  select from own_parts() p
   where p.case_id = deadline.case_id
     and (case when told_to is null then duty = 'party' else p.role = any (told_to) end)
     and (of_party is null or of_party = p.party_id or told_to is not null and p.role = any (told_to) and p.role <> 'respondent')));

revoke all on event, timer, timer_claim, docket_entry from yuheng_party;
drop policy party_reads on event;
drop policy party_appends on event;
drop policy party_of_own_case on timer;
drop policy reads_with_case on timer_claim;
create policy office_reads on timer_claim for select to yuheng_office using (exists (select from case_file c where c.id = case_id));

-- Leaves tell how much is going on in a case: a party writes its own with an exhibit and reads none.
revoke select on evidence_leaf from yuheng_party;
drop policy reads_with_case on evidence_leaf;
create policy office_reads on evidence_leaf for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
drop policy party_appends on evidence_leaf;
create policy party_appends on evidence_leaf for insert to yuheng_party
  with check (kind = 'exhibit' and event_seq is null and case_id in (select p.case_id from own_parts() p));

drop policy party_reads on exhibit;
drop policy party_adds on exhibit;
create policy party_reads on exhibit for select to yuheng_party
  using (added_by = current_account() and case_id in (select p.case_id from own_parts() p));
create policy party_adds on exhibit for insert to yuheng_party
  with check (added_by = current_account() and seq is null and case_id in (select p.case_id from own_parts() p));

-- May the caller read this paper? The one place that says so; the policy on documents asks it too.
create function party_reads_paper(the_document text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from document d join own_parts() p on p.case_id = d.case_id
     where d.id = the_document and d.for_parties and 'receive' = any (p.scope))
$$;

-- The docket as a party reads it: what it did itself, and that a paper was issued to it. Facts, effects and the names of the
-- office's people stay behind; of a paper's entry its input is told where all that it issued is addressed to this party.
create function party_entries(the_case text) returns table (seq int, body jsonb)
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
      from event e where e.case_id = the_case and exists (select from mine))
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

drop policy party_reads on document;
create policy party_reads on document for select to yuheng_party using (for_parties and party_reads_paper(id));

revoke execute on function party_reads_paper(text), party_entries(text) from public;
grant execute on function party_reads_paper(text), party_entries(text) to yuheng_party;

-- The clerk: one case, named with the request, of which the caller is a party.
create function clerk_case() returns text
language sql stable as $$ select p.case_id from own_parts() p where p.case_id = current_case() limit 1 $$;

grant select on office, calendar_year, setting to yuheng_clerk;
grant select, update (stage, version, state, next_due, updated_at, closed_at, closing, waits_for) on case_file to yuheng_clerk;
grant select, insert, update, delete on case_party, deadline, timer to yuheng_clerk;
grant select, insert on event, evidence_leaf, document, exhibit, file to yuheng_clerk;
grant select on timer_claim, holder to yuheng_clerk;
-- Asked and answered with nothing: a party's step needs no knowledge of the office's people.
grant select (id, name, office_path, roles, disabled, certificate) on account to yuheng_clerk;
grant insert on audit to yuheng_clerk;
grant select, insert, update on idempotency to yuheng_clerk;
create policy clerk_reads_tree on office for select to yuheng_clerk using (true);
create policy clerk_counts_days on calendar_year for select to yuheng_clerk using (true);
create policy clerk_knows_settings on setting for select to yuheng_clerk
  using (exists (select from case_file c where starts_with(c.office_path, setting.office_path)));
create policy clerk_reads on case_file for select to yuheng_clerk using (id = clerk_case());
create policy clerk_acts on case_file for update to yuheng_clerk using (id = clerk_case()) with check (id = clerk_case());
create policy clerk_names on holder for select to yuheng_clerk using (id = current_holder());
create policy clerk_reads on exhibit for select to yuheng_clerk using (case_id = clerk_case());
create policy clerk_reads on document for select to yuheng_clerk using (case_id = clerk_case());
create policy clerk_reads on timer_claim for select to yuheng_clerk using (case_id = clerk_case());
create policy clerk_reads on file for select to yuheng_clerk using (exists (select from document d where d.sha256 = file.sha256)
  or exists (select from exhibit e where e.sha256 = file.sha256));
create policy clerk_of_case on case_party to yuheng_clerk using (case_id = clerk_case()) with check (case_id = clerk_case());
create policy clerk_of_case on deadline to yuheng_clerk using (case_id = clerk_case()) with check (case_id = clerk_case());
create policy clerk_of_case on timer to yuheng_clerk using (case_id = clerk_case()) with check (case_id = clerk_case());
create policy clerk_reads on event for select to yuheng_clerk using (case_id = clerk_case());
create policy clerk_appends on event for insert to yuheng_clerk with check (case_id = clerk_case() and actor_id = current_account());
create policy clerk_reads on evidence_leaf for select to yuheng_clerk using (case_id = clerk_case());
create policy clerk_appends on evidence_leaf for insert to yuheng_clerk with check (case_id = clerk_case());
create policy own_acts_by_clerk on audit for insert to yuheng_clerk with check (account_id = current_account() and office_path is null);
create policy own_requests_by_clerk on idempotency to yuheng_clerk
  using (account_id = current_account()) with check (account_id = current_account());
