-- When somebody is to hear of what a metric says of a subject.
create table alert_rule (
    name         text    not null,
    metric       text    collate "C" not null,
    subject_type text    not null,
    subject_id   uuid    not null,
    kind         text    not null,
    condition    text,
    threshold    numeric,
    measurements integer,
    severity     text    not null,
    raises_impediment boolean not null,
    constraint uq_alert_rule_name unique (subject_id, name),
    constraint ck_alert_rule_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO')),
    constraint ck_alert_rule_kind check (kind in ('THRESHOLD', 'SUSTAINED', 'TREND', 'CHANGE_POINT')),
    constraint ck_alert_rule_condition check (condition in ('ABOVE', 'BELOW')),
    constraint ck_alert_rule_severity check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
);
select make_resource('alert_rule');
create index ix_alert_rule_subject on alert_rule (subject_id);
create index ix_alert_rule_metric on alert_rule (metric);

-- When a rule was breached, computed from the series; the id is made of the rule and the moment.
create table alert (
    id           uuid        not null,
    portfolio_id uuid        not null,
    rule_id      uuid        not null,
    rule         text        not null,
    metric       text        collate "C" not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    kind         text        not null,
    severity     text        not null,
    raises_impediment boolean not null,
    status       text        not null,
    value        numeric     not null,
    raised_at    timestamptz not null,
    cleared_at   timestamptz,
    updated_at   timestamptz not null,
    constraint pk_alert primary key (id),
    constraint ck_alert_status check (status = case when cleared_at is null then 'OPEN' else 'CLEARED' end)
);
create index ix_alert_rule on alert (rule_id, raised_at);
create index ix_alert_portfolio on alert (portfolio_id, raised_at, id);
select make_temporal('alert');
select make_owned('alert');
