-- Long lists of a case made printable in the background: PDF in parts, a workbook, contents. The files lie in a folder of their own and
-- are cleared away after a while: each can be made again.
create table printed_list (
  id text collate "C" primary key,
  case_id text collate "C" not null references case_file (id),
  -- "docket", "lines", "record:NAME" or "file:ID of the exhibit".
  source text not null,
  name text not null,
  lang text not null check (lang in ('zh', 'en')),
  state text not null check (state in ('waiting', 'working', 'done', 'stopped', 'failed')),
  -- Rows written so far; of how many, where that is known before the end.
  written int not null default 0,
  total int,
  files jsonb not null default '[]',
  failure jsonb,
  asked_by text collate "C" not null references account (id),
  office_path office_path not null references office (path),
  asked_at timestamptz not null,
  updated_at timestamptz not null
);
create index printed_list_of_case on printed_list (case_id, asked_at);
create index printed_list_by_end on printed_list (updated_at);

-- Whoever asked for it, as long as the case is theirs to see.
alter table printed_list enable row level security;
grant select, insert, update, delete on printed_list to yuheng_office;
create policy own_list on printed_list to yuheng_office
  using (asked_by = current_account() and exists (select from case_file c where c.id = case_id))
  with check (asked_by = current_account() and exists (select from case_file c where c.id = case_id));
