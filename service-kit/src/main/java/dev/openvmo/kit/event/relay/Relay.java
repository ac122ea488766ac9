package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.background.Signal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/**
 * Takes outbox rows to Kafka for as long as this process is the service's active relay, and competes for that otherwise.
 * Whatever goes wrong (broker away, replaced by another, database gone) it gives everything up and begins anew; the rows
 * stay until the broker has acknowledged them.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(5);
    private static final int FEW = 50;
    /** How often to look for rows that nobody called out. */
    private static final Duration POLL = Duration.ofSeconds(1);
    /** At most so many records of one topic in turn, so that a flood in one does not hold up another. */
    private static final int TURN = 500;

    private final Callable<RelaySession> sessions;
    private final Supplier<List<Producer<String, byte[]>>> producers;
    private final Supplier<Set<String>> topics;
    private final Runnable failed;
    private final Signal announced;
    private final Counter published;
    private final Counter parked;
    private volatile boolean active;

    /**
     * A relay.
     *
     * @param producers those with the service's transactional ids; not initialised yet
     * @param topics those that may be published to now
     * @param failed told that the broker did not take records, so that topics are looked at again
     */
    Relay(
            Callable<RelaySession> sessions,
            Supplier<List<Producer<String, byte[]>>> producers,
            Supplier<Set<String>> topics,
            Runnable failed,
            Signal announced,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.producers = producers;
        this.topics = topics;
        this.failed = failed;
        this.announced = announced;
        this.published = meters.counter("openvmo.relay.published");
        this.parked = meters.counter("openvmo.relay.parked");
        meters.gauge("openvmo.relay.active", this, relay -> relay.active ? 1 : 0);
    }

    /** Whether this one publishes now. */
    boolean active() {
        return active;
    }

    /** A round of its thread: competes, and publishes for as long as nothing goes wrong. */
    void run() throws Exception {
        try (var session = sessions.call()) {
            if (session.tryLock()) {
                lead(session);
            }
        } catch (Exception | Error e) {
            failed.run();
            throw e;
        }
        Thread.sleep(STANDBY.toMillis());
    }

    private void lead(RelaySession session) throws InterruptedException {
        var ring = producers.get();
        try {
            // Fences whoever was the relay before: from here on the broker refuses what he may still try to send.
            initialise(ring);
            active = true;
            LOG.info("this process is the active relay");
            publish(session, new Publisher(ring));
        } finally {
            active = false;
            ring.forEach(p -> p.close(Duration.ZERO));
        }
    }

    /** All at once: after a broker's return each waits for it to finish what its predecessor left open. */
    private static void initialise(List<Producer<String, byte[]>> producers) {
        CompletableFuture.allOf(producers.stream()
                        .map(p -> CompletableFuture.runAsync(p::initTransactions, task -> new Thread(task).start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void publish(RelaySession session, Publisher publisher) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            var seen = announced.seen();
            var records = session.next(topics.get(), TURN);
            if (records.isEmpty()) {
                announced.await(seen, POLL);
            } else {
                take(session, publisher, records);
                if (records.size() < FEW && announced.seen() != seen) {
                    // Under load: what has come meanwhile is joined by what comes now, because a batch of few costs
                    // the broker and every consumer nearly what one of many does.
                    Thread.sleep(GATHER.toMillis());
                }
            }
        }
    }

    private void take(RelaySession session, Publisher publisher, List<OutboxRecord> records) {
        var refused = publisher.publish(records);
        if (refused.isEmpty()) {
            session.remove(records);
            published.increment(records.size());
            return;
        }
        for (var refusal : refused.entrySet()) {
            LOG.errorf(
                    "parked seq %d of %s (key %s): %s",
                    refusal.getKey().seq(),
                    refusal.getKey().topic(),
                    refusal.getKey().message().key(),
                    refusal.getValue());
            session.park(refusal.getKey(), refusal.getValue());
            parked.increment();
        }
    }
}
