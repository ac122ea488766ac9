-- What an organisation wants: strategies (at most one active in a portfolio), their themes, the themes' objectives.
create table strategy (
    id           uuid not null,
    portfolio_id uuid not null,
    name         text not null,
    description  text,
    starts_on    date,
    ends_on      date,
    state        text not null,
    activated_at timestamptz,
    retired_at   timestamptz,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_strategy primary key (id),
    constraint ck_strategy_state check (state in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'RETIRED')),
    constraint ck_strategy_dates check (starts_on <= ends_on)
);
create unique index uq_strategy_active on strategy (portfolio_id) where state = 'ACTIVE';
create index ix_strategy_portfolio on strategy (portfolio_id, id);
create index ix_strategy_created on strategy (created_at, id);

create table theme (
    id           uuid not null,
    portfolio_id uuid not null,
    strategy_id  uuid not null,
    name         text not null,
    description  text,
    weight       double precision not null,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_theme primary key (id),
    constraint fk_theme_strategy foreign key (strategy_id) references strategy (id),
    constraint uq_theme_name unique (strategy_id, name),
    constraint ck_theme_weight check (weight >= 0)
);
create index ix_theme_created on theme (created_at, id);

-- strategy_id repeats the theme's, which never changes: scoring and filters read it without a join.
create table objective (
    id           uuid not null,
    portfolio_id uuid not null,
    strategy_id  uuid not null,
    theme_id     uuid not null,
    name         text not null,
    description  text,
    weight       double precision not null,
    version      bigint not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_objective primary key (id),
    constraint fk_objective_strategy foreign key (strategy_id) references strategy (id),
    constraint fk_objective_theme foreign key (theme_id) references theme (id),
    constraint uq_objective_name unique (theme_id, name),
    constraint ck_objective_weight check (weight >= 0)
);
create index ix_objective_strategy on objective (strategy_id, id);
create index ix_objective_created on objective (created_at, id);

select make_temporal('strategy');
select make_temporal('theme');
select make_temporal('objective');
select make_owned('strategy');
select make_owned('theme');
select make_owned('objective');
