-- When a listing was given to the queue of listings to be screened; without an answer it is sent again.
alter table listing add column sent_at timestamptz;
grant update (sent_at) on listing to yuheng_office;
