-- A request that is to take effect once: whether it is its turn (the lock is held until the end of its transaction), and
-- what an earlier one was answered within a day. Two statements inside, so that the second sees what the holder of the
-- lock before us has committed.
create function begin_once(caller text, route text, key text,
    out mine boolean, out request_hash bytea, out answer jsonb, out body bytea) language plpgsql volatile as $$
begin
    mine := pg_try_advisory_xact_lock(hashtextextended(concat_ws(E'\n', caller, route, key), 1));
    if mine then
        select i.request_hash, i.answer, i.body into request_hash, answer, body
            from idempotency i
            where i.caller = begin_once.caller and i.route = begin_once.route and i.key = begin_once.key
            and i.created_at > clock_timestamp() - interval '24 hours';
    end if;
end $$;
