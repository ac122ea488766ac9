-- Events: what is on its way out, how far consuming has come, what could not be consumed, what must be recomputed.

-- The epoch stands in the high bits of every state version. It is raised after a restore, so that a re-announcement
-- is newer than everything announced before.
create table event_epoch (
    only_row boolean primary key default true constraint ck_event_epoch_only_row check (only_row),
    epoch    bigint  not null default 0
);
insert into event_epoch default values;

-- One row per announced aggregate: its last state version. Raising it is also the lock that orders announcements.
create table aggregate_version (
    topic         text   not null,
    id            uuid   not null,
    state_version bigint not null,
    constraint pk_aggregate_version primary key (topic, id)
) with (fillfactor = 80);

-- The columns of Debezium's event router (id, aggregatetype, aggregateid, type, payload) and what our headers carry.
create table outbox (
    seq                 bigint      generated always as identity,
    id                  uuid        not null,
    aggregatetype       text        not null,
    aggregateid         text        not null,
    type                text        not null,
    payload             text        not null,
    topic               text        not null,
    stateversion        bigint      not null,
    portfolioid         uuid,
    previousportfolioid uuid,
    actor               text,
    requestid           text,
    traceparent         text,
    occurred_at         timestamptz not null,
    parked_at           timestamptz,
    parked_reason       text,
    constraint pk_outbox primary key (topic, seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
create index ix_outbox_parked on outbox (topic, aggregateid) where parked_at is not null;

-- How far this service has applied each partition; written in the transaction that applies.
create table consumed (
    topic     text   not null,
    topic_id  text   not null,
    partition int    not null,
    position  bigint not null,
    constraint pk_consumed primary key (topic, partition)
);

-- What a consumer could not apply, as it came, with the reason. The natural key keeps a second reading from doubling it.
create table dead_letter (
    id          uuid        not null constraint pk_dead_letter primary key,
    topic       text        not null,
    topic_id    text        not null,
    partition   int         not null,
    position    bigint      not null,
    key         text,
    headers     jsonb       not null,
    payload     bytea,
    reason      text        not null,
    failed_at   timestamptz not null,
    replayed_at timestamptz,
    constraint uq_dead_letter_record unique (topic, topic_id, partition, position)
);
create index ix_dead_letter_open on dead_letter (id) where replayed_at is null;

-- Marks: what has to be recomputed. Append-only; a worker holds (kind, lane) and deletes exactly the marks it read.
create table dirty (
    id       bigint      generated always as identity,
    kind     text        not null,
    lane     smallint    not null,
    key      uuid        not null,
    attempts smallint    not null default 0,
    due_at   timestamptz not null default '-infinity',
    constraint pk_dirty primary key (kind, lane, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

create function lane_of(key uuid) returns smallint language sql immutable parallel safe
    return (uuid_hash(key) & 15)::smallint;

create function mark(kind text, key uuid) returns void language sql volatile
    begin atomic
        insert into dirty (kind, lane, key) values (mark.kind, lane_of(mark.key), mark.key);
    end;

grant select, insert, update, delete on event_epoch, aggregate_version, outbox, consumed, dead_letter, dirty to "${runtime}";
grant execute on function lane_of(uuid), mark(text, uuid) to "${runtime}";
