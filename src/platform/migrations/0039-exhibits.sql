-- What else is known of a photograph or video: the time that the camera itself wrote into it, where and by whom it was taken.
-- `camera_at` is as the camera has it: local, with an offset only where it wrote one. `taken_at` is what somebody says.
alter table exhibit add column camera_at text;
alter table exhibit add column place text;
alter table exhibit add column taken_by text;
