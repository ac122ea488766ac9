-- A service checks at its start that its migrations were applied.
grant select on flyway_schema_history to "${runtime}";
