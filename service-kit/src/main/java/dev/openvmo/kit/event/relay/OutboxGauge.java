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

    OutboxGauge(Sql sql, Work work) {
        this.sql = sql;
        this.work = work;
    }

    void register(@Observes StartupEvent started, Topics topics, MeterRegistry meters) {
        if (topics.any()) {
            meters.gauge(
                    "openvmo.outbox.waiting",
                    this,
                    gauge -> gauge.count("select count(*) from outbox where parked_at is null"));
            meters.gauge(
                    "openvmo.outbox.parked",
                    this,
                    gauge -> gauge.count("select count(*) from outbox where parked_at is not null"));
        }
    }

    private double count(String statement) {
        return work.asService(
                () -> sql.query(statement).one(row -> row.number("count").doubleValue()));
    }
}
