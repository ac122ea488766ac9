-- The same digits in a seventh of the time: with nothing in it that depends on settings (text does) it becomes part of the
-- statement, and its powers of ten are computed once.
create or replace function quotient(dividend numeric, divisor numeric, places integer) returns numeric
language sql immutable parallel safe
    return trim_scale(sign(dividend) * sign(divisor) * trim_scale(power(10::numeric, -places)) * div(
        2 * abs(dividend) * trim_scale(power(10::numeric, places)) + abs(divisor), 2 * nullif(abs(divisor), 0)));
