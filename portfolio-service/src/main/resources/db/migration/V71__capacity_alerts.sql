-- Where what is planned is too much for long, or a skill is short, as it was announced last.
create table capacity_alert (
    portfolio_id  uuid    not null,
    kind          text    not null,
    resource_kind text,
    resource_id   uuid,
    skill         text,
    raised        boolean not null,
    from_period   text,
    to_period     text,
    missing       numeric,
    detail        text,
    initiatives   uuid[],
    holds_until   date,
    constraint ck_capacity_alert_kind check (kind in ('OVERLOAD', 'SKILL_GAP')),
    constraint ck_capacity_alert_of_one check (num_nonnulls(resource_id, skill) = 1),
    constraint ck_capacity_alert_raised check (num_nonnulls(from_period, to_period, missing, detail, holds_until) = case when raised then 5 else 0 end)
);
select make_resource('capacity_alert');
create unique index uq_capacity_alert on capacity_alert (portfolio_id, kind, coalesce(cast(resource_id as text), skill));
create index ix_capacity_alert_raised on capacity_alert (holds_until) where raised;

-- Whatever is planned or there marks the portfolio whose people, teams and tools it is about.
create function mark_capacity(portfolios uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
    insert into dirty (kind, lane, key) select distinct 'capacity', lane_of(k), k from unnest(portfolios) as p (k)
$$;
create function capacity_touched() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform mark_capacity(array(select distinct portfolio_id from old_rows));
    end if;
    if tg_op <> 'DELETE' then
        perform mark_capacity(array(select distinct portfolio_id from new_rows));
    end if;
    return null;
end $$;

-- An allocation is of the initiative's portfolio, what it takes may be another's.
create function capacity_used() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform mark_capacity(array(select portfolio_id from team where id in (select team_id from old_rows)
            union select portfolio_id from person where id in (select person_id from old_rows)
            union select portfolio_id from tool where id in (select tool_id from old_rows)));
    end if;
    if tg_op <> 'DELETE' then
        perform mark_capacity(array(select portfolio_id from team where id in (select team_id from new_rows)
            union select portfolio_id from person where id in (select person_id from new_rows)
            union select portfolio_id from tool where id in (select tool_id from new_rows)));
    end if;
    return null;
end $$;

-- What a business case asks counts where its initiative is, until that is done.
create function capacity_asked() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform mark_capacity(array(
        select p from old_rows o join new_rows n using (id), unnest(array[o.portfolio_id, n.portfolio_id]) as p
        where (o.portfolio_id, o.state = 'DONE') is distinct from (n.portfolio_id, n.state = 'DONE')
            and exists (select from business_case c where c.initiative_id = n.id)));
    return null;
end $$;

-- How many periods in a row are too many is said by policies, for all portfolios below that have none.
create function capacity_governed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform mark_capacity(array(
        with recursive below (id) as (
            select id from changed union select t.id from below join portfolio_tree t on t.parent_id = below.id)
        select id from below));
    return null;
end $$;

create function watch_capacity(target text, by text) returns void language plpgsql as $$
begin
    execute format('create trigger capacity_insert after insert on %I referencing new table as new_rows
        for each statement execute function %I()', target, by);
    execute format('create trigger capacity_update after update on %I referencing old table as old_rows new table as new_rows
        for each statement execute function %I()', target, by);
    execute format('create trigger capacity_delete after delete on %I referencing old table as old_rows
        for each statement execute function %I()', target, by);
end $$;
select watch_capacity(t, 'capacity_touched') from unnest(array['team', 'person', 'tool', 'capacity', 'business_case']) as t;
select watch_capacity('allocation', 'capacity_used');
drop function watch_capacity(text, text);
create trigger capacity_update after update on initiative referencing old table as old_rows new table as new_rows
    for each statement execute function capacity_asked();
create trigger capacity_insert after insert on policies referencing new table as changed
    for each statement execute function capacity_governed();
create trigger capacity_update after update on policies referencing new table as changed
    for each statement execute function capacity_governed();
create trigger capacity_delete after delete on policies referencing old table as changed
    for each statement execute function capacity_governed();
create trigger capacity_update after update on portfolio referencing new table as changed
    for each statement execute function capacity_governed();
create trigger capacity_delete after delete on portfolio referencing old table as changed
    for each statement execute function capacity_governed();

select mark_capacity(array(select id from portfolio));
