create table note (
    id uuid constraint pk_note primary key,
    portfolio_id uuid not null,
    title text not null,
    score bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null,
    constraint uq_note_title unique (portfolio_id, title)
);
create index ix_note_score on note (portfolio_id, score desc, id);
select make_temporal('note');
select make_owned('note');

-- As a later release would do it.
alter table note add column colour text;
select make_temporal('note');
select make_owned('note');
