-- What a period was like for those who worked in it.
create table retrospective (
    title        text   not null,
    subject_type text   not null,
    subject_id   uuid   not null,
    starts_on    date   not null,
    ends_on      date   not null,
    participants text[] not null,
    items_json   text   not null,
    status       text   not null,
    closed_at    timestamptz,
    constraint ck_retrospective_subject_type check (subject_type in ('PORTFOLIO', 'VALUE_STREAM', 'TEAM', 'INITIATIVE')),
    constraint ck_retrospective_days check (starts_on <= ends_on),
    constraint ck_retrospective_status check (status in ('OPEN', 'CLOSED')),
    constraint ck_retrospective_closed check ((status = 'CLOSED') = (closed_at is not null))
);
select make_resource('retrospective');
create index ix_retrospective_subject on retrospective (subject_id, ends_on);

-- What the figures of its period were when it was begun. Nobody writes it again; it goes with its retrospective alone, which
-- can be deleted as long as it is open.
create table retrospective_snapshot (
    id           uuid        not null constraint pk_retrospective_snapshot primary key,
    portfolio_id uuid        not null,
    taken_at     timestamptz not null,
    document     text        not null,
    updated_at   timestamptz not null,
    constraint fk_retrospective_snapshot_retrospective foreign key (id) references retrospective (id) on delete cascade
);
select make_temporal('retrospective_snapshot');
select make_owned('retrospective_snapshot');
revoke update, delete on retrospective_snapshot from "${runtime}";
create trigger snapshot_stays before update on retrospective_snapshot for each row execute function stays_as_written('updated_at');

-- Lessons and actions say which retrospective they come from.
alter table lesson add column retrospective_id uuid,
    add constraint fk_lesson_retrospective foreign key (retrospective_id) references retrospective (id);
create index ix_lesson_retrospective on lesson (retrospective_id);
select make_temporal('lesson');
select make_owned('lesson');
alter table improvement_action
    add constraint fk_improvement_action_retrospective foreign key (retrospective_id) references retrospective (id);
create index ix_improvement_action_retrospective on improvement_action (retrospective_id);
