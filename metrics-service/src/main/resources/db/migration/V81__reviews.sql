-- Reviews of portfolios; what came of one is JSON text.
create table review (
    period        text   not null,
    participants  text[] not null,
    agenda        text,
    notes         text,
    outcomes_json text   not null,
    status        text   not null,
    frozen_at     timestamptz,
    closed_at     timestamptz,
    constraint ck_review_status check (status in ('OPEN', 'CLOSED')),
    constraint ck_review_closed check ((status = 'CLOSED') = (closed_at is not null) and (closed_at is null or frozen_at is not null))
);
select make_resource('review');
alter table review add constraint uq_review_period unique (portfolio_id, period);

-- What a review looked at: written once, and no row goes.
create table review_evidence (
    id           uuid        not null constraint pk_review_evidence primary key,
    portfolio_id uuid        not null,
    frozen_at    timestamptz not null,
    document     text        not null,
    updated_at   timestamptz not null,
    constraint fk_review_evidence_review foreign key (id) references review (id)
);
select make_temporal('review_evidence');
select make_owned('review_evidence');
create trigger seen_stays before update or delete on review_evidence for each row
    execute function stays_as_written('updated_at');
create trigger closed_stays before update or delete on review for each row when (old.status = 'CLOSED')
    execute function stays_as_written('updated_at');
