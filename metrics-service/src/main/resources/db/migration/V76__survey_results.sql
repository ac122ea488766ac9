-- What is published of a round, written once, when it closes; the id is the round's.
create table survey_result (
    id           uuid        not null,
    portfolio_id uuid        not null,
    survey_id    uuid        not null,
    kind         text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    anonymity_floor integer  not null,
    score        numeric,
    low          numeric,
    high         numeric,
    responses    integer,
    invited      integer     not null,
    whole_json   text        not null,
    groups_json  text        not null,
    measured     text,
    closed_at    timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_survey_result primary key (id),
    constraint fk_survey_result_round foreign key (id) references survey_round (id) on delete cascade,
    constraint ck_survey_result_floor check (responses >= anonymity_floor)
);
create index ix_survey_result_subject on survey_result (subject_id, closed_at);
select make_temporal('survey_result');
select make_owned('survey_result');
create function survey_result_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was published of a round stays as it is';
end $$;
create trigger published_stays before update on survey_result for each row execute function survey_result_stays();

-- That a round was to be called to mind, never to whom.
create table survey_reminder (
    id           uuid        not null,
    portfolio_id uuid        not null,
    survey_id    uuid        not null,
    round_id     uuid        not null,
    invited      integer     not null,
    unanswered   integer     not null,
    closes_at    timestamptz not null,
    reminded_at  timestamptz not null,
    constraint pk_survey_reminder primary key (id),
    constraint fk_survey_reminder_round foreign key (round_id) references survey_round (id) on delete cascade
);
create index ix_survey_reminder_round on survey_reminder (round_id, reminded_at);
select make_owned('survey_reminder');

-- What respondents wrote, where enough of them answered; ids are no order, and all of a round have its end as their time.
-- Without a twin: what is deleted because it tells too much is gone.
create table survey_comment (
    id           uuid        not null,
    portfolio_id uuid        not null,
    survey_id    uuid        not null,
    round_id     uuid        not null,
    question     text        not null,
    group_name   text,
    text         text        not null,
    tags         text[]      not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_survey_comment primary key (id),
    constraint fk_survey_comment_round foreign key (round_id) references survey_round (id) on delete cascade
);
create index ix_survey_comment_round on survey_comment (round_id);
create index ix_survey_comment_portfolio on survey_comment (portfolio_id, id);
select make_owned('survey_comment');
