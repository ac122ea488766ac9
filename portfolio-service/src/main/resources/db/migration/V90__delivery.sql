-- How initiatives, value streams and portfolios delivered in the last 90 days: our copy of what metrics-service computes.
create table delivery (
    id                                         uuid not null constraint pk_delivery primary key,
    portfolio_id                               uuid,
    subject_type                               text,
    subject_id                                 uuid,
    descendants                                boolean,
    deployments                                bigint,
    failed_deployments                         bigint,
    change_lead_time_p50                       numeric,
    change_lead_time_sample_size               bigint,
    change_lead_time_reason                    text,
    deployment_frequency_per_week              numeric,
    deployment_frequency_reason                text,
    change_fail_rate_value                     numeric,
    change_fail_rate_reason                    text,
    failed_deployment_recovery_time_p50        numeric,
    failed_deployment_recovery_time_sample_size bigint,
    failed_deployment_recovery_time_reason     text,
    deployment_rework_rate_value               numeric,
    deployment_rework_rate_reason              text,
    open_incidents                             bigint,
    unresolved                                 bigint,
    health                                     text,
    health_reason                              text,
    days_to_market                             integer,
    as_of                                      timestamptz,
    deleted                                    boolean not null,
    state_version                              bigint not null,
    known_version                              bigint,
    updated_at                                 timestamptz not null
);
create index ix_delivery_portfolio on delivery (portfolio_id);
select make_temporal('delivery');
select make_owned('delivery');

-- Beside how far it is and what came of it: how well it is delivered.
drop function initiative_status();
create function initiative_status() returns table (
    id uuid, portfolio_id uuid, value_stream_id uuid, title text, delivery_status text, value_status text,
    completed_without_value boolean, value numeric, value_unit text, value_reason text, value_sample_size bigint,
    value_at timestamptz, delivery_health text, delivery_health_reason text, delivery_deployments bigint, delivery_at timestamptz
) language sql stable as $$
    select s.id, s.portfolio_id, s.value_stream_id, s.title, s.delivery_status, s.value_status,
        s.delivery_status = 'COMPLETED' and s.value_status <> 'REALISED', s.value, s.value_unit, s.value_reason,
        s.value_sample_size, s.value_at, s.health, coalesce(s.health_reason, 'NO_DEPLOYMENTS'), coalesce(s.deployments, 0), s.as_of
    from (
        select i.id, i.portfolio_id, i.value_stream_id, i.title,
            case when i.state = 'DONE' then
                    case when coalesce(i.outcome, 'COMPLETED') = 'COMPLETED' then 'COMPLETED' else 'ENDED' end
                when i.state in ('IMPLEMENTING_MVP', 'IMPLEMENTING_PERSEVERE') then 'IN_DELIVERY'
                else 'NOT_STARTED' end as delivery_status,
            case when r.value is null then 'NOT_MEASURED' when r.value > 0 then 'REALISED' else 'NONE' end as value_status,
            r.value, r.value_unit, r.value_reason, r.value_sample_size, r.value_at,
            d.health, d.health_reason, d.deployments, d.as_of
        from initiative i
        left join ranking r on r.initiative_id = i.id
        left join delivery d on d.id = i.id and not d.deleted) s
$$;
