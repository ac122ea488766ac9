-- Portfolios and value streams. A portfolio owns itself, so that its own row obeys the same row security as everything in it.
create table portfolio (
    id                      uuid primary key,
    portfolio_id            uuid not null,
    parent_id               uuid,
    key                     text not null,
    name                    text not null,
    vision                  text,
    currency                text not null,
    time_zone               text not null,
    language                text not null,
    fiscal_year_start_month integer not null,
    version                 bigint not null,
    created_at              timestamptz not null,
    updated_at              timestamptz not null,
    constraint uq_portfolio_key unique (key),
    constraint fk_portfolio_parent foreign key (parent_id) references portfolio (id),
    constraint ck_portfolio_owns_itself check (portfolio_id = id),
    constraint ck_portfolio_fiscal_year check (fiscal_year_start_month between 1 and 12)
);
create index ix_portfolio_parent on portfolio (parent_id);
create index ix_portfolio_created on portfolio (created_at, id);

create table value_stream (
    id               uuid primary key,
    portfolio_id     uuid not null,
    name             text not null,
    kind             text not null,
    customer_segment text,
    owner            text,
    version          bigint not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint uq_value_stream_name unique (portfolio_id, name),
    constraint fk_value_stream_portfolio foreign key (portfolio_id) references portfolio (id),
    constraint ck_value_stream_kind check (kind in ('OPERATIONAL', 'DEVELOPMENT'))
);
create index ix_value_stream_created on value_stream (created_at, id);

select make_temporal('portfolio');
select make_temporal('value_stream');
select make_owned('portfolio');
select make_owned('value_stream');
