-- Long work. Whoever holds the lease runs it; a lease that ran out (its process died) is taken by somebody else.
create table operation (
    id uuid constraint pk_operation primary key,
    portfolio_id uuid,
    kind text not null,
    caller text not null,
    parameters jsonb not null,
    state text not null,
    progress double precision not null default 0,
    phase text,
    result jsonb,
    problem jsonb,
    cancel_asked boolean not null default false,
    attempts int not null default 0,
    lease uuid,
    lease_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    finished_at timestamptz,
    constraint ck_operation_state check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'))
);
create index ix_operation_open on operation (created_at) where state in ('QUEUED', 'RUNNING');
create index ix_operation_portfolio on operation (portfolio_id, id);
select make_owned('operation');
