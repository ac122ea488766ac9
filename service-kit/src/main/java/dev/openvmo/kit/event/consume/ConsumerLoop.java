package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads all neighbours' topics of this service in one loop and hands each poll to the {@link Applier}. */
final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Topics topics;
    private final Positions positions;
    private final Applier applier;
    private volatile boolean stopped;
    private volatile Consumer<String, byte[]> current;
    private volatile long lag;
    private Map<String, Uuid> reading = Map.of();

    ConsumerLoop(Supplier<Consumer<String, byte[]>> consumers, Topics topics, Positions positions, Applier applier) {
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
                reading = Map.of();
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debug("the consumer is woken to stop");
            } catch (RuntimeException e) {
                LOG.warnf("the consumer starts anew: %s", e);
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private void consume(Consumer<String, byte[]> consumer) {
        var pause = Duration.ofMillis(50);
        while (!stopped) {
            follow(consumer);
            if (reading.isEmpty()) {
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
                applier.apply(arrivals(records));
                consumer.commitAsync(); // for lag monitors only: the positions that count are in the database
                pause = Duration.ofMillis(50);
            } catch (RuntimeException e) {
                if (!Faults.passes(e)) {
                    throw e;
                }
                LOG.warnf("applying waits for a fault to pass: %s", e.getMessage());
                seek(consumer, consumer.assignment());
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Takes in topics that appeared, and starts over in one that was made anew. */
    private void follow(Consumer<String, byte[]> consumer) {
        var before = reading;
        var there = new HashMap<>(before);
        there.putAll(topics.readable()); // one that is gone is read again when it is back
        if (there.equals(before)) {
            return;
        }
        reading = Map.copyOf(there);
        if (!there.keySet().equals(before.keySet())) {
            consumer.subscribe(there.keySet(), new OnAssignment(consumer));
        }
        seek(
                consumer,
                consumer.assignment().stream()
                        .filter(p -> before.containsKey(p.topic())
                                && there.containsKey(p.topic())
                                && !before.get(p.topic()).equals(there.get(p.topic())))
                        .toList());
    }

    private void seek(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var known = positions.of(reading);
        var fresh = new ArrayList<TopicPartition>();
        for (var partition : partitions) {
            if (known.containsKey(partition)) {
                consumer.seek(partition, known.get(partition));
            } else {
                fresh.add(partition);
            }
        }
        if (!fresh.isEmpty()) {
            consumer.seekToBeginning(fresh);
        }
    }

    private List<Arrival> arrivals(ConsumerRecords<String, byte[]> records) {
        var arrivals = new ArrayList<Arrival>(records.count());
        records.forEach(r -> arrivals.add(new Arrival(
                r.topic(),
                reading.get(r.topic()),
                r.partition(),
                r.offset(),
                r.key(),
                EventHeaders.of(r.headers()),
                r.value())));
        return arrivals;
    }

    private void pause(Duration time) {
        try {
            topics.changed().await(topics.changed().seen(), time);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    private final class OnAssignment implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        OnAssignment(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seek(consumer, partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // nothing is under way between two polls
        }
    }
}
