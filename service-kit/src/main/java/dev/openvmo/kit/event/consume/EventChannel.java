package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.topic.TopicsSeen;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The channel of the neighbours' events. It opens when the broker has answered and one of their topics is there: so the
 * broker's name may be unknown at the start, and a service that consumes nothing never opens it.
 */
@ApplicationScoped
class EventChannel {

    private static final Logger LOG = Logger.getLogger(EventChannel.class);

    private final ChannelRegistry channels;
    private final KafkaClientService clients;
    private final Assignment assignment;

    EventChannel(ChannelRegistry channels, KafkaClientService clients, Assignment assignment) {
        this.channels = channels;
        this.clients = clients;
        this.assignment = assignment;
    }

    /** Counters are there before there is anything to count: an alert on one that is absent says nothing. */
    void measure(@Observes StartupEvent started, MeterRegistry meters, Instance<StateConsumer> consumers) {
        meters.gauge("openvmo.consumer.lag", this, EventChannel::lag);
        consumers.forEach(
                each -> DeadLetterStore.counter(meters, each.aggregate().topic()));
    }

    void follow(@Observes TopicsSeen seen) {
        if (!seen.readable().isEmpty()) {
            channels.getPausable(EventConsumer.EVENTS).resume();
        }
        if (assignment.differsFrom(seen.readable())) {
            LOG.info("reading anew: a topic was made anew");
            readAgain();
        }
    }

    /** From the positions in the database, after a rebalance. */
    void readAgain() {
        consumer().ifPresent(consumer -> consumer.runOnPollingThread(client -> {
                    client.enforceRebalance();
                })
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("reading anew has to wait: %s", failure)));
    }

    /** How many records wait in the partitions this replica reads, as far as the client has looked. */
    private double lag() {
        return consumer()
                .map(KafkaConsumer::unwrap)
                .map(client -> client.metrics().entrySet().stream()
                        .filter(metric -> metric.getKey().name().equals("records-lag"))
                        .mapToDouble(metric -> (double) metric.getValue().metricValue())
                        .filter(lag -> lag > 0) // NaN before the first record
                        .sum())
                .orElse(0.0);
    }

    private Optional<KafkaConsumer<String, byte[]>> consumer() {
        return Optional.ofNullable(clients.getConsumer(EventConsumer.EVENTS));
    }
}
