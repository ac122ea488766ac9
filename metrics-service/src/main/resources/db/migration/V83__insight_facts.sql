-- What rules look at: our copies of how far initiatives are, what is decided or due to be, and who is overloaded.
create table insight_initiative (
    id               uuid not null constraint pk_insight_initiative primary key,
    portfolio_id     uuid,
    title            text,
    state            text,
    outcome          text,
    entered_at       timestamptz,
    state_entered_at timestamptz,
    deleted          boolean not null,
    state_version    bigint not null,
    known_version    bigint,
    updated_at       timestamptz not null
);
select make_temporal('insight_initiative');
select make_owned('insight_initiative');
create index ix_insight_initiative_portfolio on insight_initiative (portfolio_id);

create table decision (
    id            uuid not null constraint pk_decision primary key,
    portfolio_id  uuid,
    initiative_id uuid,
    title         text,
    status        text,
    kind          text,
    due_on        date,
    asked_of      text,
    decided_at    timestamptz,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('decision');
select make_owned('decision');
create index ix_decision_portfolio on decision (portfolio_id);
create index ix_decision_initiative on decision (initiative_id);

create table insight_capacity_alert (
    id            uuid not null constraint pk_insight_capacity_alert primary key,
    portfolio_id  uuid,
    kind          text,
    resource_kind text,
    resource_id   uuid,
    raised        boolean,
    begins        text,
    ends          text,
    missing       numeric,
    deleted       boolean not null,
    state_version bigint not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('insight_capacity_alert');
select make_owned('insight_capacity_alert');
create index ix_insight_capacity_alert_portfolio on insight_capacity_alert (portfolio_id);

-- When money was booked, and by which metrics a hypothesis shows early whether it is true. Those that were there learn it from
-- their newest announcements, which are read once more.
alter table actual add column booked_on date;
create index ix_actual_portfolio on actual (portfolio_id, booked_on);
select make_temporal('actual');
select make_owned('actual');
alter table business_case add column outcome_leading_indicators text[];
select make_temporal('business_case');
select make_owned('business_case');
alter table actual disable trigger user;
update actual set state_version = state_version - 1;
alter table actual enable trigger user;
alter table business_case disable trigger user;
update business_case set state_version = state_version - 1;
alter table business_case enable trigger user;
delete from consumed
where topic in ('openvmo.portfolio.initiative', 'openvmo.portfolio.actual', 'openvmo.portfolio.business-case');
