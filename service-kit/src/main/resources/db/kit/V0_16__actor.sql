-- Who does what is done in this transaction; the service itself where nobody asked for it.
create function actor() returns text language sql stable as $$
    select coalesce(nullif(current_setting('openvmo.actor', true), ''), 'service')
$$;
