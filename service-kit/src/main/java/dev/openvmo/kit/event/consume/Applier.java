package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.UnreadableEvent;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Applies what one poll brought in one transaction, positions included. What is refused is found by halving, tried again
 * on its own and put aside; a fault that passes is thrown, and nothing has happened.
 */
@ApplicationScoped
public class Applier {

    private static final int TRIES = 3;

    private final Work work;
    private final ConsumerOffsets positions;
    private final DeadLetterStore letters;
    private final Instance<StateConsumer> consumers;
    private final References references;
    private final MeterRegistry meters;

    Applier(
            Work work,
            ConsumerOffsets positions,
            DeadLetterStore letters,
            Instance<StateConsumer> consumers,
            References references,
            MeterRegistry meters) {
        this.work = work;
        this.positions = positions;
        this.letters = letters;
        this.consumers = consumers;
        this.references = references;
        this.meters = meters;
    }

    /** Applies them all or puts aside those that cannot be. */
    void apply(List<ConsumedRecord> arrivals) {
        halve(arrivals);
        references.applied();
        meters.counter("openvmo.consumer.applied").increment(arrivals.size());
    }

    /** Hands one that was put aside to its consumers again, in the running transaction; what they throw is thrown on. */
    public void replay(UUID id) {
        var arrival = letters.take(id);
        hand(arrival.topic(), List.of(EventReader.read(arrival)));
        references.applied();
    }

    private void halve(List<ConsumedRecord> arrivals) {
        try {
            together(arrivals, () -> all(arrivals));
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            if (arrivals.size() == 1) {
                again(arrivals.get(0));
            } else {
                halve(arrivals.subList(0, arrivals.size() / 2));
                halve(arrivals.subList(arrivals.size() / 2, arrivals.size()));
            }
        }
    }

    private void again(ConsumedRecord arrival) {
        var reason = "";
        for (var tries = 1; tries < TRIES; tries++) {
            try {
                together(List.of(arrival), () -> all(List.of(arrival)));
                return;
            } catch (RuntimeException e) {
                rethrowIfPassing(e);
                reason = reason(e);
            }
        }
        var last = reason;
        together(List.of(arrival), () -> {
            letters.put(arrival, last);
            positions.advance(List.of(arrival));
        });
    }

    /** In one transaction; what it announces belongs to the request that announced these, if it was one. */
    private void together(List<ConsumedRecord> arrivals, Runnable step) {
        ConsumedRecord.cause(arrivals).run(() -> work.asService(step));
    }

    private void all(List<ConsumedRecord> arrivals) {
        // The newest state of each key and its newest deletion: what was last known of the gone does not depend on
        // polls.
        var states = new LinkedHashMap<String, Map<UUID, StateEvent>>();
        var deletions = new LinkedHashMap<String, Map<UUID, StateEvent>>();
        for (var arrival : arrivals) {
            try {
                var event = EventReader.read(arrival);
                (event.deleted() ? deletions : states)
                        .computeIfAbsent(arrival.topic(), t -> new LinkedHashMap<>())
                        .merge(event.id(), event, (a, b) -> b.stateVersion() > a.stateVersion() ? b : a);
            } catch (UnreadableEvent e) {
                letters.put(arrival, e.getMessage());
            }
        }
        states.forEach((topic, events) -> hand(topic, new ArrayList<>(events.values())));
        deletions.forEach((topic, events) -> hand(topic, new ArrayList<>(events.values())));
        positions.advance(arrivals);
    }

    private void hand(String topic, List<StateEvent> events) {
        for (var consumer : consumers) {
            if (consumer.aggregate().topic().equals(topic)) {
                consumer.apply(events);
            }
        }
    }

    private static void rethrowIfPassing(RuntimeException e) {
        if (Conflicts.passes(e)) {
            throw e;
        }
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
