-- Which initiative waits for which to be finished, and how many days lie between. What is waited for may be deleted by who may
-- not write here: the dependency goes with it.
create table dependency (
    initiative_id  uuid not null,
    predecessor_id uuid not null,
    lag_days       integer not null,
    constraint fk_dependency_initiative foreign key (initiative_id) references initiative (id),
    constraint fk_dependency_predecessor foreign key (predecessor_id) references initiative (id) on delete cascade,
    constraint uq_dependency_pair unique (initiative_id, predecessor_id),
    constraint ck_dependency_lag check (lag_days >= 0),
    constraint ck_dependency_itself check (initiative_id <> predecessor_id)
);
select make_resource('dependency');
create index ix_dependency_predecessor on dependency (predecessor_id);
