-- The sample aggregate of the event tests.
create table thing (
    id    uuid constraint pk_thing primary key,
    name  text not null,
    times int  not null default 1
);
