-- Under which authority something was decided, and what was to be said against that.
alter table decision
    add column delegation_json text,
    add column warnings        text[] not null default '{}';
select make_temporal('decision');

-- Nobody decides of a portfolio that is just being deleted.
alter table decision add constraint fk_decision_portfolio foreign key (portfolio_id) references portfolio (id);
