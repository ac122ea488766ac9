-- Totals are kept of whatever is linked, whatever it is and is measured by: no series is counted by reading all of it.
create or replace function note_updated() returns trigger language plpgsql as $$
begin
    insert into observation_delta
        select subject_id, metric, sum(sign), sum(sign * value)
        from (
            select 1 as sign, subject_id, portfolio_id, metric, value from new_rows
            union all
            select -1, subject_id, portfolio_id, metric, value from old_rows
        ) c
        where portfolio_id is not null
        group by subject_id, metric
        having sum(sign) <> 0 or sum(sign * value) <> 0;
    return null;
end $$;

create or replace function note_deleted() returns trigger language plpgsql as $$
begin
    insert into observation_delta
        select subject_id, metric, -count(*), -sum(value) from old_rows
        where portfolio_id is not null
        group by subject_id, metric;
    return null;
end $$;

insert into observation_total
    select subject_id, metric, count(*), sum(value) from observation where portfolio_id is not null
    group by subject_id, metric
    on conflict on constraint pk_observation_total do nothing;

-- What each metric says of each subject last; the id is made of both. With the names by which neighbours may ask for the subject.
create table metric_status (
    id                       uuid        not null generated always as (md5(metric || E'\x1f' || subject_id::text)::uuid) stored,
    portfolio_id             uuid        not null,
    metric                   text        collate "C" not null,
    unit                     text,
    direction                text        not null,
    subject_type             text        not null,
    subject_id               uuid        not null,
    subject_key              text,
    external_ref_source      text,
    external_ref_external_id text,
    value                    numeric     not null,
    observed_at              timestamptz not null,
    sample_size              bigint      not null,
    updated_at               timestamptz not null,
    constraint pk_metric_status primary key (id)
);
create index ix_metric_status_subject on metric_status (subject_id);

select make_temporal('metric_status');
select make_owned('metric_status');

select mark('value', subject_id) from (select distinct subject_id from observation_total) measured;
