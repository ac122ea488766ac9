-- Why an initiative is worth its money: one document each, and what was approved of it, which nobody changes any more.
create table business_case (
    id               uuid not null constraint pk_business_case primary key,
    initiative_id    uuid not null,
    document         text not null,
    approved_version integer,
    constraint fk_business_case_initiative foreign key (initiative_id) references initiative (id),
    constraint ck_business_case_id check (id = initiative_id)
);
select make_resource('business_case');

create table business_case_version (
    id            uuid        not null,
    initiative_id uuid        not null,
    portfolio_id  uuid        not null,
    number        integer     not null,
    document      text        not null,
    approved_by   text        not null,
    approved_at   timestamptz not null,
    updated_at    timestamptz not null,
    constraint pk_business_case_version primary key (id),
    constraint uq_business_case_version unique (initiative_id, number),
    constraint fk_business_case_version_case foreign key (initiative_id) references initiative (id)
);
select make_temporal('business_case_version');
select make_owned('business_case_version');
