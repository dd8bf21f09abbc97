-- A list of running cases holds what its office knows of all of them, the sealed ones too: an office above sees the cases, not the list.
drop policy office_reads on import_batch;
create policy office_reads on import_batch for select to yuheng_office using (
  office_path = current_office()
  or (kind <> 'cases' and office_path >= current_office() and office_path < current_office() || '~'));
