-- When a photograph or video was taken, as the device wrote it on the file, and what it shows. Laid down with it, never changed.
alter table exhibit add column taken_at timestamptz;
alter table exhibit add column caption text check (length(caption) <= 300);
