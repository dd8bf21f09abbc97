-- A case or clue that is handed over with its file: offered by a case of the procedure `transfer`, and gone once the other office accepts.
create table case_offer (
  -- The hand-over, and the case or clue that it is about.
  by_case text collate "C" not null references case_file (id),
  case_id text collate "C" not null references case_file (id),
  from_path office_path not null references office (path),
  to_path office_path not null references office (path),
  offered_at timestamptz not null,
  answer text check (answer in ('taken', 'returned')),
  answered_at timestamptz
);
-- A case lies before one other office at a time.
create unique index case_offer_open on case_offer (case_id) where answer is null;
create index case_offer_by_case on case_offer (by_case);

alter table case_offer enable row level security;
grant select on case_offer to yuheng_office;
create policy both_ends on case_offer for select to yuheng_office using (
  (from_path >= current_office() and from_path < current_office() || '~')
  or (to_path >= current_office() and to_path < current_office() || '~'));

-- By the office that has both: the receiver reads the file from now on, so that it can say whether it accepts.
create function offer_case(the_hand_over text, the_case text, to_office text, offered timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if office_of_case(the_hand_over) is distinct from current_office() or office_of_case(the_case) is distinct from current_office() then
    raise exception 'the case is not in this office' using errcode = 'insufficient_privilege';
  end if;
  insert into case_offer (by_case, case_id, from_path, to_path, offered_at)
  values (the_hand_over, the_case, current_office(), to_office, offered);
  insert into case_address (case_id, office_path, mode, since) values (the_case, to_office, 'reads', offered)
      on conflict (case_id, office_path) do update set mode = 'reads', since = offered;
end
$$;

-- Taken: by the office it was offered to, alone; the case goes over and the sender follows it. Not taken: by either.
create function answer_offer(the_hand_over text, taken boolean, why text, answered timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  offer case_offer;
begin
  select * into offer from case_offer where by_case = the_hand_over and answer is null for update;
  if offer is null then
    return;
  end if;
  if not (acts_here(the_hand_over) and offer.to_path = current_office())
     and (taken or office_of_case(the_hand_over) is distinct from current_office()) then
    raise exception 'the case was not offered to this office' using errcode = 'insufficient_privilege';
  end if;
  update case_offer set answer = case when taken then 'taken' else 'returned' end, answered_at = answered
   where by_case = the_hand_over and answer is null;
  update case_address set mode = 'ended', waits_for = '{}', since = answered
   where case_id = offer.case_id and office_path = offer.to_path;
  if taken then
    update case_file set office_path = offer.to_path, assigned_to = null, updated_at = answered
     where id = offer.case_id and office_path = offer.from_path;
    if not found then
      raise exception 'the case has left the office that offered it' using errcode = 'insufficient_privilege';
    end if;
    insert into hand_over (case_id, from_path, to_path, by_account, reason, at)
    values (offer.case_id, offer.from_path, offer.to_path, current_account(), why, answered);
    insert into case_address (case_id, office_path, mode, since) values (offer.case_id, offer.from_path, 'reads', answered)
        on conflict (case_id, office_path) do update set mode = 'reads', since = answered;
  end if;
end
$$;

-- Clues handed over by themselves and not answered: the sender no longer sees the clue, but that it lies there, and where.
create function clues_not_answered() returns table (case_id text, number text, title text, from_path text, to_path text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.number, c.title, h.from_path, h.to_path, h.at
    from case_file c
    join lateral (select * from hand_over o where o.case_id = c.id order by o.id desc limit 1) h on true
   where c.procedure = 'clue' and c.stage = 'handed-over' and not c.sealed
     and ((h.from_path >= current_office() and h.from_path < current_office() || '~')
       or (h.to_path >= current_office() and h.to_path < current_office() || '~'))
$$;
create index case_handed_over on case_file (id) where procedure = 'clue' and stage = 'handed-over';
revoke execute on function offer_case(text, text, text, timestamptz), answer_offer(text, boolean, text, timestamptz), clues_not_answered()
  from public;
grant execute on function offer_case(text, text, text, timestamptz), answer_offer(text, boolean, text, timestamptz), clues_not_answered()
  to yuheng_office;
