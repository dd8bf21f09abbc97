-- Files on their way in, told in parts. What has come lies on the disk, and its length there says how far it is; here is whose it is
-- and what it becomes. `exhibit_id`: it has come whole; the row stays for a while, for whoever did not hear the answer.
create table upload (
  id text collate "C" primary key,
  case_id text collate "C" not null references case_file (id),
  added_by text collate "C" not null references account (id),
  name text not null,
  bytes bigint not null check (bytes > 0),
  -- Which file of its sender's it is, where the sender says so: when it was last changed there.
  changed_at text not null,
  media_type text not null,
  note jsonb not null,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  -- Cleared away after so many days without a part: the office's setting when it began.
  kept_days int not null check (kept_days > 0),
  kept_until timestamptz not null,
  exhibit_id text collate "C" references exhibit (id)
);
-- The same file begun in two windows is one upload.
create unique index upload_going on upload (case_id, added_by, name, bytes, changed_at) where exhibit_id is null;
create index upload_by_end on upload (kept_until);

-- As for the file that it becomes (exhibit), and only for whoever sends it.
alter table upload enable row level security;
grant select, insert, update, delete on upload to yuheng_office, yuheng_party;
create policy own_upload on upload as restrictive to yuheng_office, yuheng_party
  using (added_by = current_account()) with check (added_by = current_account());
create policy office_sends on upload to yuheng_office
  using (exists (select from case_file c where c.id = case_id))
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()) or acts_here(case_id));
create policy party_sends on upload to yuheng_party
  using (case_id in (select p.case_id from own_parts() p)) with check (case_id in (select p.case_id from own_parts() p));
