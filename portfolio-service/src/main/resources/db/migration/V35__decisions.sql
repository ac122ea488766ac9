-- What was decided, and what is to be. It has no foreign key to its initiative: a decision outlives it.
create table decision (
    initiative_id   uuid,
    title           text not null,
    description     text,
    options_json    text not null,
    status          text not null,
    due_on          date,
    asked_of        text,
    kind            text,
    rationale       text,
    chosen_option   text,
    votes_json      text not null,
    conditions_json text not null,
    amount          numeric,
    currency        text,
    deciders        text[] not null,
    authority       text,
    decided_by      text,
    decided_at      timestamptz,
    supersedes      uuid,
    superseded_by   uuid,
    created_by      text default actor(),
    constraint uq_decision_supersedes unique (supersedes),
    constraint ck_decision_status check (status in ('DUE', 'DECIDED')),
    constraint ck_decision_kind check (kind in ('GO', 'NO_GO', 'FUND', 'PIVOT', 'PERSEVERE', 'STOP', 'OVERRIDE')),
    constraint ck_decision_decided check ((status = 'DECIDED') = (kind is not null and rationale is not null
        and decided_by is not null and decided_at is not null)),
    constraint ck_decision_amount check ((amount is null) = (currency is null) and (kind <> 'FUND' or amount is not null))
);
select make_resource('decision');
alter table decision_history add column ended_by text default actor();
alter table decision add constraint fk_decision_supersedes foreign key (supersedes) references decision (id);
create index ix_decision_initiative on decision (initiative_id, decided_at);
create index ix_decision_due on decision (portfolio_id, due_on) where status = 'DUE';
create index ix_decision_history_initiative on decision_history (initiative_id);

-- What was known at the moment of a decision.
create table decision_evidence (
    id            uuid constraint pk_decision_evidence primary key,
    portfolio_id  uuid not null,
    initiative_id uuid,
    decided_at    timestamptz not null,
    document      text not null,
    updated_at    timestamptz not null,
    constraint fk_decision_evidence_decision foreign key (id) references decision (id)
);
create index ix_decision_evidence_initiative on decision_evidence (initiative_id);
select make_temporal('decision_evidence');
select make_owned('decision_evidence');

-- Written once, whoever writes: all but the named columns stay as they are, and no row goes.
create function stays_as_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
        raise exception 'a row of % stays as it was written', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger decided_stays before update or delete on decision for each row when (old.status = 'DECIDED')
    execute function stays_as_written('portfolio_id', 'conditions_json', 'superseded_by', 'version', 'updated_at');
create trigger superseded_once before update of superseded_by on decision for each row when (old.superseded_by is not null)
    execute function stays_as_written('portfolio_id', 'conditions_json', 'version', 'updated_at');
create trigger seen_stays before update or delete on decision_evidence for each row
    execute function stays_as_written('portfolio_id', 'updated_at');

-- Whether somebody decided to go on with this initiative, or to fund it, and nobody has decided otherwise in its place. The
-- names are looked up when it is called, so that it tells of an earlier moment, too.
create function approved(initiative uuid) returns boolean language sql stable as $$
    select exists (select from decision where initiative_id = initiative and status = 'DECIDED'
        and kind in ('GO', 'FUND') and superseded_by is null)
$$;
