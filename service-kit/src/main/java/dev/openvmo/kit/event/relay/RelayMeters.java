package dev.openvmo.kit.event.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator can see of the relay. */
@ApplicationScoped
class RelayMeters {

    private final AtomicInteger active = new AtomicInteger();
    private final Counter published;
    private final Counter parked;

    RelayMeters(MeterRegistry meters) {
        meters.gauge("openvmo.relay.active", active);
        this.published = meters.counter("openvmo.relay.published");
        this.parked = meters.counter("openvmo.relay.parked");
    }

    void active(boolean now) {
        active.set(now ? 1 : 0);
    }

    void published(int records) {
        published.increment(records);
    }

    void parked() {
        parked.increment();
    }
}
