-- What a team or a person really worked for an initiative, as a time sheet tells it.
create table work_entry (
    initiative_id uuid    not null,
    team_id       uuid,
    person_id     uuid,
    begins_on     date    not null,
    ends_on       date    not null,
    days          numeric not null,
    source        text collate "C" not null,
    external_id   text collate "C" not null,
    constraint fk_work_entry_initiative foreign key (initiative_id) references initiative (id),
    constraint fk_work_entry_team foreign key (team_id) references team (id),
    constraint fk_work_entry_person foreign key (person_id) references person (id),
    constraint uq_work_entry_external_id unique (source, external_id),
    constraint ck_work_entry_of_one check (num_nonnulls(team_id, person_id) = 1),
    constraint ck_work_entry_span check (ends_on >= begins_on),
    constraint ck_work_entry_days check (days > 0)
);
select make_resource('work_entry');
create index ix_work_entry_initiative on work_entry (initiative_id);
create index ix_work_entry_bearer on work_entry (coalesce(team_id, person_id), begins_on);
