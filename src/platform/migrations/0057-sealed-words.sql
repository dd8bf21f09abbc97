-- Where else a sealed value may stand in words, and how it comes back.

-- Does a text hold what is sealed in this case, and does that seal not open for the caller?
create function text_hides(the_case text, said text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select the_case is not null and exists (
    select from seal s
     where s.case_id = the_case and s.text is not null and s.lifted_at is null
       and (strpos(said, s.text) > 0 or strpos(said, substr(to_jsonb(s.text)::text, 2, length(to_jsonb(s.text)::text) - 2)) > 0)
       and not opens_seal(s.case_id, s.open_to))
$$;
create function import_row_hides(the_batch text, the_row int, said text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from imported_case i where i.batch_id = the_batch and i.row_number = the_row and text_hides(i.case_id, said))
$$;
revoke execute on function text_hides(text, text), import_row_hides(text, int, text) from public;
grant execute on function text_hides(text, text) to yuheng_office, yuheng_party;
grant execute on function import_row_hides(text, int, text) to yuheng_office;

-- The complaint as its sender wrote it, with its entries and files; the trail; the list that a case came from.
create policy sealed_stays_closed on complaint as restrictive for select to yuheng_office, yuheng_party
  using (not text_hides(case_id, body::text));
create policy sealed_stays_closed on audit as restrictive for select to yuheng_office
  using (not text_hides(case_id, subject || detail::text));
create policy sealed_stays_closed on hand_over as restrictive for select to yuheng_office using (not text_hides(case_id, reason));
create policy sealed_stays_closed on import_row as restrictive for select to yuheng_office
  using (not import_row_hides(batch_id, row_number, content::text || coalesce(problem::text, '')));

-- An entry written while a seal stood holds the words in the place of the value; once the seal is lifted it is told with the value.
-- First what was lifted comes back, then what stands goes.
create or replace function retell(the_case text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words text[];
  tokens text[];
begin
  delete from event_told t where t.case_id = the_case;
  select array_agg(this order by rank, size desc), array_agg(that order by rank, size desc) into words, tokens from (
    select 1 as rank, s.number as size, s.token as this, s.text as that from seal s
     where s.case_id = the_case and s.text is not null and s.lifted_at is not null
    union all
    select 2, length(s.text), s.text, s.token from seal s where s.case_id = the_case and s.text is not null and s.lifted_at is null) said;
  if words is null then
    return;
  end if;
  insert into event_told
  select e.case_id, e.seq, e.type, e.action, e.actor_id, e.at, e.recorded_at, told.body
    from event e cross join lateral (select entry_without_sealed(e.body, words, tokens) as body) told
   where e.case_id = the_case and told.body <> e.body;
end
$$;

-- What is entered after a value was sealed twice or lifted is told as the seals stand now.
create or replace function retell_after() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from seal s where s.case_id = new.case_id and s.text is not null
              and (s.lifted_at is not null and strpos(new.body::text, s.token) > 0
                or s.lifted_at is null and strpos(new.body::text, substr(to_jsonb(s.text)::text, 2, length(to_jsonb(s.text)::text) - 2)) > 0)) then
    perform retell(new.case_id);
  end if;
  return null;
end
$$;
