-- Which initiatives of a portfolio are considered: to them a lesson may be suggested.
create index ix_initiative_text_considered on initiative_text (portfolio_id, state);
