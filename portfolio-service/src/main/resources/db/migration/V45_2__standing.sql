-- Where initiatives stand and since when, read off the index alone.
drop index ix_initiative_state;
create index ix_initiative_state on initiative (portfolio_id, state, state_entered_at);
