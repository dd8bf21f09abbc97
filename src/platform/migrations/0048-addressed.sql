-- A party reads a paper that is approved and addressed to it: by its role, and of several parties of that role to the one it is about.
-- An agent reads it where its power lets it receive documents.
create or replace function party_reads_paper(the_document text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from document d join own_parts() p on p.case_id = d.case_id
     where d.id = the_document and d.for_parties and d.life = 'approved' and 'receive' = any (p.scope)
       and (d.for_roles is null or p.role = any (d.for_roles))
       and (d.of_party is null or p.party_id = d.of_party or p.role is distinct from d.of_role))
$$;
drop policy party_reads on document;
create policy party_reads on document for select to yuheng_party using (party_reads_paper(id));

-- What the office notes of its service is the office's own.
revoke select on document from yuheng_party;
grant select (id, case_id, seq, kind, number, title, sha256, media_type, created_at, for_parties, paper, of_party, life)
  on document to yuheng_party;

-- When a paper that the caller may read was approved: from then on it lies there for it.
create function paper_given(the_document text) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select max(e.recorded_at) from event e
      where e.case_id = d.case_id and e.type = 'PaperApproved' and e.body -> 'input' ->> 'paper' = d.paper), d.created_at)
    from document d where d.id = the_document and party_reads_paper(d.id)
$$;
revoke execute on function paper_given(text) from public;
grant execute on function paper_given(text) to yuheng_party;
