-- The tree is a local copy like any other where it is learnt from events: what is gone stays as it was last known, but
-- nothing reaches down through it. Portfolio-service writes its own tree in its own transactions and needs none of this.
alter table portfolio_tree
    add column deleted boolean not null default false,
    add column known_version bigint,
    add column updated_at timestamptz not null default now();

create or replace function subtree(roots uuid[]) returns setof uuid language sql stable as $$
    with recursive below (id) as (
        select unnest(roots)
        union
        select t.id from public.portfolio_tree t join below on t.parent_id = below.id where not t.deleted
    )
    select id from below
$$;
