-- The id of a measurement is made from its natural key so that those of one sender, numbered one after the other, lie beside each
-- other in the index: NaturalKey.ordered. What is there gets such an id; nothing else of it changes, so its past does not grow.
create function ordered_id(source text, external_id text) returns uuid language sql immutable strict as $$
    select (left(encode(sha256(key || convert_to(stem, 'UTF8')), 'hex'), 12)
        || to_hex(32768 | (number >> 20))
        || to_hex((-9223372036854775808) | ((number & 1048575) << 42)
            | (('x' || left(encode(sha256(key || convert_to(external_id, 'UTF8')), 'hex'), 16))::bit(64)::bigint & 4398046511103)))::uuid
    from (select convert_to(source, 'UTF8') || '\x00' as key, rtrim(external_id, '0123456789') as stem) as parts,
        lateral (select (coalesce(nullif(right(substr(external_id, length(stem) + 1), 18), ''), '0'))::bigint & 4294967295 as number) as end_of_it
$$;

alter table observation disable trigger user;
update observation set id = ordered_id(source, external_id);
alter table observation enable trigger user;
update observation_history set id = ordered_id(source, external_id);

drop function ordered_id;
