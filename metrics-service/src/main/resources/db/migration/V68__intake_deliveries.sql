-- What sources delivered, as it came, and what became of it: the receipt. Once per source and the sender's own id. Not
-- remembered: of a moment ago nobody asks, and payloads that are forgotten are to be gone.
create table intake_delivery (
    id                 uuid        not null,
    portfolio_id       uuid        not null,
    source_id          uuid        not null,
    sender_delivery_id text        collate "C" not null,
    event              text        collate "C" not null,
    state              text        not null,
    reason             text,
    facts_json         text        not null,
    payload            bytea,
    redeliveries       integer     not null,
    received_at        timestamptz not null,
    processed_at       timestamptz,
    constraint pk_intake_delivery primary key (id),
    constraint uq_intake_delivery unique (source_id, sender_delivery_id),
    constraint fk_intake_delivery_source foreign key (source_id) references intake_source (id) on delete cascade,
    constraint ck_intake_delivery_state check (state in ('RECEIVED', 'PROCESSED', 'IGNORED', 'FAILED'))
);
create index ix_intake_delivery_waiting on intake_delivery (received_at, id) where state = 'RECEIVED';
create index ix_intake_delivery_source on intake_delivery (source_id, received_at, id);
create index ix_intake_delivery_received on intake_delivery (received_at);
create index ix_intake_delivery_payload on intake_delivery (received_at) where payload is not null;
select make_owned('intake_delivery');
