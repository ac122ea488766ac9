-- Portfolios have always remembered where they hung: so does their tree now.
alter table portfolio_tree disable trigger user;
update portfolio_tree t set updated_at = p.updated_at from portfolio p where p.id = t.id;
alter table portfolio_tree enable trigger user;
insert into portfolio_tree_history (id, parent_id, state_version, deleted, updated_at, valid_to)
select id, parent_id, 0, false, updated_at, valid_to from portfolio_history;
