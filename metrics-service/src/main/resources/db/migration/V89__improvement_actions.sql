-- What is done to become better, and what it is to move.
create table improvement_action (
    title            text not null,
    description      text,
    owner            text,
    due_on           date,
    initiative_id    uuid,
    retrospective_id uuid,
    insight_id       uuid,
    review_id        uuid,
    metric           text collate "C",
    subject_type     text,
    subject_id       uuid,
    direction        text,
    expected_by      date,
    status           text not null,
    closed_on        date,
    note             text,
    constraint fk_improvement_action_insight foreign key (insight_id) references insight (id),
    constraint fk_improvement_action_review foreign key (review_id) references review (id),
    constraint ck_improvement_action_subject_type check (subject_type in ('INITIATIVE', 'VALUE_STREAM', 'PORTFOLIO')),
    constraint ck_improvement_action_direction check (direction in ('INCREASE', 'DECREASE')),
    constraint ck_improvement_action_metric check (num_nulls(metric, subject_type, subject_id, direction) in (0, 4)),
    constraint ck_improvement_action_status check (status in ('OPEN', 'DONE', 'CANCELLED')),
    constraint ck_improvement_action_closed check ((status = 'OPEN') = (closed_on is null))
);
select make_resource('improvement_action');
create index ix_improvement_action_subject on improvement_action (subject_id);
create index ix_improvement_action_insight on improvement_action (insight_id);
create index ix_improvement_action_review on improvement_action (review_id);
create index ix_improvement_action_due on improvement_action (portfolio_id, due_on) where status = 'OPEN';

-- By which of them something is done about an insight.
alter table insight
    add constraint fk_insight_improvement_action foreign key (improvement_action_id) references improvement_action (id);
create index ix_insight_improvement_action on insight (improvement_action_id);

-- What is said of each as far as it was measured: kept so that it is announced where it changes.
create table action_verdict (
    id           uuid        not null constraint pk_action_verdict primary key,
    portfolio_id uuid        not null,
    verdict      text        not null,
    reason       text        not null,
    updated_at   timestamptz not null,
    constraint fk_action_verdict_action foreign key (id) references improvement_action (id),
    constraint ck_action_verdict_verdict check (verdict in ('PENDING', 'HELPED', 'DID_NOT_HELP', 'UNCLEAR'))
);
select make_temporal('action_verdict');
select make_owned('action_verdict');
