-- The roles that have something to do in a case: what "waiting for approval" counts. Written with each step, beside the snapshot.
alter table case_file add column waits_for text[] not null default '{}';
grant update (waits_for) on case_file to yuheng_party;
create index case_waiting on case_file (office_path, waits_for) where closed_at is null and waits_for <> '{}';
