-- A case may have several parties of one role, each with a clock of its own: two right holders whose goods lie in one container.
-- A clock of one of them is told to that one, and to parties of other roles whom the procedure names.

-- Asked past the walls: a party reads no other party of its case, and here learns no more than whether it has its own role.
create function party_has_role(the_case text, the_party text, the_role text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_party o where o.case_id = the_case and o.party_id = the_party and o.role = the_role)
$$;
revoke execute on function party_has_role(text, text, text) from public;
grant execute on function party_has_role(text, text, text) to yuheng_party, yuheng_clerk;

drop policy party_is_told on deadline;
create policy party_is_told on deadline for select to yuheng_party using (exists (
  select from own_parts() p
   where p.case_id = deadline.case_id
     and (case when told_to is null then duty = 'party' else p.role = any (told_to) end)
     and (of_party is null or of_party = p.party_id
          or told_to is not null and p.role <> 'respondent' and not party_has_role(deadline.case_id, of_party, p.role))));
