-- How work flowed of an initiative, or of all there is in a portfolio, in the last 90 days: sums, which add up over portfolios,
-- and when they change by themselves, as time passes.
create table flow_summary (
    id             uuid        not null constraint pk_flow_summary primary key,
    portfolio_id   uuid        not null,
    subject_type   text        not null,
    finished       bigint      not null,
    in_progress    bigint      not null,
    timed          bigint      not null,
    flow_days      numeric     not null,
    told           bigint      not null,
    active_days    numeric     not null,
    elapsed_days   numeric     not null,
    due_at         timestamptz,
    updated_at     timestamptz not null
);
create index ix_flow_summary_due on flow_summary (due_at);
select make_temporal('flow_summary');
select make_owned('flow_summary');
