-- Estimates and scores are decimals; what orders the backlog is the score in billionths, which row security lets an index
-- compare. Scores as they would be computed now, without a new period: nobody said anything new.
drop view as_of.initiative_estimates, as_of.ranking;
drop function wsjf(double precision, double precision, double precision, double precision);
drop function aligned_wsjf(double precision, double precision);

-- Aligned WSJF, version 2: SAFe's weighted shortest job first, raised by up to its own amount by alignment (0-100; unknown
-- raises nothing). The same steps as dev.openvmo.portfolio.backlog.AlignedWsjf.
create function wsjf(business_value numeric, time_criticality numeric, risk_reduction numeric, job_size numeric)
    returns numeric language sql immutable parallel safe
    return quotient(business_value + time_criticality + risk_reduction, job_size, 9);
create function aligned_wsjf(wsjf numeric, alignment numeric)
    returns numeric language sql immutable parallel safe
    return rounded(wsjf * (100 + coalesce(alignment, 0)) * 0.01);

alter table initiative_estimates drop constraint ck_initiative_estimates_job_size;
do $$
declare
    twin text;
begin
    foreach twin in array array['', '_history'] loop
        execute format('alter table initiative_estimates%1$s
            alter business_value type numeric using business_value::text::numeric,
            alter time_criticality type numeric using time_criticality::text::numeric,
            alter risk_reduction type numeric using risk_reduction::text::numeric,
            alter job_size type numeric using job_size::text::numeric', twin);
        execute format('alter table ranking%1$s
            alter order_score drop default, alter order_alignment drop default,
            alter wsjf type numeric using rounded(wsjf::text::numeric),
            alter score type numeric using rounded(score::text::numeric),
            alter alignment type numeric using rounded(alignment::text::numeric),
            alter order_score type bigint using descending(rounded(score::text::numeric)),
            alter order_alignment type bigint using descending(rounded(alignment::text::numeric))', twin);
    end loop;
end $$;
alter table initiative_estimates add constraint ck_initiative_estimates_job_size check (job_size > 0);
alter table ranking
    alter order_score set default descending(null), alter order_alignment set default descending(null);

alter table ranking disable trigger user;
update ranking r
set wsjf = e.wsjf, score = aligned_wsjf(e.wsjf, r.alignment), order_score = descending(aligned_wsjf(e.wsjf, r.alignment))
from (select initiative_id, wsjf(business_value, time_criticality, risk_reduction, job_size) from initiative_estimates) e
where e.initiative_id = r.initiative_id;
alter table ranking enable trigger user;

select make_temporal('initiative_estimates');
select make_temporal('ranking');
