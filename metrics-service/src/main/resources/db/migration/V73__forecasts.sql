-- What was forecast, from which samples and how: it never changes, so that it can be compared with what came.
create table forecast (
    id            uuid        not null constraint pk_forecast primary key,
    portfolio_id  uuid,
    subject_type  text,
    subject_id    uuid,
    team          text,
    descendants   boolean     not null,
    interval_unit text        not null,
    history_from  timestamptz,
    history_to    timestamptz,
    samples       bigint[]    not null,
    items         bigint,
    until         date,
    starts_on     date        not null,
    intervals     bigint,
    method        text,
    trials        bigint,
    seed          bigint,
    reason        text,
    outcome_json  text        not null,
    created_by    text        not null,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index ix_forecast_recent on forecast (created_at desc, id);
create index ix_forecast_portfolio on forecast (portfolio_id);
select make_temporal('forecast');
select make_owned('forecast');
