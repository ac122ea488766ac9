package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.topic.Topics;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads all neighbours' topics of this service in one loop and hands each poll to the {@link Applier}. */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Topics topics;
    private final ConsumerOffsets positions;
    private final Applier applier;
    private volatile boolean stopped;
    private volatile Consumer<String, byte[]> current;
    private volatile long lag;

    ConsumerLoop(
            Supplier<Consumer<String, byte[]>> consumers, Topics topics, ConsumerOffsets positions, Applier applier) {
        this.consumers = consumers;
        this.topics = topics;
        this.positions = positions;
        this.applier = applier;
    }

    /** How many records are known to wait in the partitions this replica reads. */
    long lag() {
        return lag;
    }

    /** Ends the loop after the poll it is applying. */
    void stop() {
        stopped = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Runs until stopped; whatever happens to the client, a new one goes on from the positions in the database. */
    void run() {
        while (!stopped) {
            try (var consumer = consumers.get()) {
                current = consumer;
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debug("the consumer is woken to stop");
            } catch (RuntimeException | Error e) {
                LOG.warnf("the consumer starts anew: %s", e);
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private void consume(Consumer<String, byte[]> consumer) {
        var place = new Assignment(consumer, positions);
        var pause = Duration.ofMillis(50);
        while (!stopped) {
            place.follow(topics.readable());
            if (place.nothingToRead()) {
                pause(POLL);
                continue;
            }
            var records = consumer.poll(POLL);
            lag = consumer.assignment().stream()
                    .mapToLong(p -> consumer.currentLag(p).orElse(0))
                    .sum();
            if (records.isEmpty()) {
                continue;
            }
            try {
                applier.apply(place.arrivals(records));
                consumer.commitAsync(); // for lag monitors only: the positions that count are in the database
                pause = Duration.ofMillis(50);
            } catch (RuntimeException e) {
                if (!TransientFaults.passes(e)) {
                    throw e;
                }
                LOG.warnf("applying waits for a fault to pass: %s", e.getMessage());
                place.goBack();
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void pause(Duration time) {
        try {
            topics.changed().await(topics.changed().seen(), time);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
