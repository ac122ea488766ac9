-- Who answers for a metric, where its numbers come from, and what it is computed from: the formula, how often it has changed,
-- and the keys it names.
alter table metric
    add column owner text,
    add column source text,
    add column nature text not null default 'QUANTITATIVE'
        constraint ck_metric_nature check (nature in ('QUANTITATIVE', 'QUALITATIVE')),
    add column formula text,
    add column formula_version integer,
    add column formula_parts text[];
select make_temporal('metric');
