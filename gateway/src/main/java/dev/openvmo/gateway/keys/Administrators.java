package dev.openvmo.gateway.keys;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps at least one key in force that may administer the whole organisation. */
@ApplicationScoped
class Administrators {
    private static final String OTHERS =
            """
            select count(*)
              from access_grant g
              join api_key k on k.id = g.api_key_id
             where g.role = :role and g.portfolio_id is null
               and (k.expires_at is null or k.expires_at > instant())
               and k.id <> :leaving
            """;

    private final Sql sql;

    Administrators(Sql sql) {
        this.sql = sql;
    }

    /** 409 if nobody but this key could administer the organisation. Two who leave at once wait for each other. */
    void requireAnother(UUID leaving) {
        sql.query("select pg_advisory_xact_lock(hashtext('administrators'))").list(row -> true);
        long others = sql.query(OTHERS)
                .with("role", Roles.ADMIN)
                .with("leaving", leaving)
                .one(row -> row.number("count"));
        if (others == 0) {
            throw Problem.of(
                    KeysProblem.LAST_ADMINISTRATOR,
                    "Give another key the role admin in the whole organisation before you take it from this one.");
        }
    }

    /** Whether this grant lets its key administer the organisation. */
    static boolean administers(GrantEntity grant) {
        return grant.role.equals(Roles.ADMIN) && grant.portfolioId == null;
    }
}
