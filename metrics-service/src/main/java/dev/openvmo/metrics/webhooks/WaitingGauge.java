package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many deliveries are kept and not processed yet: counted when somebody asks. */
@ApplicationScoped
class WaitingGauge {
    private final Sql sql;
    private final Work work;

    WaitingGauge(Sql sql, Work work) {
        this.sql = sql;
        this.work = work;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("openvmo.deliveries.waiting", this, WaitingGauge::count);
    }

    private double count() {
        return work.asService(() -> sql.query("select count(*) from intake_delivery where state = 'RECEIVED'")
                .one(row -> row.number("count").doubleValue()));
    }
}
