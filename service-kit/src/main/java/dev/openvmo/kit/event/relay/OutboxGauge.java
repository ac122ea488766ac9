package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.event.topic.Topics;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many rows wait for the broker, and how many of them are parked: counted when somebody asks. */
@ApplicationScoped
class OutboxGauge {

    private final Sql sql;
    private final Work work;
    private final Topics topics;
    private final MeterRegistry meters;

    OutboxGauge(Sql sql, Work work, Topics topics, MeterRegistry meters) {
        this.sql = sql;
        this.work = work;
        this.topics = topics;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        if (topics.any()) {
            meters.gauge("openvmo.outbox.waiting", this, g -> g.count("parked_at is null"));
            meters.gauge("openvmo.outbox.parked", this, g -> g.count("parked_at is not null"));
        }
    }

    private double count(String which) {
        return work.asService(() -> sql.row("select count(*) from outbox where " + which, row -> row.getDouble(1)));
    }
}
