-- A party's step may issue a paper (the holder's opinion on goods): the clerk who takes the step in lays it into that one case, from
-- the template of the case's office, as its first version.
grant execute on function template_in_use(text, text, text) to yuheng_clerk;
create policy clerk_issues on document for insert to yuheng_clerk with check (case_id = clerk_case());
grant select, insert on document_version to yuheng_clerk;
create policy clerk_reads on document_version for select to yuheng_clerk
  using (exists (select from document d where d.id = document_id and d.case_id = clerk_case()));
create policy clerk_issues on document_version for insert to yuheng_clerk
  with check (by_account = current_account() and exists (select from document d where d.id = document_id and d.case_id = clerk_case()));
create policy clerk_stores on file for insert to yuheng_clerk with check (current_account() is not null);
-- What no chain approves is numbered as it is issued.
grant select, insert, update on document_number to yuheng_clerk;
create policy clerk_numbers on document_number to yuheng_clerk
  using (office_path = (select c.office_path from case_file c where c.id = clerk_case()))
  with check (office_path = (select c.office_path from case_file c where c.id = clerk_case()));
