-- Answers already given to a POST with an Idempotency-Key, stored in the transaction of the write.
create table idempotency (
    caller text not null,
    route text not null,
    key text not null,
    request_hash bytea not null,
    answer jsonb not null,
    body bytea,
    created_at timestamptz not null,
    constraint pk_idempotency primary key (caller, route, key)
);
create index ix_idempotency_created on idempotency (created_at);
