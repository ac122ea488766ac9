-- A portfolio that hangs elsewhere is ranked by its new ancestors' model after the commit, however much is in it.
create or replace function portfolio_hung() returns trigger language plpgsql as $$
begin
    perform govern(array[new.id]);
    if tg_op = 'UPDATE' then
        perform mark('rerank', new.id);
    end if;
    return null;
end $$;
