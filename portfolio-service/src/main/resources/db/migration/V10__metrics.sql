-- What metrics-service says of the metrics that files measure: a cell is judged here as it will be there.
create table metric (
    id            uuid not null,
    key           text,
    unit          text,
    subject_types text[],
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null,
    constraint pk_metric primary key (id)
);
create index ix_metric_key on metric (key);
