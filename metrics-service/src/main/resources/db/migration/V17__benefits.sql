-- Which days a fiscal period has, portfolios say: their newest announcements are read once more.
alter table subject add column fiscal_year_start_month integer;
select make_temporal('subject');
select make_owned('subject');
alter table subject disable trigger user;
update subject set state_version = state_version - 1 where type = 'PORTFOLIO';
alter table subject enable trigger user;
delete from consumed where topic = 'openvmo.portfolio.portfolio';

-- What an initiative is to bring and how that shows; with what was forecast last, as JSON text.
create table benefit (
    initiative_id       uuid    not null,
    name                text    not null,
    category            text    not null,
    owner               text    not null,
    description         text    not null,
    observable_outcome  text    not null,
    attribution         text    not null,
    metric              text    collate "C" not null,
    disbenefit          boolean not null,
    baseline            numeric,
    unit_value_amount   numeric,
    unit_value_currency text,
    forecast_version    integer,
    forecast_json       text,
    constraint uq_benefit_name unique (initiative_id, name),
    constraint ck_benefit_category check (category in
        ('REVENUE', 'COST', 'CUSTOMER_SATISFACTION', 'OPERATIONAL_EFFICIENCY', 'RISK', 'PEOPLE')),
    constraint ck_benefit_unit_value check (num_nulls(unit_value_amount, unit_value_currency) in (0, 2)),
    constraint ck_benefit_forecast check (num_nulls(forecast_version, forecast_json) in (0, 2))
);
select make_resource('benefit');
create index ix_benefit_metric on benefit (metric);

-- What was forecast, version by version.
create table benefit_forecast (
    id           uuid        not null,
    portfolio_id uuid        not null,
    benefit_id   uuid        not null,
    number       integer     not null,
    estimator    text        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    document     text        not null,
    updated_at   timestamptz not null,
    constraint pk_benefit_forecast primary key (id),
    constraint uq_benefit_forecast unique (benefit_id, number),
    constraint fk_benefit_forecast_benefit foreign key (benefit_id) references benefit (id)
);
select make_temporal('benefit_forecast');
select make_owned('benefit_forecast');

-- Written once, whoever writes: all but the named columns stay as they are, and no row goes.
create function stays_as_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
        raise exception 'a row of % stays as it was written', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger forecast_stays before update or delete on benefit_forecast for each row
    execute function stays_as_written('portfolio_id', 'updated_at');
