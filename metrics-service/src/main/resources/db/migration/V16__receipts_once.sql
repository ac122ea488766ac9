-- A receipt never changes, and what is forgotten is to be gone: it needs no twin.
drop view as_of.observation_receipt;
drop trigger remember_update on observation_receipt;
drop trigger remember_delete on observation_receipt;
drop function observation_receipt_remember();
drop table observation_receipt_history;
create view as_of.observation_receipt with (security_invoker = true) as
    select * from public.observation_receipt where created_at <= (select current_setting('openvmo.as_of')::timestamptz);
create index ix_observation_receipt_created on observation_receipt (created_at);
