-- Every row has a name: a move of the database carries the rows of a table in the order of its key.
alter table case_offer add primary key (by_case, case_id, offered_at);
