-- Which strategy is in force is said in its newest announcement, which is read once more.
alter table strategy add column state text;
select make_temporal('strategy');
select make_owned('strategy');
alter table strategy disable trigger user;
update strategy set state_version = state_version - 1;
alter table strategy enable trigger user;
delete from consumed where topic = 'openvmo.alignment.strategy';

-- Who has a stake: our copy of portfolio-service's stakeholders.
create table stakeholder (
    id            uuid    not null constraint pk_stakeholder primary key,
    portfolio_id  uuid,
    initiative_id uuid,
    name          text,
    role          text,
    deleted       boolean not null,
    state_version bigint  not null,
    known_version bigint,
    updated_at    timestamptz not null
);
select make_temporal('stakeholder');
select make_owned('stakeholder');

-- What was said of a strategy to whom.
create table announcement (
    strategy_id     uuid        not null,
    strategy_name   text        not null,
    text            text        not null,
    announced_at    timestamptz not null,
    due_at          timestamptz,
    recipients_json text        not null,
    named           integer     not null,
    acknowledged    integer     not null,
    constraint ck_announcement_acknowledged check (acknowledged between 0 and named)
);
select make_resource('announcement');
create index ix_announcement_strategy on announcement (strategy_id);

-- Who of them has said that they know: a recipient is a stakeholder's id, or a name.
create table acknowledgement (
    id              uuid        not null constraint pk_acknowledgement primary key,
    portfolio_id    uuid        not null,
    announcement_id uuid        not null,
    recipient       text        not null,
    acknowledged_at timestamptz not null,
    recorded_by     text,
    updated_at      timestamptz not null,
    constraint uq_acknowledgement unique (announcement_id, recipient),
    constraint fk_acknowledgement_announcement foreign key (announcement_id) references announcement (id)
);
select make_temporal('acknowledgement');
select make_owned('acknowledgement');

-- By which they can say so without an account; only the hash is kept, and of each recipient the newest. Without a twin: what
-- was taken back is gone.
create table announcement_link (
    hash            bytea       not null constraint pk_announcement_link primary key,
    portfolio_id    uuid        not null,
    announcement_id uuid        not null,
    recipient       text        not null,
    expires_at      timestamptz not null,
    used            boolean     not null,
    constraint uq_announcement_link unique (announcement_id, recipient),
    constraint fk_announcement_link_announcement foreign key (announcement_id) references announcement (id)
);
select make_owned('announcement_link');
