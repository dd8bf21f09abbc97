-- The life of a paper (draft, in review, approved, voided) is in the docket; here is what the walls ask of it, and its files.
alter table document add column paper text collate "C" not null default '';
alter table document add column of_party text collate "C";
-- The role of the party it is about: others that it is addressed to read it too, another party of the same role does not.
alter table document add column of_role text;
alter table document add column for_roles text[];
alter table document add column life text not null default 'approved' check (life in ('draft', 'in-review', 'approved', 'voided'));
create index document_in_review on document (case_id) where life = 'in-review';

-- Every wording a paper had: as made from its template, edited in the page's fields, uploaded from Word, numbered. Never changed.
create table document_version (
  document_id text collate "C" not null references document (id),
  version int not null check (version > 0),
  how text not null check (how in ('template', 'fields', 'word', 'numbered')),
  sha256 sha256_hex not null references file (sha256),
  -- What was typed into the fields, where it was made from them.
  fields jsonb,
  by_account text collate "C" not null,
  at timestamptz not null,
  primary key (document_id, version)
);
create index document_version_by_file on document_version (sha256);
create trigger append_only before update or delete or truncate on document_version for each statement execute function refuse_change();

grant update (number, sha256, life) on document to yuheng_office;
create policy office_moves on document for update to yuheng_office
  using (exists (select from case_file c where c.id = case_id and c.office_path = current_office()))
  with check (exists (select from case_file c where c.id = case_id and c.office_path = current_office()));

-- A party reads a paper that is approved and addressed to it.
drop policy party_reads on document;
create policy party_reads on document for select to yuheng_party using (
  for_parties and life = 'approved'
  and exists (
    select from case_party p
     where p.case_id = document.case_id and p.holder_id = current_holder()
       and (document.for_roles is null or p.role = any (document.for_roles))
       and (document.of_party is null or p.party_id = document.of_party or p.role is distinct from document.of_role)));

alter table document_version enable row level security;
grant select, insert on document_version to yuheng_office;
create policy office_reads on document_version for select to yuheng_office
  using (exists (select from document d where d.id = document_id));
create policy office_writes on document_version for insert to yuheng_office
  with check (exists (select from document d join case_file c on c.id = d.case_id where d.id = document_id and c.office_path = current_office()));
create policy reads_with_version on file for select to yuheng_office
  using (exists (select from document_version v where v.sha256 = file.sha256));
