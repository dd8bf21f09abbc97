-- When somebody of a party last looked at what is new: all that came after is shown as news.
create table party_visit (
  account_id text collate "C" primary key references account (id),
  seen_at timestamptz not null
);
alter table party_visit enable row level security;
grant select, insert, update on party_visit to yuheng_party;
create policy own_visit on party_visit to yuheng_party using (account_id = current_account()) with check (account_id = current_account());

-- When a case of the caller's reached each of its stages. Marks of timers and steps that leave the stage as it was say nothing.
create function party_stages(the_case text) returns table (at timestamptz, stage text)
language sql stable security definer set search_path = public, pg_temp as $$
  select moved.recorded_at, moved.stage from (
    select e.recorded_at, e.seq, e.body ->> 'stage' as stage, lag(e.body ->> 'stage') over (order by e.seq) as before
      from event e where e.case_id = the_case) moved
   where moved.stage is distinct from moved.before and the_case in (select p.case_id from own_parts() p)
   order by moved.seq
$$;

-- The papers that the caller's side has opened, each with the first time.
create function own_openings() returns table (case_id text, paper text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.case_id, e.body -> 'input' ->> 'paper', min(e.recorded_at)
    from event e join own_parts() p on p.case_id = e.case_id
   where e.type = 'PaperOpened' and (e.actor_id = current_account() or e.body -> 'actor' ->> 'party' = p.party_id)
   group by 1, 2
$$;
revoke execute on function party_stages(text), own_openings() from public;
grant execute on function party_stages(text), own_openings() to yuheng_party;
