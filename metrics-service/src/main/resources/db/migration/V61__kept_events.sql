-- Events that are valid and mean nothing here yet: kept once each, for a time. They are read by whoever runs the suite.
create table kept_event (
    id           uuid        not null,
    caller       text        not null,
    source       text        not null,
    event_id     text        not null,
    type         text        not null,
    payload      text        not null,
    created_at   timestamptz not null,
    constraint pk_kept_event primary key (id)
);
create index ix_kept_event_created on kept_event (created_at);

-- A receipt of events says how many of them meant nothing.
drop view as_of.observation_receipt;
alter table observation_receipt add column ignored bigint not null default 0;
create view as_of.observation_receipt with (security_invoker = true) as
    select * from public.observation_receipt where created_at <= (select current_setting('openvmo.as_of')::timestamptz);
