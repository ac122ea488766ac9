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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;

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
            var around = new Here(topics, database, producers);
            var relay = new Relay(around, outbox.announced(), meters);
            background.run("event-relay", relay::run);
            background.run("event-relay-wakes", new RelayWakes(database, relay, outbox.announced())::run);
        }
    }

    private record Here(Topics published, DirectConnections database, RelayProducers ring)
            implements Relay.Surroundings {
        @Override
        public RelaySession session() throws SQLException {
            return RelaySession.open(database, SILENCE);
        }

        @Override
        public List<Producer<String, byte[]>> producers() {
            return ring.open();
        }

        @Override
        public Set<String> topics() {
            return published.publishable();
        }

        @Override
        public void failed() {
            published.recheck();
        }
    }
}
