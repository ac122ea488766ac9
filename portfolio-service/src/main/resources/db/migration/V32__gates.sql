-- How an initiative came to where it stands: what it lacked, who let it pass, and into which other it was pivoted.
alter table initiative
    add column pivoted_into uuid, add column lacked text[], add column override_reason text, add column approver text,
    add constraint fk_initiative_pivoted_into foreign key (pivoted_into) references initiative (id),
    add constraint ck_initiative_pivoted_into check (pivoted_into is null or outcome = 'PIVOTED'),
    add constraint ck_initiative_override check ((override_reason is null) = (approver is null));
select make_temporal('initiative');
create index ix_initiative_pivoted_into on initiative (pivoted_into) where pivoted_into is not null;
create index ix_initiative_state on initiative (portfolio_id, state);

alter table initiative_transition
    add column kind text, add column unmet text, add column override_reason text, add column approver text,
    add column pivoted_into uuid;
select make_temporal('initiative_transition');
