-- The long lists of a case's state (the steps taken, the facts that a step adds to), in pages named by their hash. The snapshot keeps the
-- end of each list and names its pages, so that one more step writes one short row. Pages never change: another content is another page.
create table case_page (
  case_id text collate "C" not null references case_file (id),
  sha256 sha256_hex not null,
  items jsonb not null,
  primary key (case_id, sha256)
);

-- Whoever reads the case reads them; whoever acts in it writes them.
alter table case_page enable row level security;
grant select, insert, delete on case_page to yuheng_office, yuheng_clerk;
create policy reads_with_case on case_page for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy office_writes on case_page for insert to yuheng_office
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()) or acts_here(case_id));
create policy office_clears on case_page for delete to yuheng_office
  using (exists (select from case_file c where c.id = case_id and c.office_path = current_office()) or acts_here(case_id));
create policy clerk_of_case on case_page to yuheng_clerk using (case_id = clerk_case()) with check (case_id = clerk_case());
