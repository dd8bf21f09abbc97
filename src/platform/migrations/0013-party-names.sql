-- Earlier penalties of the same party are looked up by its name on every view of a case.
create index case_party_by_name on case_party (name, role, case_id);
