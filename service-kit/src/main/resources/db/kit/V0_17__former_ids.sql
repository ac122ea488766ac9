-- What items are called now that left as a list's file and came in again, for whoever brought them.
create table former_id (
    caller     text        not null,
    former     uuid        not null,
    id         uuid        not null,
    created_at timestamptz not null,
    constraint pk_former_id primary key (caller, former)
);
create index ix_former_id_created_at on former_id (created_at);

grant select, insert, update, delete on former_id to "${runtime}";
