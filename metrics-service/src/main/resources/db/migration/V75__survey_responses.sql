-- Links as their digests; whether one was used is forgotten when its round closes. Without a twin: it would tell when.
create table survey_link (
    hash         bytea   not null,
    portfolio_id uuid    not null,
    round_id     uuid    not null,
    group_name   text,
    used         boolean not null,
    constraint pk_survey_link primary key (hash),
    constraint fk_survey_link_round foreign key (round_id) references survey_round (id) on delete cascade
);
create index ix_survey_link_round on survey_link (round_id);
select make_owned('survey_link');

-- Answers until their round closes, then nothing: what is published is in survey_result. No time, no link, no name, and an id
-- that is no order. Without a twin.
create table survey_response (
    id            uuid    not null,
    portfolio_id  uuid    not null,
    round_id      uuid    not null,
    group_name    text,
    score         integer not null,
    choices_json  text    not null,
    texts_json    text    not null,
    constraint pk_survey_response primary key (id),
    constraint fk_survey_response_round foreign key (round_id) references survey_round (id) on delete cascade
);
create index ix_survey_response_round on survey_response (round_id);
select make_owned('survey_response');
