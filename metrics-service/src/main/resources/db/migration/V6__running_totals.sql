-- A summary must not read all an initiative was ever measured: counts and sums of VALUE metrics are kept as running totals.
-- Every statement that writes observations appends what it changed (so that writers of one initiative never wait for each
-- other); whoever recomputes the initiative folds the changes into the total. Numeric sums are exact in any order.
-- Triggers note updates and deletes. Intake notes what it inserts by itself: it knows the rows, and catching them in a
-- transition table cost it a tenth of its speed.
create table observation_delta (
    subject_id uuid    not null,
    metric     text    collate "C" not null,
    n          bigint  not null,
    total      numeric not null
);
create index ix_observation_delta_subject on observation_delta (subject_id);

create table observation_total (
    subject_id uuid    not null,
    metric     text    collate "C" not null,
    n          bigint  not null,
    total      numeric not null,
    constraint pk_observation_total primary key (subject_id, metric)
);

-- Only what is linked counts, as only that is summed up.
create function note_updated() returns trigger language plpgsql as $$
begin
    insert into observation_delta
        select c.subject_id, c.metric, sum(c.sign), sum(c.sign * c.value)
        from (
            select 1 as sign, subject_type, subject_id, portfolio_id, metric, value from new_rows
            union all
            select -1, subject_type, subject_id, portfolio_id, metric, value from old_rows
        ) c join metric m on m.key = c.metric
        where c.subject_type = 'INITIATIVE' and c.portfolio_id is not null and m.kind = 'VALUE'
        group by c.subject_id, c.metric
        having sum(c.sign) <> 0 or sum(c.sign * c.value) <> 0;
    return null;
end $$;

create function note_deleted() returns trigger language plpgsql as $$
begin
    insert into observation_delta
        select c.subject_id, c.metric, -count(*), -sum(c.value) from old_rows c join metric m on m.key = c.metric
        where c.subject_type = 'INITIATIVE' and c.portfolio_id is not null and m.kind = 'VALUE'
        group by c.subject_id, c.metric;
    return null;
end $$;

create trigger note_updated after update on observation
    referencing old table as old_rows new table as new_rows for each statement execute function note_updated();
create trigger note_deleted after delete on observation
    referencing old table as old_rows for each statement execute function note_deleted();

insert into observation_total
    select o.subject_id, o.metric, count(*), sum(o.value) from observation o join metric m on m.key = o.metric
    where o.subject_type = 'INITIATIVE' and o.portfolio_id is not null and m.kind = 'VALUE'
    group by o.subject_id, o.metric;
