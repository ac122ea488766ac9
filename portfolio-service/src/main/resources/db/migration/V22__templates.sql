-- What initiatives of a sort begin with.
create table initiative_template (
    portfolio_id    uuid      not null,
    name            text      not null,
    kind            text      not null,
    category        text      not null,
    horizon         text,
    description     text,
    tags            text[]    not null,
    custom_fields   text,
    milestone_names text[]    not null,
    milestone_days  integer[] not null,
    constraint fk_initiative_template_portfolio foreign key (portfolio_id) references portfolio (id),
    constraint uq_initiative_template_name unique (portfolio_id, name),
    constraint ck_initiative_template_milestones check (cardinality(milestone_names) = cardinality(milestone_days))
);
select make_resource('initiative_template');
