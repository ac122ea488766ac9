-- How strongly and how surely an initiative serves an objective. It belongs to the initiative's portfolio and moves with it.
create table contribution (
    id            uuid not null,
    portfolio_id  uuid not null,
    initiative_id uuid not null,
    objective_id  uuid not null,
    strength      double precision not null,
    confidence    double precision not null,
    rationale     text,
    version       bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint pk_contribution primary key (id),
    constraint fk_contribution_objective foreign key (objective_id) references objective (id),
    constraint uq_contribution_pair unique (initiative_id, objective_id),
    constraint ck_contribution_strength check (strength between 0 and 1),
    constraint ck_contribution_confidence check (confidence between 0 and 1)
);
create index ix_contribution_objective on contribution (objective_id, initiative_id);
create index ix_contribution_portfolio on contribution (portfolio_id, id);
create index ix_contribution_created on contribution (created_at, id);

select make_temporal('contribution');
select make_owned('contribution');
