-- What somebody files with an office is of one kind from the start: a complaint, or a request that opens a patent case.
alter table complaint add column kind text not null default 'complaint' check (kind in ('complaint', 'adjudication', 'mediation'));
-- A request lies between its requester and the office it is addressed to; offices above read complaints, not requests.
create policy request_stays_with_addressee on complaint as restrictive for select to yuheng_office
  using (kind = 'complaint' or office_path = current_office());

-- What a file is, said by who laid it down, as long as nothing was sent.
alter table complaint_file add column paper text check (length(paper) <= 40);
grant update (paper) on complaint_file to yuheng_party;
create policy named_in_draft on complaint_file for update to yuheng_party
  using (exists (select from complaint c where c.id = complaint_id and c.state = 'draft' and may_for(c.holder_id, 'complain')))
  with check (exists (select from complaint c where c.id = complaint_id and c.state = 'draft' and may_for(c.holder_id, 'complain')));
