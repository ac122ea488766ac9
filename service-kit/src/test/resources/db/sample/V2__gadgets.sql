create table gadget (
    id           uuid constraint pk_gadget primary key,
    portfolio_id uuid not null,
    name         text not null constraint ck_gadget_name_not_blank check (name <> ' '),
    kind         text not null,
    size         integer,
    price        numeric,
    tags         text[] not null default '{}',
    due_on       date,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint not null,
    constraint uq_gadget_name unique (portfolio_id, name)
);
select make_temporal('gadget');
select make_owned('gadget');
