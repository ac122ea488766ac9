-- Which language a portfolio is written in: their newest announcements are read once more.
alter table subject add column language text;
select make_temporal('subject');
select make_owned('subject');
alter table subject disable trigger user;
update subject set state_version = state_version - 1 where type = 'PORTFOLIO';
alter table subject enable trigger user;
delete from consumed where topic = 'openvmo.portfolio.portfolio';

-- Value statements as they were when they were shared, with the hash of the link that opens each. Without a twin: what was taken
-- back is gone.
create table value_statement_link (
    id            uuid        not null constraint pk_value_statement_link primary key,
    portfolio_id  uuid        not null,
    initiative_id uuid        not null,
    hash          bytea       not null constraint uq_value_statement_link_hash unique,
    document      text        not null,
    expires_at    timestamptz not null,
    note          text,
    created_by    text        not null,
    created_at    timestamptz not null
);
create index ix_value_statement_link_initiative on value_statement_link (initiative_id, id);
select make_owned('value_statement_link');
