-- Participatory budgeting: who takes part with which purse, what is bid on, and what was bid in which round.
create table budgeting_forum (
    budget_id         uuid    not null,
    name              text    not null,
    description       text,
    participants_json text    not null,
    proposals_json    text    not null,
    status            text    not null,
    round             integer not null,
    decision_id       uuid,
    constraint fk_budgeting_forum_budget foreign key (budget_id) references budget (id),
    constraint fk_budgeting_forum_decision foreign key (decision_id) references decision (id),
    constraint ck_budgeting_forum_status check (status in ('PREPARED', 'BIDDING', 'DECIDED')),
    constraint ck_budgeting_forum_round check ((status = 'PREPARED') = (round = 0))
);
select make_resource('budgeting_forum');
create index ix_budgeting_forum_budget on budgeting_forum (budget_id);

create table budgeting_bid (
    forum_id      uuid    not null,
    round         integer not null,
    participant   text    not null,
    initiative_id uuid    not null,
    amount        numeric not null,
    currency      text    not null,
    note          text,
    constraint fk_budgeting_bid_forum foreign key (forum_id) references budgeting_forum (id),
    constraint uq_budgeting_bid unique (forum_id, round, participant, initiative_id),
    constraint ck_budgeting_bid_amount check (amount > 0)
);
select make_resource('budgeting_bid');
