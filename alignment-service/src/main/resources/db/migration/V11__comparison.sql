-- Weights by pairwise comparison: what was judged of the parts of a strategy or theme, under its id, above the diagonal.
create table comparison (
    items      uuid[] not null,
    judgements text[] not null
);
select make_resource('comparison');

alter table theme add column weight_source text not null default 'DIRECT';
alter table objective add column weight_source text not null default 'DIRECT';
alter table theme add constraint ck_theme_weight_source check (weight_source in ('DIRECT', 'COMPARISON'));
alter table objective add constraint ck_objective_weight_source check (weight_source in ('DIRECT', 'COMPARISON'));
alter table theme_history add column weight_source text not null default 'DIRECT';
alter table objective_history add column weight_source text not null default 'DIRECT';
select make_temporal('theme');
select make_temporal('objective');
