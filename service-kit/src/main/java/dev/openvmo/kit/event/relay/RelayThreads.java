package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.event.EventSignals;
import dev.openvmo.kit.event.topic.EventsConfig;
import dev.openvmo.kit.event.topic.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;

/** Runs this process's relay from start to stop. */
@ApplicationScoped
class RelayThreads {

    private final EventsConfig config;
    private final EventSignals signals;
    private final Topics topics;
    private final DirectConnections database;
    private final RelayProducers producers;
    private final RelayMeters meters;
    private final Background background;

    RelayThreads(
            EventsConfig config,
            EventSignals signals,
            Topics topics,
            DirectConnections database,
            RelayProducers producers,
            RelayMeters meters,
            Background background) {
        this.config = config;
        this.signals = signals;
        this.topics = topics;
        this.database = database;
        this.producers = producers;
        this.meters = meters;
        this.background = background;
    }

    void start(@Observes @Priority(2100) StartupEvent started) {
        if (config.enabled() && topics.any()) {
            var relay = new Relay(new Here(), signals.announced(), meters, config.poll(), config.turn());
            background.run("event-relay", relay::run);
            background.run("event-relay-wakes", new RelayWakes(database, relay, signals.announced())::run);
        }
    }

    private final class Here implements Relay.Surroundings {

        @Override
        public RelaySession session() throws SQLException {
            return RelaySession.open(database, config.relaySilence());
        }

        @Override
        public List<Producer<String, byte[]>> producers() {
            return producers.open();
        }

        @Override
        public Set<String> topics() {
            return topics.publishable();
        }

        @Override
        public void failed() {
            topics.recheck();
        }
    }
}
