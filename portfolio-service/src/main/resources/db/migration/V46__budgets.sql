-- What a value stream may spend in a fiscal period, what of it is committed to initiatives, and what was booked. Σ of the
-- commitments never exceeds the amount: whoever changes either holds the budget's row.
create table budget (
    portfolio_id    uuid    not null,
    value_stream_id uuid    not null,
    period          text    not null,
    begins_on       date    not null,
    ends_on         date    not null,
    amount          numeric not null,
    currency        text    not null,
    forecast        numeric,
    status          text    not null,
    note            text,
    constraint fk_budget_value_stream foreign key (portfolio_id, value_stream_id) references value_stream (portfolio_id, id),
    constraint uq_budget_period unique (value_stream_id, period),
    constraint ck_budget_amount check (amount >= 0),
    constraint ck_budget_forecast check (forecast >= 0),
    constraint ck_budget_days check (ends_on > begins_on),
    constraint ck_budget_status check (status in ('OPEN', 'CLOSED'))
);
select make_resource('budget');

create table commitment (
    budget_id     uuid    not null,
    initiative_id uuid    not null,
    amount        numeric not null,
    currency      text    not null,
    note          text,
    constraint fk_commitment_budget foreign key (budget_id) references budget (id),
    constraint fk_commitment_initiative foreign key (initiative_id) references initiative (id),
    constraint ck_commitment_amount check (amount > 0)
);
select make_resource('commitment');
create index ix_commitment_budget on commitment (budget_id);
create index ix_commitment_initiative on commitment (initiative_id);
create index ix_commitment_history_budget on commitment_history (budget_id, valid_to);

create table actual (
    budget_id     uuid    not null,
    initiative_id uuid,
    kind          text    not null,
    amount        numeric not null,
    currency      text    not null,
    booked_on     date    not null,
    source        text collate "C" not null,
    external_id   text collate "C" not null,
    note          text,
    constraint fk_actual_budget foreign key (budget_id) references budget (id),
    constraint fk_actual_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_actual_external_id unique (source, external_id),
    constraint ck_actual_kind check (kind in ('CAPEX', 'OPEX')),
    constraint ck_actual_amount check (amount <> 0)
);
select make_resource('actual');
create index ix_actual_budget on actual (budget_id);
create index ix_actual_initiative on actual (initiative_id);

-- What went from one budget to another; written once.
create table budget_transfer (
    from_budget_id uuid    not null,
    to_budget_id   uuid    not null,
    amount         numeric not null,
    currency       text    not null,
    reason         text    not null,
    constraint fk_budget_transfer_from foreign key (from_budget_id) references budget (id),
    constraint fk_budget_transfer_to foreign key (to_budget_id) references budget (id),
    constraint ck_budget_transfer_amount check (amount > 0),
    constraint ck_budget_transfer_ends check (from_budget_id <> to_budget_id)
);
select make_resource('budget_transfer');
create index ix_budget_transfer_from on budget_transfer (from_budget_id);
create index ix_budget_transfer_to on budget_transfer (to_budget_id);
