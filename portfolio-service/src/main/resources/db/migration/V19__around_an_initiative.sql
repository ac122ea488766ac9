-- Who has a stake in an initiative, by when it gets how far, and what is said about it.
create table stakeholder (
    initiative_id uuid not null,
    name          text not null,
    role          text not null,
    influence     text not null,
    stance        text not null,
    constraint fk_stakeholder_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_stakeholder_name unique (initiative_id, name),
    constraint ck_stakeholder_influence check (influence in ('LOW', 'MEDIUM', 'HIGH')),
    constraint ck_stakeholder_stance check (stance in ('UNAWARE', 'RESISTANT', 'NEUTRAL', 'SUPPORTIVE', 'LEADING'))
);
select make_resource('stakeholder');

-- slip_days follows from the dates: it is kept so that lists can be filtered and sorted by it.
create table milestone (
    initiative_id uuid not null,
    name          text not null,
    baseline      date,
    forecast      date,
    actual        date,
    slip_days     integer,
    constraint fk_milestone_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_milestone_name unique (initiative_id, name),
    constraint ck_milestone_slip check (slip_days is not distinct from coalesce(actual, forecast) - baseline)
);
select make_resource('milestone');

create table comment (
    initiative_id uuid not null,
    text          text not null,
    author        text not null,
    constraint fk_comment_initiative foreign key (initiative_id) references initiative (id)
);
select make_resource('comment');
create index ix_comment_initiative on comment (initiative_id, created_at);
