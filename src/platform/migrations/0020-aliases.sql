-- Other names under which the market knows a mark (三叶草 for a sports brand): grown by officers, used by every office's screening.
create table mark_alias (
  id text collate "C" primary key,
  mark_id bigint not null references mark (id),
  text text not null,
  match_key text collate "C" not null,
  office_path office_path not null references office (path),
  recorded_by text collate "C" not null,
  recorded_at timestamptz not null,
  -- One name may stand for several marks; the same name for the same mark is recorded once.
  unique (mark_id, match_key)
);
create index mark_alias_by_time on mark_alias (recorded_at, id);

alter table mark_alias enable row level security;
grant select, insert, delete on mark_alias to yuheng_office;
grant select on mark_alias to yuheng_party;
-- What a mark is called in the market is no secret between offices; only the office that recorded it takes it back.
create policy known_to_offices on mark_alias for select to yuheng_office using (true);
create policy recorded_by_office on mark_alias for insert to yuheng_office with check (office_path = current_office());
create policy taken_back_by_office on mark_alias for delete to yuheng_office using (office_path = current_office());
