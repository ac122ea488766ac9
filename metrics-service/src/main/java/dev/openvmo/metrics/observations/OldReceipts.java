package dev.openvmo.metrics.observations;

import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.retention.RetentionConfig;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** What batches were answered is kept for the time that is configured. */
@ApplicationScoped
class OldReceipts implements Forgetting {
    private final Sql sql;
    private final RetentionConfig config;

    OldReceipts(Sql sql, RetentionConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public int some() {
        return sql.query(
                        """
                        delete from observation_receipt where id in (
                            select id from observation_receipt
                            where created_at < clock_timestamp() - make_interval(secs => :seconds) limit 5000 for update skip locked)
                        """)
                .with("seconds", config.receipts().toSeconds())
                .update();
    }
}
