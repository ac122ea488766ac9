-- What is done keeps its score and leaves the backlog, which ranks what is still to be decided or done. Periods of before
-- this column have none: the past shows what it showed.
drop view as_of.ranking;
alter table ranking add column done boolean not null default false;
drop index ix_ranking_order;
create index ix_ranking_order on ranking (portfolio_id, order_score, order_alignment, initiative_id) where done is not true;
select make_temporal('ranking');
update ranking r set done = true, updated_at = instant() from initiative i where i.id = r.initiative_id and i.state = 'DONE';
