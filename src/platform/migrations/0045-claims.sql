-- A mark that its holder recorded itself: a claim until an office has looked at it. It never touches the public register; an office
-- that confirms it links it to the register's row (and makes one where there is none).
create table mark_claim (
  id text collate "C" primary key,
  holder_id text collate "C" not null references holder (id),
  registration_number text collate "C" not null,
  mark_text text not null,
  classes int[] not null default '{}',
  goods text not null default '',
  filed date,
  registered date,
  expires date,
  proof_name text,
  proof_sha256 sha256_hex references file (sha256),
  proof_media_type text,
  state text not null default 'claimed' check (state in ('claimed', 'confirmed', 'refused')),
  mark_id bigint references mark (id),
  reason text,
  decided_office office_path references office (path),
  decided_by text collate "C",
  decided_at timestamptz,
  recorded_by text collate "C" not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  unique (holder_id, registration_number),
  check ((state = 'confirmed') = (mark_id is not null))
);
create index mark_claim_waiting on mark_claim (recorded_at, id) where state = 'claimed';
create index mark_claim_by_proof on mark_claim (proof_sha256) where proof_sha256 is not null;
create index mark_claim_by_mark on mark_claim (mark_id) where mark_id is not null;

alter table mark_claim enable row level security;
grant select, delete on mark_claim to yuheng_party;
grant insert (id, holder_id, registration_number, mark_text, classes, goods, filed, registered, expires, recorded_by, recorded_at, updated_at)
  on mark_claim to yuheng_party;
grant update (registration_number, mark_text, classes, goods, filed, registered, expires, proof_name, proof_sha256, proof_media_type,
              state, reason, updated_at) on mark_claim to yuheng_party;
create policy of_own_principals on mark_claim for select to yuheng_party using (holder_id in (select a.holder_id from acting_for() a));
create policy recorded_for_own on mark_claim for insert to yuheng_party
  with check (may_for(holder_id, 'complain') and recorded_by = current_account() and state = 'claimed');
-- What an office confirmed stays as it was confirmed; what it refused may be mended and claimed again.
create policy mended_by_own on mark_claim for update to yuheng_party
  using (may_for(holder_id, 'complain') and state <> 'confirmed') with check (may_for(holder_id, 'complain') and state = 'claimed');
create policy taken_back on mark_claim for delete to yuheng_party using (may_for(holder_id, 'complain') and state <> 'confirmed');
grant select on mark_claim to yuheng_office;
create policy looked_at_by_offices on mark_claim for select to yuheng_office using (current_office() is not null);
create policy reads_with_claim on file for select to yuheng_office, yuheng_party
  using (exists (select from mark_claim c where c.proof_sha256 = file.sha256));

-- Users and prices may be recorded for a claim as well; they follow it to the register.
alter table authorised_user alter column mark_id drop not null;
alter table authorised_user add column claim_id text collate "C" references mark_claim (id) on delete cascade;
alter table authorised_user add constraint user_of_mark_or_claim check ((mark_id is null) <> (claim_id is null));
alter table recorded_price alter column mark_id drop not null;
alter table recorded_price add column claim_id text collate "C" references mark_claim (id) on delete cascade;
alter table recorded_price add constraint price_of_mark_or_claim check ((mark_id is null) <> (claim_id is null));
create index authorised_user_by_claim on authorised_user (claim_id) where claim_id is not null;
create index recorded_price_by_claim on recorded_price (claim_id) where claim_id is not null;

-- Who may sell under a mark is said by its holder, and by no other: else one could clear another's infringers.
drop policy holder_own on authorised_user;
create policy holder_own on authorised_user to yuheng_party using (holder_id = current_holder()) with check (
  holder_id = current_holder()
  and (mark_id is null or exists (select from mark m where m.id = mark_id and m.holder_id = current_holder()))
  and (claim_id is null or exists (select from mark_claim c where c.id = claim_id and c.holder_id = current_holder())));
drop policy holder_own on recorded_price;
create policy holder_own on recorded_price to yuheng_party using (holder_id = current_holder()) with check (
  holder_id = current_holder()
  and (mark_id is null or exists (select from mark m where m.id = mark_id and m.holder_id = current_holder()))
  and (claim_id is null or exists (select from mark_claim c where c.id = claim_id and c.holder_id = current_holder())));

-- An office's word on a claim. Runs above the walls because the holder's own rows move with it.
create function decide_claim(the_claim text, the_mark bigint, why text, decided timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_holder text;
begin
  select holder_id into of_holder from mark_claim where id = the_claim and state = 'claimed' for update;
  if of_holder is null or current_office() is null then
    raise exception 'no such claim waits for an office' using errcode = 'insufficient_privilege';
  end if;
  if the_mark is not null then
    if exists (select from mark where id = the_mark and holder_id is not null and holder_id <> of_holder) then
      raise exception 'the mark is another holder''s' using errcode = 'insufficient_privilege';
    end if;
    update mark set holder_id = of_holder, updated_at = decided where id = the_mark and holder_id is null;
    update authorised_user set mark_id = the_mark, claim_id = null where claim_id = the_claim;
    update recorded_price set mark_id = the_mark, claim_id = null where claim_id = the_claim;
  end if;
  update mark_claim
     set state = case when the_mark is null then 'refused' else 'confirmed' end, mark_id = the_mark, reason = why,
         decided_office = current_office(), decided_by = current_account(), decided_at = decided, updated_at = decided
   where id = the_claim;
end
$$;
revoke execute on function decide_claim(text, bigint, text, timestamptz) from public;
grant execute on function decide_claim(text, bigint, text, timestamptz) to yuheng_office;

-- The file that says so is laid down once, by the holder.
grant update (file_name, file_sha256, media_type) on power_of_attorney to yuheng_party;
create function power_file_once() returns trigger language plpgsql as $$
begin
  if new.file_sha256 is distinct from old.file_sha256 and (old.file_sha256 is not null or current_holder() is distinct from old.holder_id) then
    raise exception 'the file of a power is laid down once, by who gives it' using errcode = 'insufficient_privilege';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a power that ended stays ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger file_once before update on power_of_attorney for each row execute function power_file_once();

-- Names that a party may read: its own, its principals', and those at the other end of a power.
drop policy own_name on holder;
create policy own_names on holder for select to yuheng_party using (
  id = current_holder() or id in (select p.agent_id from power_of_attorney p union select p.holder_id from power_of_attorney p));
