-- A table of the only neighbour this module hears of in its tests, with a column of each kind.
create table parcel_copy (
    parcel_id      uuid constraint pk_parcel_copy primary key,
    portfolio_id   uuid,
    title          text,
    kind           text,
    weight         numeric,
    pieces         bigint,
    fragile        boolean,
    sent_at        timestamptz,
    due_on         date,
    tags           text[],
    price_amount   numeric,
    price_currency text,
    lane           text,
    deleted        boolean not null,
    state_version  bigint not null,
    known_version  bigint,
    updated_at     timestamptz not null
);
select make_temporal('parcel_copy');
select make_owned('parcel_copy');
