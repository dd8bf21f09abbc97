-- A ranking of offices that has been published is seen by the offices ranked in it, with all that it keeps: the card with its
-- version, the values, the places. It is published once, and stays so.
create table ranking_published (
  ranking_id text collate "C" primary key references ranking (id),
  published_by text collate "C" not null,
  published_at timestamptz not null
);

-- Asked above the walls, which would ask themselves.
create function ranked_and_published(the_ranking text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ranking_published p
                   join ranking_entity e on e.ranking_id = p.ranking_id
                  where p.ranking_id = the_ranking and e.entity = current_office())
$$;
revoke execute on function ranked_and_published(text) from public;
grant execute on function ranked_and_published(text) to yuheng_office;

create policy ranked_offices on ranking for select to yuheng_office using (ranked_and_published(id));

alter table ranking_published enable row level security;
grant select, insert on ranking_published to yuheng_office;
create policy with_its_ranking on ranking_published for select to yuheng_office
  using (exists (select from ranking r where r.id = ranking_id));
-- Names of a table are no offices, whatever they read like.
create policy head_or_supervisor_publishes on ranking_published for insert to yuheng_office
  with check (published_by = current_account() and (acts_as('head') or acts_as('supervisor'))
    and exists (select from ranking r where r.id = ranking_id and r.office_path = current_office() and r.card ->> 'entities' = 'offices'));
create trigger append_only before update or delete or truncate on ranking_published for each statement execute function refuse_change();
