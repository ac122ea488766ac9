-- What metrics-service says was breached: our copy of its alerts.
create table alert (
    id                uuid not null constraint pk_alert primary key,
    portfolio_id      uuid,
    rule              text,
    metric            text,
    subject_type      text,
    subject_id        uuid,
    severity          text,
    raises_impediment boolean,
    value             numeric,
    raised_at         timestamptz,
    cleared_at        timestamptz,
    deleted           boolean not null,
    state_version     bigint not null,
    known_version     bigint,
    updated_at        timestamptz not null
);
select make_temporal('alert');
select make_owned('alert');
