-- Since when an initiative is in the funnel: the newest announcements of initiatives are read once more.
alter table subject add column entered_at timestamptz;
select make_temporal('subject');
select make_owned('subject');
alter table subject disable trigger user;
update subject set state_version = state_version - 1 where type = 'INITIATIVE';
alter table subject enable trigger user;
delete from consumed where topic = 'openvmo.portfolio.initiative';

-- What an initiative's benefits were to bring and have brought, in money (its id is the row's): amounts by currency, as JSON
-- text; from which comparisons estimators' ratios come; and when the next of its periods is over.
create table realisation (
    id            uuid        not null,
    portfolio_id  uuid        not null,
    amounts       text        not null,
    calibrating   text        not null,
    benefits      integer     not null,
    calibrated    integer     not null,
    unvalued      integer     not null,
    unmeasured    integer     not null,
    realised_on   date,
    days_to_value integer,
    due_at        timestamptz,
    updated_at    timestamptz not null,
    constraint pk_realisation primary key (id)
);
create index ix_realisation_portfolio on realisation (portfolio_id);
create index ix_realisation_due on realisation (due_at);
select make_temporal('realisation');
select make_owned('realisation');
select mark('realisation', initiative_id) from (select distinct initiative_id from benefit) known;

-- What currencies are worth, day by day, in the whole organisation: our copy of portfolio-service's rates.
create table exchange_rate (
    id             uuid not null constraint pk_exchange_rate primary key,
    base_currency  text,
    quote_currency text,
    rate           numeric,
    begins_on      date,
    ends_on        date,
    deleted        boolean not null,
    state_version  bigint not null,
    known_version  bigint,
    updated_at     timestamptz not null
);
select make_temporal('exchange_rate');
create index ix_exchange_rate_pair on exchange_rate (base_currency, quote_currency, begins_on);
