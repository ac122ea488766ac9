-- Who delivers to us without a key of ours: signed by one of its live secrets, mapped to services and initiatives.
create table intake_source (
    name            text   not null,
    kind            text   not null,
    incident_labels text[] not null,
    mappings_json   text   not null,
    -- which secrets live, without them
    secrets_json    text   not null,
    constraint ck_intake_source_kind check (kind in ('GITHUB', 'GITLAB', 'PAGERDUTY'))
);
select make_resource('intake_source');
alter table intake_source add constraint uq_intake_source_name unique (portfolio_id, name);

-- The secrets themselves, sealed under OPENVMO_MASTER_KEY. Without a twin: what was taken away is gone.
create table intake_secret (
    id           uuid not null,
    portfolio_id uuid not null,
    source_id    uuid not null,
    sealed       text not null,
    constraint pk_intake_secret primary key (id),
    constraint fk_intake_secret_source foreign key (source_id) references intake_source (id) on delete cascade
);
create index ix_intake_secret_source on intake_secret (source_id);
select make_owned('intake_secret');
