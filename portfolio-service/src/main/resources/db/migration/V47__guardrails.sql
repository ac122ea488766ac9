-- Where the money of a portfolio, and of those below it, is to go: one document each, and whether each guardrail is breached.
create table guardrails (
    id       uuid not null constraint pk_guardrails primary key,
    document text not null,
    constraint fk_guardrails_portfolio foreign key (id) references portfolio (id)
);
select make_resource('guardrails');

create table guardrail_status (
    portfolio_id uuid    not null,
    guardrail    text    not null,
    breached     boolean not null,
    detail       text,
    constraint uq_guardrail_status unique (portfolio_id, guardrail),
    constraint fk_guardrail_status_portfolio foreign key (portfolio_id) references portfolio (id),
    constraint ck_guardrail_status check (breached = (detail is not null))
);
select make_resource('guardrail_status');

-- What a commitment breached when it was made, and who let it pass all the same.
alter table commitment
    add column breached        text[] not null default '{}',
    add column override_reason text,
    add column approver        text,
    add constraint ck_commitment_override check ((override_reason is null) = (approver is null));
alter table commitment_history add column breached text[] not null default '{}';
select make_temporal('commitment');

-- Whatever is judged marks its portfolio; where nobody has guardrails nothing is marked.
create function guardrails_touched() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from guardrails) then
        if tg_op <> 'INSERT' then
            insert into dirty (kind, lane, key)
                select 'guardrails', lane_of(k), k from (select distinct portfolio_id from old_rows) as o (k);
        end if;
        if tg_op <> 'DELETE' then
            insert into dirty (kind, lane, key)
                select 'guardrails', lane_of(k), k from (select distinct portfolio_id from new_rows) as n (k);
        end if;
    end if;
    return null;
end $$;
create function watch_guardrails(target text) returns void language plpgsql as $$
begin
    execute format('create trigger guardrails_insert after insert on %I referencing new table as new_rows
        for each statement execute function guardrails_touched()', target);
    execute format('create trigger guardrails_update after update on %I referencing old table as old_rows new table as new_rows
        for each statement execute function guardrails_touched()', target);
    execute format('create trigger guardrails_delete after delete on %I referencing old table as old_rows
        for each statement execute function guardrails_touched()', target);
end $$;
select watch_guardrails(t) from unnest(array['guardrails', 'budget', 'commitment', 'initiative', 'value_stream', 'decision']) as t;
drop function watch_guardrails(text);
