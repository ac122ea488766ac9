-- Who works together, who they are as far as planning needs it, and what there is to work with.
create table team (
    key  text not null,
    name text not null
);
select make_resource('team');
alter table team
    add constraint fk_team_portfolio foreign key (portfolio_id) references portfolio (id),
    add constraint uq_team_key unique (portfolio_id, key);

create table person (
    team_id      uuid not null,
    name         text not null,
    external_ref text,
    roles        text[] not null,
    skills       text[] not null,
    share        numeric not null,
    constraint fk_person_team foreign key (team_id) references team (id),
    constraint ck_person_share check (share between 0 and 1)
);
select make_resource('person');
alter table person add constraint uq_person_external_ref unique (portfolio_id, external_ref);
create index ix_person_team on person (team_id);

create table tool (
    name  text not null,
    kind  text not null,
    count integer not null,
    constraint ck_tool_kind check (kind in ('LICENCE', 'ENVIRONMENT')),
    constraint ck_tool_count check (count >= 0)
);
select make_resource('tool');
alter table tool
    add constraint fk_tool_portfolio foreign key (portfolio_id) references portfolio (id),
    add constraint uq_tool_name unique (portfolio_id, name);

-- How much there is of one of them in a period. Its days are kept, so that no reader needs the calendar.
create table capacity (
    team_id   uuid,
    person_id uuid,
    tool_id   uuid,
    period    text not null,
    begins_on date not null,
    ends_on   date not null,
    amount    numeric not null,
    constraint fk_capacity_team foreign key (team_id) references team (id),
    constraint fk_capacity_person foreign key (person_id) references person (id),
    constraint fk_capacity_tool foreign key (tool_id) references tool (id),
    constraint ck_capacity_of_one check (num_nonnulls(team_id, person_id, tool_id) = 1),
    constraint ck_capacity_amount check (amount >= 0)
);
select make_resource('capacity');
create index ix_capacity_bearer on capacity (coalesce(team_id, person_id, tool_id), begins_on);

-- Whom or what an initiative gets of it.
create table allocation (
    initiative_id uuid not null,
    team_id       uuid,
    person_id     uuid,
    tool_id       uuid,
    period        text not null,
    begins_on     date not null,
    ends_on       date not null,
    amount        numeric not null,
    warnings      text[] not null,
    constraint fk_allocation_initiative foreign key (initiative_id) references initiative (id),
    constraint fk_allocation_team foreign key (team_id) references team (id),
    constraint fk_allocation_person foreign key (person_id) references person (id),
    constraint fk_allocation_tool foreign key (tool_id) references tool (id),
    constraint ck_allocation_of_one check (num_nonnulls(team_id, person_id, tool_id) = 1),
    constraint ck_allocation_amount check (amount > 0)
);
select make_resource('allocation');
create index ix_allocation_initiative on allocation (initiative_id);
create index ix_allocation_bearer on allocation (coalesce(team_id, person_id, tool_id), begins_on);
