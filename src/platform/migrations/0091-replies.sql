-- Replies to requests for instructions, by which the next office finds what was answered: the question, the reply and its basis,
-- never the facts of the case. Written with the step that gives the reply.
create table instruction_reply (
  case_id text collate "C" not null references case_file (id),
  -- "L1", "L2": the levels that were asked each reply once.
  level text collate "C" not null,
  office_path office_path not null references office (path),
  number text not null,
  subject text not null,
  question text not null,
  reply text not null,
  basis text not null,
  replied_on date not null,
  -- Whether the replying head lets the offices below find it.
  circulate boolean not null,
  primary key (case_id, level)
);
create index instruction_reply_by_day on instruction_reply (replied_on desc, case_id desc, level desc);
create trigger append_only before update or delete or truncate on instruction_reply for each statement execute function refuse_change();

alter table instruction_reply enable row level security;
grant select, insert on instruction_reply to yuheng_office;
create policy reads_with_case on instruction_reply for select to yuheng_office using (exists (select from case_file c where c.id = case_id));
create policy offices_below_find_it on instruction_reply for select to yuheng_office
  using (circulate and starts_with(current_office(), office_path));
create policy sealed_stays_closed on instruction_reply as restrictive for select to yuheng_office
  using (not text_hides(case_id, question || reply || basis));
create policy replying_office_writes on instruction_reply for insert to yuheng_office
  with check (office_path = current_office() and acts_here(case_id));
