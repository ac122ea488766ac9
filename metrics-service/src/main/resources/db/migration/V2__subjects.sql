-- What can be measured: this service's own copies of portfolios, value streams and initiatives, upserted by
-- state_version. A deleted one stays as a tombstone, so that an older event cannot bring it back.
create table subject (
    id            uuid        not null,
    type          text        not null,
    portfolio_id  uuid,
    name          text,
    currency      text,
    time_zone     text,
    deleted       boolean     not null default false,
    state_version bigint      not null,
    updated_at    timestamptz not null,
    constraint pk_subject primary key (id),
    constraint ck_subject_type check (type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO'))
);
create index ix_subject_portfolio on subject (portfolio_id);

select make_temporal('subject');
select make_owned('subject');
