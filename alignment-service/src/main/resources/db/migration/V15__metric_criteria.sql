-- What the metric of a criterion said last, and when: one element per criterion, none of any other kind.
alter table alignment_score
    add column criterion_measures numeric[] not null default '{}',
    add column criterion_observed timestamptz[] not null default '{}';
alter table alignment_score_history
    add column criterion_measures numeric[] not null default '{}',
    add column criterion_observed timestamptz[] not null default '{}';

-- What was computed stays as it is: it only says in the new columns that nothing was measured.
alter table alignment_score disable trigger user;
update alignment_score set criterion_measures = array_fill(null::numeric, array[cardinality(criteria)]),
    criterion_observed = array_fill(null::timestamptz, array[cardinality(criteria)]) where cardinality(criteria) > 0;
alter table alignment_score enable trigger user;
update alignment_score_history set criterion_measures = array_fill(null::numeric, array[cardinality(criteria)]),
    criterion_observed = array_fill(null::timestamptz, array[cardinality(criteria)]) where cardinality(criteria) > 0;

select make_temporal('alignment_score');
