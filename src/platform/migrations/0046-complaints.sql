-- Complaints of right holders: a draft is its holder's alone; sent, it lies in the inbox of the office it was sent to, which asks for
-- what it lacks, refuses it with reasons, or takes it in as a case. A holder never writes into an office's cases.
create table complaint (
  id text collate "C" primary key,
  holder_id text collate "C" not null references holder (id),
  account_id text collate "C" not null,
  office_path office_path references office (path),
  state text not null default 'draft' check (state in ('draft', 'sent', 'correction', 'refused', 'taken-in', 'withdrawn')),
  version int not null default 1 check (version > 0),
  body jsonb not null,
  -- The first sending: what the office's period counts from.
  sent_at timestamptz,
  case_id text collate "C" references case_file (id),
  -- The complaint that this one files again.
  again_of text collate "C" references complaint (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state = 'draft' or office_path is not null and sent_at is not null),
  check ((state = 'taken-in') = (case_id is not null))
);
create index complaint_by_holder on complaint (holder_id, updated_at desc);
create index complaint_inbox on complaint (office_path, sent_at) where state in ('sent', 'correction');
create index complaint_by_case on complaint (case_id) where case_id is not null;

create table complaint_file (
  id text collate "C" primary key,
  complaint_id text collate "C" not null references complaint (id) on delete cascade,
  name text not null,
  sha256 sha256_hex not null references file (sha256),
  media_type text not null,
  bytes bigint not null,
  added_by text collate "C" not null,
  added_at timestamptz not null
);
create index complaint_file_by_complaint on complaint_file (complaint_id, added_at, id);
create index complaint_file_by_file on complaint_file (sha256);

-- What became of it, in order; with the text as it was sent. Never changed.
create table complaint_entry (
  complaint_id text collate "C" not null references complaint (id),
  seq int not null check (seq > 0),
  kind text not null check (kind in ('sent', 'supplemented', 'withdrawn', 'correction', 'refused', 'taken-in')),
  by_account text collate "C" not null,
  at timestamptz not null,
  body jsonb not null,
  leaf_sha256 sha256_hex not null,
  primary key (complaint_id, seq)
);
create trigger append_only before update or delete or truncate on complaint_entry for each statement execute function refuse_change();

-- The way of a complaint, whoever asks: what was sent is changed only where a correction was asked.
create function complaint_moves() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'correction')
     and (new.body is distinct from old.body or new.office_path is distinct from old.office_path) then
    raise exception 'a complaint that was sent stays as it was sent' using errcode = 'insufficient_privilege';
  end if;
  if new.holder_id is distinct from old.holder_id or (old.state <> 'draft' and new.sent_at is distinct from old.sent_at)
     or (old.state = 'correction' and new.office_path is distinct from old.office_path)
     or (new.state <> old.state and (old.state, new.state) not in (
       ('draft', 'sent'), ('correction', 'sent'), ('sent', 'withdrawn'), ('correction', 'withdrawn'),
       ('sent', 'correction'), ('sent', 'refused'), ('correction', 'refused'), ('sent', 'taken-in'))) then
    raise exception 'a complaint does not go from % to %', old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger moves before update on complaint for each row execute function complaint_moves();

alter table complaint enable row level security;
grant select, insert, delete on complaint to yuheng_party;
grant update (office_path, state, version, body, sent_at, updated_at) on complaint to yuheng_party;
create policy of_own_principals on complaint for select to yuheng_party using (holder_id in (select a.holder_id from acting_for() a));
create policy drafted_for_own on complaint for insert to yuheng_party
  with check (may_for(holder_id, 'complain') and account_id = current_account() and state = 'draft');
create policy written_and_sent on complaint for update to yuheng_party
  using (may_for(holder_id, 'complain') and state in ('draft', 'correction'))
  with check (may_for(holder_id, 'complain') and state in ('draft', 'correction', 'sent'));
create policy withdrawn_by_will on complaint for update to yuheng_party
  using (may_for(holder_id, 'dispose') and state in ('sent', 'correction'))
  with check (may_for(holder_id, 'dispose') and state = 'withdrawn');
create policy thrown_away on complaint for delete to yuheng_party using (may_for(holder_id, 'complain') and state = 'draft');

grant select, update (state, version, case_id, updated_at) on complaint to yuheng_office;
create policy office_reads on complaint for select to yuheng_office
  using (state <> 'draft' and office_path >= current_office() and office_path < current_office() || '~');
create policy office_answers on complaint for update to yuheng_office
  using (state in ('sent', 'correction') and office_path = current_office())
  with check (state in ('correction', 'refused', 'taken-in') and office_path = current_office());

alter table complaint_file enable row level security;
grant select, insert, delete on complaint_file to yuheng_party;
grant select on complaint_file to yuheng_office;
create policy reads_with_complaint on complaint_file for select to yuheng_party, yuheng_office
  using (exists (select from complaint c where c.id = complaint_id));
create policy laid_to_own on complaint_file for insert to yuheng_party with check (added_by = current_account() and exists (
  select from complaint c where c.id = complaint_id and c.state in ('draft', 'correction') and may_for(c.holder_id, 'complain')));
create policy taken_from_draft on complaint_file for delete to yuheng_party using (exists (
  select from complaint c where c.id = complaint_id and c.state = 'draft' and may_for(c.holder_id, 'complain')));
create policy reads_with_complaint on file for select to yuheng_party, yuheng_office
  using (exists (select from complaint_file f where f.sha256 = file.sha256));

alter table complaint_entry enable row level security;
grant select, insert on complaint_entry to yuheng_party, yuheng_office;
create policy reads_with_complaint on complaint_entry for select to yuheng_party, yuheng_office
  using (exists (select from complaint c where c.id = complaint_id));
create policy party_enters on complaint_entry for insert to yuheng_party with check (
  kind in ('sent', 'supplemented', 'withdrawn') and by_account = current_account()
  and exists (select from complaint c where c.id = complaint_id and may_for(c.holder_id, 'complain')));
create policy office_enters on complaint_entry for insert to yuheng_office with check (
  kind in ('correction', 'refused', 'taken-in') and by_account = current_account()
  and exists (select from complaint c where c.id = complaint_id and c.office_path = current_office()));

create policy party_complains on evidence_leaf for insert to yuheng_party with check (kind = 'complaint' and case_id is null and event_seq is null);
