package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.retention.Forgetting;
import dev.openvmo.kit.retention.RetentionConfig;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The bytes of what was delivered go first, its receipts later; what waits to be processed stays. */
@ApplicationScoped
class OldDeliveries implements Forgetting {
    private final Sql sql;
    private final IntakeConfig config;
    private final RetentionConfig retention;

    OldDeliveries(Sql sql, IntakeConfig config, RetentionConfig retention) {
        this.sql = sql;
        this.config = config;
        this.retention = retention;
    }

    @Override
    public String kind() {
        return "deliveries";
    }

    @Override
    public int some() {
        var gone = forget(
                "update intake_delivery set payload = null where id in (%s)", "payload is not null", config.payloads());
        return gone > 0 ? gone : forget("delete from intake_delivery where id in (%s)", "true", retention.receipts());
    }

    private int forget(String statement, String which, Duration kept) {
        return sql.query(statement.formatted(
                        """
                        select id from intake_delivery
                        where received_at < clock_timestamp() - make_interval(secs => :seconds) and state <> 'RECEIVED' and %s
                        limit 5000 for update skip locked"""
                                .formatted(which)))
                .with("seconds", kept.toSeconds())
                .update();
    }
}
