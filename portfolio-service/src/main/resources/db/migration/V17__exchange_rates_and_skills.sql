-- What one currency is worth in another from a day on, until the next one where no last day is said; one of a pair on each day.
create table exchange_rate (
    base_currency  text    not null,
    quote_currency text    not null,
    rate           numeric not null,
    begins_on      date    not null,
    ends_on        date,
    source         text,
    constraint uq_exchange_rate_from unique (base_currency, quote_currency, begins_on),
    constraint ck_exchange_rate_currencies check (base_currency <> quote_currency),
    constraint ck_exchange_rate_rate check (rate > 0),
    constraint ck_exchange_rate_days check (ends_on >= begins_on)
);
select make_resource('exchange_rate', null);

-- What people can do; initiatives need it, people have it.
create table skill (
    key         text collate "C" not null,
    name        text not null,
    description text,
    constraint uq_skill_key unique (key)
);
select make_resource('skill', null);
