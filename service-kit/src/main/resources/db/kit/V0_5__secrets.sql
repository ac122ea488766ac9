-- Keys this service makes for itself and shares among its replicas, for example the one that signs cursors.
create table secret (
    name  text  not null constraint pk_secret primary key,
    value bytea not null
);
