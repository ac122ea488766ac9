package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** What was answered to an Idempotency-Key is kept for a day. */
@ApplicationScoped
class OldAnswers implements Forgetting {
    private final Sql sql;

    OldAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "idempotency";
    }

    @Override
    public int some() {
        return sql.query(
                        """
                        delete from idempotency where (caller, route, key) in (
                            select caller, route, key from idempotency
                            where created_at < clock_timestamp() - interval '24 hours' limit 5000 for update skip locked)
                        """)
                .update();
    }
}
