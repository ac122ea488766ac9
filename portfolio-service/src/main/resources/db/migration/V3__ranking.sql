-- The order of the backlog: one row per initiative, with what the score is made of and the stored order key.
-- alignment_* and value_* are kept from events of alignment-service and metrics-service, each under its own state version;
-- a row whose initiative is not known here yet has no portfolio and is in nobody's backlog.
create table ranking (
    initiative_id           uuid primary key,
    portfolio_id            uuid,
    wsjf                    double precision,
    score                   double precision,
    scored_at               timestamptz,
    alignment               double precision,
    alignment_reason        text,
    alignment_at            timestamptz,
    alignment_state_version bigint not null default 0,
    value                   numeric,
    value_unit              text,
    value_reason            text,
    value_sample_size       bigint,
    value_at                timestamptz,
    value_derivation        text,
    value_state_version     bigint not null default 0,
    -- ascending, Infinity for "none": one row comparison then walks the index; uuid and double compare leakproof under row security
    order_score             double precision not null default 'Infinity',
    order_alignment         double precision not null default 'Infinity',
    updated_at              timestamptz not null
);
create index ix_ranking_order on ranking (portfolio_id, order_score, order_alignment, initiative_id);

-- Aligned WSJF, version 1: SAFe's weighted shortest job first, raised by up to its own amount by alignment (0-100; unknown raises nothing).
-- The same operations in the same order as dev.openvmo.portfolio.backlog.AlignedWsjf, so that both give the same double.
create function wsjf(business_value double precision, time_criticality double precision, risk_reduction double precision, job_size double precision)
    returns double precision language sql immutable parallel safe
    return (business_value + time_criticality + risk_reduction) / job_size;
create function aligned_wsjf(wsjf double precision, alignment double precision)
    returns double precision language sql immutable parallel safe
    return wsjf * (100 + coalesce(alignment, 0)) / 100;

select make_temporal('ranking');
select make_owned('ranking');
