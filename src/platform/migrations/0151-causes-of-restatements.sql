-- A case that is sealed from those above after the approval stays in the number, so nothing is restated: no cause is "sealed".
alter table restatement_record drop constraint restatement_record_cause_check;
alter table restatement_record add constraint restatement_record_cause_check
  check (cause in ('corrected', 'recorded-late', 'handed-over', 'later-entry'));
