-- Who may see what. Every request runs as one of two roles; the tables' owner (start-up, jobs, sign-in) is above the walls.
-- No table is marked FORCE: the owner's way past the walls is the one that migrations and timers use.

do $$
begin
  if not exists (select from pg_roles where rolname = 'yuheng_office') then
    create role yuheng_office nologin nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'yuheng_party') then
    create role yuheng_party nologin nobypassrls;
  end if;
  execute format('grant yuheng_office, yuheng_party to %I', current_user);
end
$$;

-- After a transaction a custom setting reads '' rather than null; '' as an office would be the root of all, so it is made null.
create function current_office() returns text language sql stable as $$ select nullif(current_setting('yuheng.office', true), '') $$;
create function current_holder() returns text language sql stable as $$ select nullif(current_setting('yuheng.holder', true), '') $$;
create function current_account() returns text language sql stable as $$ select nullif(current_setting('yuheng.user', true), '') $$;

-- Own office and everything below it, as a range of the index.
-- (Written out in each policy: a function over the column would hide it from the index.)

alter table office enable row level security;
grant select on office to yuheng_office, yuheng_party;
create policy tree_is_public on office for select to yuheng_office, yuheng_party using (true);

alter table holder enable row level security;
grant select, insert on holder to yuheng_office;
grant select on holder to yuheng_party;
create policy names_on_the_register on holder for select to yuheng_office using (true);
create policy recorded_by_offices on holder for insert to yuheng_office with check (current_office() is not null);
create policy own_name on holder for select to yuheng_party using (id = current_holder());

alter table account enable row level security;
grant select (id, login, name, name_en, office_path, roles, disabled, created_at) on account to yuheng_office;
create policy colleagues on account for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');

-- Sign-in is the owner's business alone: no grants, and no policy that could be opened by mistake.
alter table session enable row level security;
alter table api_token enable row level security;
alter table invitation enable row level security;
alter table login_attempt enable row level security;
alter table job_account enable row level security;

alter table mark enable row level security;
grant select, insert, update on mark to yuheng_office;
grant select on mark to yuheng_party;
create policy register_is_public on mark for select to yuheng_office, yuheng_party using (true);
create policy recorded_by_offices on mark for insert to yuheng_office with check (current_office() is not null);
create policy corrected_by_offices on mark for update to yuheng_office using (current_office() is not null);

alter table authorised_user enable row level security;
grant select, insert, update, delete on authorised_user to yuheng_office, yuheng_party;
create policy office_writes on authorised_user to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
-- What a higher office or the holder recorded clears a seller below as well.
create policy office_reads on authorised_user for select to yuheng_office using (
  holder_id is not null or starts_with(current_office(), office_path)
  or (office_path >= current_office() and office_path < current_office() || '~'));
create policy holder_own on authorised_user to yuheng_party using (holder_id = current_holder()) with check (holder_id = current_holder());

alter table recorded_price enable row level security;
grant select, insert, update, delete on recorded_price to yuheng_office, yuheng_party;
create policy office_writes on recorded_price to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy office_reads on recorded_price for select to yuheng_office using (
  holder_id is not null or starts_with(current_office(), office_path)
  or (office_path >= current_office() and office_path < current_office() || '~'));
create policy holder_own on recorded_price to yuheng_party using (holder_id = current_holder()) with check (holder_id = current_holder());

alter table import_batch enable row level security;
grant select, insert, update on import_batch to yuheng_office;
create policy office_reads on import_batch for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
create policy office_opens on import_batch for insert to yuheng_office with check (office_path = current_office());
create policy office_moves on import_batch for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

alter table import_row enable row level security;
grant select, insert, update, delete on import_row to yuheng_office;
create policy of_own_batch on import_row to yuheng_office
  using (exists (select from import_batch b where b.id = batch_id and b.office_path = current_office()))
  with check (exists (select from import_batch b where b.id = batch_id and b.office_path = current_office()));

alter table listing enable row level security;
grant select, insert, update (screened_at, screened_by) on listing to yuheng_office;
create policy office_reads on listing for select to yuheng_office
  using (office_path >= current_office() and office_path < current_office() || '~');
-- A clue handed over brings its listings with it.
create policy reads_with_clue on listing for select to yuheng_office using (exists (select from clue_listing k where k.listing_id = listing.id));
create policy office_takes_in on listing for insert to yuheng_office with check (office_path = current_office());
create policy office_screens on listing for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

alter table case_file enable row level security;
grant select, insert, update on case_file to yuheng_office;
grant select, update (stage, version, state, next_due, updated_at, closed_at, closing) on case_file to yuheng_party;
create policy office_reads on case_file for select to yuheng_office using (
  office_path >= current_office() and office_path < current_office() || '~'
  and (not sealed or office_path = current_office()));
create policy office_opens on case_file for insert to yuheng_office with check (office_path = current_office());
create policy office_acts on case_file for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());
create policy party_reads on case_file for select to yuheng_party
  using (exists (select from case_party p where p.case_id = id and p.holder_id = current_holder()));
create policy party_acts on case_file for update to yuheng_party
  using (exists (select from case_party p where p.case_id = id and p.holder_id = current_holder()));

-- Below a case the question is always the same: can this role see (or act on) the case? The subquery meets case_file's own walls.
alter table case_party enable row level security;
grant select, insert, update, delete on case_party to yuheng_office;
grant select on case_party to yuheng_party;
create policy office_reads on case_party for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy office_writes on case_party to yuheng_office
  using (exists (select from case_file c where c.id = case_id and c.office_path = current_office()))
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
create policy party_itself on case_party for select to yuheng_party using (holder_id = current_holder());

alter table event enable row level security;
grant select, insert on event to yuheng_office, yuheng_party;
create policy reads_with_case on event for select to yuheng_office, yuheng_party using (exists (select from case_file c where c.id = case_id));
create policy office_appends on event for insert to yuheng_office
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
create policy party_appends on event for insert to yuheng_party
  with check (actor_id = current_account() and exists (select from case_file c where c.id = case_id));

alter table evidence_leaf enable row level security;
grant select, insert on evidence_leaf to yuheng_office, yuheng_party;
create policy reads_with_case on evidence_leaf for select to yuheng_office, yuheng_party
  using (exists (select from case_file c where c.id = case_id));
create policy office_appends on evidence_leaf for insert to yuheng_office
  with check (case_id is null or exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
create policy party_appends on evidence_leaf for insert to yuheng_party
  with check (exists (select from case_file c where c.id = case_id));

alter table deadline enable row level security;
grant select, insert, update, delete on deadline to yuheng_office, yuheng_party;
create policy office_reads on deadline for select to yuheng_office using (
  office_path >= current_office() and office_path < current_office() || '~'
  and (not sealed or office_path = current_office()));
create policy office_writes on deadline to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy party_of_own_case on deadline to yuheng_party using (exists (select from case_file c where c.id = case_id));

alter table timer enable row level security;
grant select, insert, update, delete on timer to yuheng_office, yuheng_party;
create policy office_of_case on timer to yuheng_office using (exists (select from case_file c where c.id = case_id))
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
create policy party_of_own_case on timer to yuheng_party using (exists (select from case_file c where c.id = case_id));

alter table timer_claim enable row level security;
grant select on timer_claim to yuheng_office, yuheng_party;
create policy reads_with_case on timer_claim for select to yuheng_office, yuheng_party
  using (exists (select from case_file c where c.id = case_id));

alter table clue enable row level security;
grant select, insert, update on clue to yuheng_office;
create policy office_reads on clue for select to yuheng_office using (
  office_path >= current_office() and office_path < current_office() || '~'
  and (not sealed or office_path = current_office()));
create policy office_raises on clue for insert to yuheng_office with check (office_path = current_office());
create policy office_triages on clue for update to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

alter table clue_listing enable row level security;
grant select, insert on clue_listing to yuheng_office;
create policy reads_with_clue on clue_listing for select to yuheng_office using (exists (select from clue c where c.case_id = clue_listing.case_id));
create policy office_merges on clue_listing for insert to yuheng_office
  with check (exists (select from clue c where c.case_id = clue_listing.case_id and c.office_path = current_office()));

alter table document enable row level security;
grant select, insert on document to yuheng_office;
grant select on document to yuheng_party;
create policy reads_with_case on document for select to yuheng_office, yuheng_party
  using (exists (select from case_file c where c.id = case_id));
create policy office_issues on document for insert to yuheng_office
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));

alter table exhibit enable row level security;
grant select, insert on exhibit to yuheng_office, yuheng_party;
create policy reads_with_case on exhibit for select to yuheng_office, yuheng_party
  using (exists (select from case_file c where c.id = case_id));
create policy office_adds on exhibit for insert to yuheng_office
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));
create policy party_adds on exhibit for insert to yuheng_party
  with check (added_by = current_account() and exists (select from case_file c where c.id = case_id));

alter table document_number enable row level security;
grant select, insert, update on document_number to yuheng_office;
create policy own_office on document_number to yuheng_office
  using (office_path = current_office()) with check (office_path = current_office());

-- A file is seen by whoever sees a row that names it. Knowing a hash opens nothing.
alter table file enable row level security;
grant select, insert on file to yuheng_office, yuheng_party;
create policy reads_with_exhibit on file for select to yuheng_office, yuheng_party
  using (exists (select from exhibit e where e.sha256 = file.sha256));
create policy reads_with_document on file for select to yuheng_office, yuheng_party
  using (exists (select from document d where d.sha256 = file.sha256));
create policy reads_with_listing on file for select to yuheng_office
  using (exists (select from listing l where l.file_sha256 = file.sha256));
create policy reads_with_import on file for select to yuheng_office
  using (exists (select from import_batch b where b.file_sha256 = file.sha256));
create policy anybody_stores on file for insert to yuheng_office, yuheng_party with check (current_account() is not null);

alter table hand_over enable row level security;
grant select on hand_over to yuheng_office;
create policy both_ends on hand_over for select to yuheng_office using (
  (from_path >= current_office() and from_path < current_office() || '~')
  or (to_path >= current_office() and to_path < current_office() || '~'));

-- The one way a case changes office: asked by the office that has it, recorded in the same step. Runs above the walls, because the
-- row ends outside the asker's own.
create function hand_over_case(the_case text, to_office text, why text, handed_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  from_office text;
begin
  select office_path into from_office from case_file where id = the_case for update;
  if from_office is null or from_office is distinct from current_office() then
    raise exception 'the case is not in this office' using errcode = 'insufficient_privilege';
  end if;
  update case_file set office_path = to_office, assigned_to = null, updated_at = handed_at where id = the_case;
  insert into hand_over (case_id, from_path, to_path, by_account, reason, at)
  values (the_case, from_office, to_office, current_account(), why, handed_at);
end
$$;
revoke execute on function hand_over_case(text, text, text, timestamptz) from public;
grant execute on function hand_over_case(text, text, text, timestamptz) to yuheng_office;

alter table audit enable row level security;
grant select, insert on audit to yuheng_office;
grant insert on audit to yuheng_party;
create policy office_reads on audit for select to yuheng_office using (
  office_path >= current_office() and office_path < current_office() || '~'
  and (case_id is null or exists (select from case_file c where c.id = case_id)));
create policy own_acts on audit for insert to yuheng_office with check (account_id = current_account() and office_path = current_office());
create policy own_acts_of_party on audit for insert to yuheng_party with check (account_id = current_account() and office_path is null);

alter table idempotency enable row level security;
grant select, insert, update on idempotency to yuheng_office, yuheng_party;
create policy own_requests on idempotency to yuheng_office, yuheng_party
  using (account_id = current_account()) with check (account_id = current_account());

alter table setting enable row level security;
grant select, insert, update, delete on setting to yuheng_office;
create policy own_office on setting to yuheng_office using (office_path = current_office()) with check (office_path = current_office());
create policy higher_offices_set on setting for select to yuheng_office using (starts_with(current_office(), office_path));

alter table calendar_year enable row level security;
grant select on calendar_year to yuheng_office, yuheng_party;
create policy calendar_is_public on calendar_year for select to yuheng_office, yuheng_party using (true);

-- What is written once stays: even for the owner.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table "%" is append-only: mend a mistake by a correcting entry', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

do $$
declare
  append_only text;
begin
  foreach append_only in array array['event', 'evidence_leaf', 'audit', 'timer_claim', 'hand_over'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', append_only);
  end loop;
end
$$;
