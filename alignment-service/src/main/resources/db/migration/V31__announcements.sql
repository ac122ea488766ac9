-- What metrics-service says of announcements of strategies: its copy here.
create table announcement (
    id            uuid    not null constraint pk_announcement primary key,
    portfolio_id  uuid,
    strategy_id   uuid,
    announced_at  timestamptz,
    due_at        timestamptz,
    named         integer,
    acknowledged  integer,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('announcement');
select make_owned('announcement');
create index ix_announcement_strategy on announcement (strategy_id);
