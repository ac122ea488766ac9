-- The value an initiative (its id is the row's) has realised, computed from its observations; metrics is the list of contributions, as JSON text.
create table value_summary (
    id                uuid        not null,
    portfolio_id      uuid        not null,
    value             numeric,
    unit              text,
    reason            text,
    currency          text,
    sample_size       bigint      not null,
    first_observed_at timestamptz,
    last_observed_at  timestamptz,
    metrics           text        not null,
    updated_at        timestamptz not null,
    constraint pk_value_summary primary key (id),
    constraint ck_value_summary_reason check ((value is null) = (reason is not null))
);
create index ix_value_summary_portfolio on value_summary (portfolio_id, id);

select make_temporal('value_summary');
select make_owned('value_summary');
