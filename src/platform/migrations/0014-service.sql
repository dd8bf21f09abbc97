-- Where the service of a paper stands, so that a workbench can list what came back. Written with each step, from the docket.
alter table document add column service_state text check (service_state in ('sent', 'served', 'undelivered'));
alter table document add column service_on date;
alter table document add column service_note text not null default '';
create index document_undelivered on document (case_id) where service_state = 'undelivered';
grant update (service_state, service_on, service_note) on document to yuheng_office;
