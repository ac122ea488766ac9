-- The alignment of each initiative, by its id: the value with the very inputs it was made of, one element per contribution,
-- in order of objective. So its derivation and its history explain themselves at any moment without looking elsewhere.
create table alignment_score (
    id            uuid not null,
    portfolio_id  uuid not null,
    strategy_id   uuid,
    value         double precision,
    confidence    double precision,
    reason        text,
    objective_ids uuid[] not null,
    strengths     double precision[] not null,
    confidences   double precision[] not null,
    weights       double precision[] not null,
    sample_size   integer not null,
    why           text[] not null,
    announced     boolean not null,
    updated_at    timestamptz not null,
    constraint pk_alignment_score primary key (id),
    constraint ck_alignment_score_bounds check (value between 0 and 100),
    constraint ck_alignment_score_reason check ((value is null) = (reason is not null))
);
create index ix_alignment_score_value on alignment_score (portfolio_id, value desc, id);

select make_temporal('alignment_score');
select make_owned('alignment_score');

-- The edge of the computation: nine decimals, half up, by the same IEEE steps as AlignmentScore.rounded.
create function rounded(x double precision) returns double precision language sql immutable parallel safe
    return floor(x * 1e9::double precision + 0.5::double precision) / 1e9::double precision;

-- Every value a score ever had, with the period in which it held. Under asOf it ends at that moment.
create view alignment_score_period with (security_invoker = true) as
with period as (
    select id as initiative_id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at as began,
        null::timestamptz as ended
    from public.alignment_score
    union all
    select id, portfolio_id, strategy_id, value, confidence, reason, sample_size, why, updated_at, valid_to
    from public.alignment_score_history
)
select md5(initiative_id::text || began::text)::uuid as id, initiative_id, portfolio_id, strategy_id, value, confidence,
    reason, sample_size, why, began, case when ended <= (select instant()) then ended end as ended
from period
where began <= (select instant());
