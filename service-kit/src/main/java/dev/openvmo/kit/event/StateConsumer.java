package dev.openvmo.kit.event;

import java.util.List;

/** Applies another service's states to this service's own small record of them. */
public interface StateConsumer {

    /** Whose states are applied; the service's {@code mp.messaging.incoming.events.topics} names their topic, too. */
    Aggregate aggregate();

    /**
     * Applies the newest state of each key seen in one poll, then the newest deletion of each, inside one transaction that sees all portfolios. Upsert
     * where the state version is newer and keep deletions as tombstones: events may come twice, or old after new.
     */
    void apply(List<StateEvent> events);
}
