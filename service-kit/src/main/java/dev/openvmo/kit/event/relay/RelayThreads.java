package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.topic.EventsConfig;
import dev.openvmo.kit.event.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Runs this process's relay from start to stop. */
@ApplicationScoped
class RelayThreads {
    /** A relay silent for so long has its session ended by the database, so that another can take over. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    void start(
            @Observes @Priority(2100) StartupEvent started,
            EventsConfig config,
            Outbox outbox,
            Topics topics,
            DirectConnections database,
            RelayProducers producers,
            MeterRegistry meters,
            Background background) {
        if (config.enabled() && topics.any()) {
            var relay = new Relay(
                    () -> RelaySession.open(database, SILENCE),
                    producers::open,
                    topics::publishable,
                    topics::recheck,
                    outbox.announced(),
                    meters);
            background.run("event-relay", relay::run);
            background.run("event-relay-wakes", new RelayWakes(database, relay, outbox.announced())::run);
        }
    }
}
