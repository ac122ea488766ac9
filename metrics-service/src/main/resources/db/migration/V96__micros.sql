-- The same whole microseconds in a third of the time. A double holds the seconds between two moments of these 60 years within an
-- eighth of a microsecond, and a product that is as near rounds to the very number; before and after them it is counted in decimals.
create or replace function micros(began timestamptz, ended timestamptz) returns bigint language sql immutable parallel safe
    return case when began >= timestamptz '1990-01-01T00:00Z' and began < timestamptz '2050-01-01T00:00Z'
            and ended >= timestamptz '1990-01-01T00:00Z' and ended < timestamptz '2050-01-01T00:00Z'
        then (date_part('epoch', ended - began) * 1000000)::bigint
        else (extract(epoch from ended - began) * 1000000)::bigint end;
