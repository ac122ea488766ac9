package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.intake.IntakeLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a change of a definition brings about: its event, and news for the features that rest on it. */
@ApplicationScoped
class MetricChanges {
    private final IntakeLock lock;
    private final List<MetricUser> users;
    private final Outbox outbox;
    private final TransactionTime moment;

    MetricChanges(IntakeLock lock, @All List<MetricUser> users, Outbox outbox, TransactionTime moment) {
        this.lock = lock;
        this.users = users;
        this.outbox = outbox;
        this.moment = moment;
    }

    /** From here to the end of the transaction nobody measures and nobody else defines. */
    void alone() {
        lock.exclusive();
    }

    Instant instant() {
        return moment.instant();
    }

    Map<String, Long> dependents(String key) {
        var dependents = new LinkedHashMap<String, Long>();
        users.forEach(user -> dependents.putAll(user.dependents(key)));
        return dependents;
    }

    void defined(MetricEntity metric) {
        outbox.changed(MetricStates.AGGREGATE, Set.of(metric.id), "created");
        users.forEach(user -> user.defined(metric.key));
    }

    /** Another name or description changes nothing for those who compute. */
    void changed(MetricEntity metric, Metric before) {
        outbox.changed(MetricStates.AGGREGATE, Set.of(metric.id), "changed");
        if (!metric.metric().equals(before)) {
            users.forEach(user -> user.changed(metric.key));
        }
    }

    void deleted(MetricEntity metric) {
        outbox.deleted(MetricStates.AGGREGATE, metric.id, null);
    }
}
