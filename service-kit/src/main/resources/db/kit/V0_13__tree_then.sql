-- The tree as it was: an earlier moment belongs to whoever may read where a portfolio hung then. What is there now is taken
-- as having been so for ever.
alter table portfolio_tree alter column updated_at set default instant();
update portfolio_tree set updated_at = '-infinity';
select make_temporal('portfolio_tree');

-- The given portfolios and all that was below them at the moment that is being looked at.
create function subtree_then(roots uuid[]) returns setof uuid language sql stable as $$
    with recursive below (id) as (
        select unnest(roots)
        union
        select t.id from as_of.portfolio_tree t join below on t.parent_id = below.id where not t.deleted
    )
    select id from below
$$;

-- Whether the caller may read where this portfolio hung at some moment of this time: for rows of history that are shown
-- beside each other.
create function was_readable(portfolio uuid, began timestamptz, ended timestamptz) returns boolean language sql stable as $$
    with recursive tree as (
        select id, parent_id, updated_at, 'infinity'::timestamptz as valid_to from public.portfolio_tree where not deleted
        union all
        select id, parent_id, updated_at, valid_to from public.portfolio_tree_history where not deleted
    ), place (id, began, ended) as (
        select portfolio, began, ended
        union
        select t.parent_id, greatest(p.began, t.updated_at), least(p.ended, t.valid_to)
        from place p join tree t on t.id = p.id and t.updated_at < p.ended and p.began < t.valid_to
    )
    select current_setting('openvmo.readable', true) = 'all'
        or exists (select from place where id = any (public.portfolios('openvmo.roots')))
$$;
