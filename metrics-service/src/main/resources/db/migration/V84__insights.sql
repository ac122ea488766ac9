-- How a portfolio, and those below it, want a rule to look; parameters that nobody sets have their defaults.
create table insight_rule (
    rule            text    not null,
    enabled         boolean not null,
    parameters_json text    not null,
    constraint uq_insight_rule unique (portfolio_id, rule),
    portfolio_id    uuid    not null
);
select make_resource('insight_rule');

-- What a rule found, one row for each time: the case (rule, subject, qualifier) and how often it was found before make it one.
-- The data it saw and what it suggests are JSON text; fingerprint is what has to change before it is raised again.
create table insight (
    portfolio_id          uuid        not null,
    rule                  text        not null,
    rule_version          bigint      not null,
    subject_type          text        not null,
    subject_id            uuid        not null,
    subject               text        not null,
    qualifier             text        collate "C" not null,
    number                integer     not null,
    initiative_id         uuid,
    title                 text        not null,
    detail                text        not null,
    facts_json            text        not null,
    fingerprint           text        collate "C" not null,
    money_amount          numeric,
    money_currency        text,
    money_reason          text,
    action_json           text        not null,
    horizon_days          integer     not null,
    status                text        not null,
    raised_at             timestamptz not null,
    seen_at               timestamptz not null,
    cleared_at            timestamptz,
    came_back             boolean     not null,
    dismissal_reason      text,
    action_note           text,
    improvement_action_id uuid,
    settled_by            text,
    settled_at            timestamptz,
    judged_at             timestamptz,
    outcome               text,
    constraint uq_insight unique (portfolio_id, rule, subject_id, qualifier, number),
    constraint ck_insight_status check (status in ('OPEN', 'DISMISSED', 'ACTED', 'CLEARED')),
    constraint ck_insight_outcome check (outcome in ('PENDING', 'HELPED', 'DID_NOT_HELP')),
    constraint ck_insight_money check (num_nulls(money_amount, money_currency) in (0, 2))
);
select make_resource('insight');
create index ix_insight_raised on insight (raised_at desc, id);
create index ix_insight_initiative on insight (initiative_id);

-- When the rules look at a portfolio again though nothing happened: when its day is over; and until when they do not although
-- something did.
create table insight_pass (
    id          uuid        not null constraint pk_insight_pass primary key,
    due_at      timestamptz not null,
    rests_until timestamptz not null
);
create index ix_insight_pass_due on insight_pass (due_at);

-- Which portfolios the rules look at in the next round; one may be there many times, for nobody is to wait for anybody.
create table insight_due (place_id uuid not null);

create function note_insights_due() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into insight_due select distinct portfolio_id from old_rows where portfolio_id is not null;
    end if;
    if tg_op <> 'DELETE' then
        insert into insight_due select distinct portfolio_id from new_rows where portfolio_id is not null;
    end if;
    return null;
end $$;

do $$
declare
    each text;
begin
    foreach each in array array['insight_initiative', 'decision', 'insight_capacity_alert', 'actual', 'commitment',
        'business_case', 'contribution', 'objective', 'team', 'target', 'benefit', 'metric_status', 'value_summary', 'realisation']
    loop
        execute format('create trigger insights_inserted after insert on %I referencing new table as new_rows
            for each statement execute function note_insights_due()', each);
        execute format('create trigger insights_updated after update on %I referencing old table as old_rows new table as new_rows
            for each statement execute function note_insights_due()', each);
        execute format('create trigger insights_deleted after delete on %I referencing old table as old_rows
            for each statement execute function note_insights_due()', each);
    end loop;
end $$;
