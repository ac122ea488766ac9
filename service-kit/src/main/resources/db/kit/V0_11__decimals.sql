-- The same digits as dev.openvmo.kit.decimal.Decimals: half up (away from zero), without trailing zeros.
create function rounded(x numeric) returns numeric language sql immutable parallel safe
    return trim_scale(round(x, 9));

-- Rounded once, from the exact quotient: numeric's own division cuts it after some digits, a second rounding may then err.
create function quotient(dividend numeric, divisor numeric, places integer) returns numeric language sql immutable parallel safe
    return trim_scale(sign(dividend) * sign(divisor) * (div(
        2 * abs(dividend) * ('1e' || places)::numeric + abs(divisor), 2 * nullif(abs(divisor), 0)) || 'e-' || places)::numeric);

-- What an index orders by under row security, where numeric is not leakproof: descending, none last.
create function descending(x numeric) returns bigint language sql immutable parallel safe
    return coalesce((round(x * -1000000000))::bigint, 9223372036854775807);
