-- Copies of papers for publication. Their marks tell what is to be hidden, and lie behind the wall of the paper; a frozen copy is for
-- whoever of an office reads the case.
create table public_copy (
  document_id text collate "C" not null references document (id),
  case_id text collate "C" not null references case_file (id),
  copy int not null check (copy > 0),
  paper text collate "C" not null,
  marks_sha256 sha256_hex not null,
  docx_sha256 sha256_hex references file (sha256),
  pdf_sha256 sha256_hex references file (sha256),
  marked_by text collate "C" not null,
  marked_at timestamptz not null,
  frozen_at timestamptz,
  primary key (document_id, copy),
  check ((docx_sha256 is null) = (frozen_at is null) and (pdf_sha256 is null) = (frozen_at is null))
);
create index public_copy_by_docx on public_copy (docx_sha256) where docx_sha256 is not null;
create index public_copy_by_pdf on public_copy (pdf_sha256) where pdf_sha256 is not null;

create table public_copy_marks (
  document_id text collate "C" not null,
  copy int not null,
  marks jsonb not null,
  primary key (document_id, copy),
  foreign key (document_id, copy) references public_copy (document_id, copy)
);

-- A copy that was frozen before its paper was sealed may show what is sealed now.
create function copy_hides(the_case text, the_paper text, frozen timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from seal s
     where s.case_id = the_case and s.what = 'paper' and s.ref = the_paper and s.lifted_at is null
       and (frozen is null or s.sealed_at >= frozen) and not opens_seal(s.case_id, s.open_to))
$$;
revoke execute on function copy_hides(text, text, timestamptz) from public;
grant execute on function copy_hides(text, text, timestamptz) to yuheng_office;

alter table public_copy enable row level security;
grant select, insert, update (docx_sha256, pdf_sha256, frozen_at) on public_copy to yuheng_office;
create policy office_reads on public_copy for select to yuheng_office
  using (exists (select from case_file c where c.id = case_id) and not copy_hides(case_id, paper, frozen_at));
create policy office_marks on public_copy for insert to yuheng_office with check (
  marked_by = current_account() and frozen_at is null
  and exists (select from case_file c where c.id = case_id and c.office_path = current_office())
  and exists (select from document d where d.id = document_id and d.case_id = public_copy.case_id and d.paper = public_copy.paper and d.life = 'approved'));
-- Frozen once, and never by the one who marked it.
create policy another_freezes on public_copy for update to yuheng_office
  using (frozen_at is null and marked_by <> current_account()
    and exists (select from case_file c where c.id = case_id and c.office_path = current_office()))
  with check (frozen_at is not null);

alter table public_copy_marks enable row level security;
grant select, insert on public_copy_marks to yuheng_office;
create policy reads_with_paper on public_copy_marks for select to yuheng_office
  using (exists (select from document d where d.id = document_id));
create policy marked_by_own on public_copy_marks for insert to yuheng_office with check (exists (
  select from public_copy p where p.document_id = public_copy_marks.document_id and p.copy = public_copy_marks.copy and p.marked_by = current_account()));
create trigger append_only before update or delete or truncate on public_copy_marks for each statement execute function refuse_change();

create policy reads_with_copy on file for select to yuheng_office
  using (exists (select from public_copy p where p.docx_sha256 = file.sha256 or p.pdf_sha256 = file.sha256));
