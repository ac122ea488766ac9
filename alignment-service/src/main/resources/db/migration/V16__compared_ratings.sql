-- The rating by a criterion that comes from a comparison in pairs: one element per criterion.
alter table alignment_score add column criterion_compared numeric[] not null default '{}';
alter table alignment_score_history add column criterion_compared numeric[] not null default '{}';

-- What was computed stays as it is: it only says in the new column that nothing was compared.
alter table alignment_score disable trigger user;
update alignment_score set criterion_compared = array_fill(null::numeric, array[cardinality(criteria)])
where cardinality(criteria) > 0;
alter table alignment_score enable trigger user;
update alignment_score_history set criterion_compared = array_fill(null::numeric, array[cardinality(criteria)])
where cardinality(criteria) > 0;

select make_temporal('alignment_score');
