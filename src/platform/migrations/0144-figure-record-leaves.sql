-- The leaf that proves a record, so that the hash of thousands of them is made where they lie; and the records of the whole tree in the
-- order in which they are listed. The projections are made anew: what is truncated here counts as stale.
truncate figure_record, figure_sum;
update figure_made set made_by = '';
alter table figure_record add column leaf sha256_hex not null;
create index figure_record_by_day on figure_record (figure_id, day, case_id, seq);
