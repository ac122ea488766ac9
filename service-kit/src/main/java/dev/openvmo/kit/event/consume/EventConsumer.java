package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.background.Background;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes what each poll of the neighbours' topics brought, one batch at a time, and keeps it until it is applied. It never
 * fails: whatever the connector does with a failed batch would lose it.
 */
@ApplicationScoped
class EventConsumer {

    /** The channel, its worker pool and its rebalance listener. */
    static final String EVENTS = "events";

    private final Assignment assignment;
    private final Applier applier;
    private final Background background;
    private final Gathering gathering = new Gathering();

    EventConsumer(Assignment assignment, Applier applier, Background background) {
        this.assignment = assignment;
        this.applier = applier;
        this.background = background;
    }

    @Incoming(EVENTS)
    @Blocking(EVENTS)
    void receive(ConsumerRecords<String, byte[]> records, IncomingKafkaRecordBatchMetadata<String, byte[]> batch) {
        gathering.begin();
        var generation = batch.getConsumerGroupGenerationId();
        background.untilDone("applying events", () -> assignment.isOf(generation), () -> {
            var arrivals = assignment.arrivals(generation, records);
            if (!arrivals.isEmpty()) {
                applier.apply(arrivals);
            }
        });
        gathering.end(records.count());
    }
}
