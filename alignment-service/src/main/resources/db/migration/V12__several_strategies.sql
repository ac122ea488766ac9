-- A strategy counts by its declared share where a nearer one governs. A version may be made of another; its objectives
-- know theirs, so that contributions follow. A score names every strategy it is made of, with its share.
alter table strategy add column share_below numeric not null default 0, add column version_of uuid;
alter table strategy add constraint ck_strategy_share_below check (share_below between 0 and 1);
alter table strategy_history add column share_below numeric not null default 0;
alter table objective add column origin_id uuid;
create index ix_objective_origin on objective (origin_id) where origin_id is not null;
alter table alignment_score
    add column strategy_ids uuid[] not null default '{}', add column strategy_shares numeric[] not null default '{}';
alter table alignment_score_history
    add column strategy_ids uuid[] not null default '{}', add column strategy_shares numeric[] not null default '{}';

-- What was computed stays as it is, and what it was computed at: it only says the same in the new columns.
alter table alignment_score disable trigger user;
update alignment_score set strategy_ids = array[strategy_id], strategy_shares = '{1}' where strategy_id is not null;
alter table alignment_score enable trigger user;
update alignment_score_history set strategy_ids = array[strategy_id], strategy_shares = '{1}' where strategy_id is not null;

select make_temporal('strategy');
select make_temporal('objective');
select make_temporal('alignment_score');
