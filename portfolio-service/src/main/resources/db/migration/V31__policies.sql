-- By which rules a portfolio, and those below it that have none of their own, let initiatives move.
create table policies (
    id       uuid not null constraint pk_policies primary key,
    document text not null,
    constraint fk_policies_portfolio foreign key (id) references portfolio (id)
);
select make_resource('policies');
alter table policies add constraint ck_policies_id check (id = portfolio_id);
