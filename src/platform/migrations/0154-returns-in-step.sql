-- Two things that are right one after the other, and have to be right at the same time.

-- Who is excused changes only before the return above is submitted: it says whose numbers are missing in it. Either waits here for the
-- other, and whoever comes second finds what the first has done.
create function excused_before_the_return_above() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  above text;
begin
  -- The owner who moves a database brings along what was right when it was written.
  if current_office() is null then
    return new;
  end if;
  select f.stage into above from return_file f join office o on o.parent = f.office_path
   where o.path = new.office_path and f.form_id = new.form_id and f.period = new.period for share of f;
  if above in ('submitted', 'approved') then
    raise exception 'the return above has been submitted: who is excused stays' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
revoke execute on function excused_before_the_return_above() from public;
create trigger excused_before_above before insert on return_file for each row
  when (new.stage = 'excused') execute function excused_before_the_return_above();
create trigger excuse_before_above before update of stage on return_file for each row
  when ((old.stage = 'excused') <> (new.stage = 'excused')) execute function excused_before_the_return_above();

-- A case that is written while a return near it is being approved sees it as submitted still, and the first look at the approved return
-- does not see the case: so a case near a submitted return leaves its mark as well.
create or replace function mark_stale_cases(cases text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into return_stale (case_id)
  select c.id from case_file c
   where c.id = any (cases)
     and (exists (select from return_case rc where rc.case_id = c.id)
       or exists (select from return_file f where f.office_path = any (offices_up(c.office_path)) and f.stage in ('submitted', 'approved')))
$$;
