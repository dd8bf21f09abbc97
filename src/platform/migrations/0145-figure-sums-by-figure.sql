-- One figure of some offices is what is asked most: of the whole tree, every month of every other figure lay between.
alter table figure_sum
  drop constraint figure_sum_pkey,
  add primary key (figure_id, office_path, month, sealed, procedure, outcome, right_kind, channel, abroad);
