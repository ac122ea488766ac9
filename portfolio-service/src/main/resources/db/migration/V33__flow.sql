-- Since when it had been where it came from: so time in a state is read off the move that ended it.
alter table initiative_transition add column since timestamptz;
select make_temporal('initiative_transition');
alter table initiative_transition disable trigger user;
update initiative_transition t set since = p.since
from (select id, lag(entered_at) over (partition by initiative_id order by entered_at, id) as since from initiative_transition) p
where p.id = t.id and p.since is not null;
alter table initiative_transition enable trigger user;
update initiative_transition_history h set since = t.since from initiative_transition t where t.id = h.id;
create index ix_initiative_transition_portfolio on initiative_transition (portfolio_id, entered_at) include (from_state, to_state);
