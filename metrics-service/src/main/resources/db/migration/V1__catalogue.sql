-- Metric definitions belong to the whole organisation, so they carry no portfolio.
create table metric (
    id            uuid        not null,
    key           text        collate "C" not null,
    name          text        not null,
    description   text,
    unit          text,
    direction     text        not null,
    aggregation   text        not null,
    kind          text        not null,
    subject_types text[]      not null,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint pk_metric primary key (id),
    constraint uq_metric_key unique (key),
    constraint ck_metric_direction check (direction in ('INCREASE', 'DECREASE')),
    constraint ck_metric_aggregation check (aggregation in ('SUM', 'MEAN', 'LAST', 'COUNT', 'MIN', 'MAX')),
    constraint ck_metric_kind
        check (kind in ('VALUE', 'FLOW', 'DELIVERY', 'QUALITY', 'FINANCE', 'PEOPLE', 'SATISFACTION'))
);

select make_temporal('metric');
