-- Every row has a name: a move of the database carries the rows of a table in the order of its key. Time is none: a case that came
-- back can be offered again at the same instant.
alter table case_offer add column id bigint generated always as identity primary key;
