-- A party follows its case by what is addressed to parties and by what it did itself; what the office thinks stays in the office.
alter table document add column for_parties boolean not null default false;

drop policy reads_with_case on document;
create policy office_reads on document for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy party_reads on document for select to yuheng_party
  using (for_parties and exists (select from case_file c where c.id = case_id));

-- Of the docket: its own entries, and those that issued a paper for parties.
drop policy reads_with_case on event;
create policy office_reads on event for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy party_reads on event for select to yuheng_party using (
  exists (select from case_file c where c.id = case_id)
  and (actor_id = current_account() or exists (select from document d where d.case_id = event.case_id and d.seq = event.seq)));

drop policy reads_with_case on exhibit;
create policy office_reads on exhibit for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy party_reads on exhibit for select to yuheng_party
  using (added_by = current_account() and exists (select from case_file c where c.id = case_id));

-- The parameters by which its case is counted.
grant select on setting to yuheng_party;
create policy of_own_cases on setting for select to yuheng_party
  using (exists (select from case_file c where starts_with(c.office_path, setting.office_path)));

-- Asked and answered with nothing: no policy opens them to a party.
grant select on clue, clue_listing, listing to yuheng_party;

-- The office that runs a case reads who looked at it: parties and those above as well.
create policy office_reads_of_own_cases on audit for select to yuheng_office
  using (case_id is not null and exists (select from case_file c where c.id = case_id and c.office_path = current_office()));

-- The name behind a line of the trail, though the account itself is another office's.
create function account_name(the_id text) returns text
language sql stable security definer set search_path = public, pg_temp as $$ select name from account where id = the_id $$;
revoke execute on function account_name(text) from public;
grant execute on function account_name(text) to yuheng_office;
