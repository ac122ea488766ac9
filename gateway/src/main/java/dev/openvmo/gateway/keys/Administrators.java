package dev.openvmo.gateway.keys;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps at least one key in force that may administer the whole organisation. */
@ApplicationScoped
class Administrators {
    private static final String OTHERS =
            """
            select count(*)
              from access_grant g
              join api_key k on k.id = g.api_key_id
             where g.role = ? and g.portfolio_id is null
               and (k.expires_at is null or k.expires_at > ?)
               and k.id <> ?
            """;

    private final Sql sql;
    private final TransactionTime moment;

    Administrators(Sql sql, TransactionTime moment) {
        this.sql = sql;
        this.moment = moment;
    }

    /** 409 if nobody but this key could administer the organisation. Two who leave at once wait for each other. */
    void requireAnother(UUID leaving) {
        sql.rows("select pg_advisory_xact_lock(hashtext('administrators'))", row -> true);
        var now = moment.instant().atOffset(ZoneOffset.UTC);
        if (sql.row(OTHERS, row -> row.getLong(1), Roles.ADMIN, now, leaving) == 0) {
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
