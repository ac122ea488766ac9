package dev.openvmo.kit.event;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a transaction did to one aggregate: however often it was touched, it is announced once.
 *
 * @param memory its state as this transaction knows it; null where it has to be read
 */
record Change(String what, boolean deleted, UUID portfolioId, UUID previousPortfolioId, InMemory memory) {

    private static final String AGAIN = "republished";

    /** A state that is known without reading, for as long as the ORM holds the row it is made of. */
    record InMemory(Object row, Supplier<Announcement> state) {}

    static Change changed(String what) {
        return changed(what, null);
    }

    static Change changed(String what, InMemory memory) {
        return new Change(what, false, null, null, memory);
    }

    static Change deleted(UUID portfolioId) {
        return new Change("deleted", true, portfolioId, null, null);
    }

    static Change again() {
        return changed(AGAIN);
    }

    static Change moved(UUID previousPortfolioId) {
        return new Change("moved", false, null, previousPortfolioId, null);
    }

    /**
     * A deletion wins, a creation stays a creation, and where it came from is not forgotten. It is announced from memory
     * only if whoever touched it could: what one of them wrote, the other's memory need not hold.
     */
    Change then(Change next) {
        var origin = previousPortfolioId != null ? previousPortfolioId : next.previousPortfolioId;
        if (next.deleted) {
            return new Change(next.what, true, next.portfolioId, origin, null);
        }
        var known = memory == null ? null : next.memory;
        return new Change(what.equals("created") ? what : next.what, false, null, origin, known);
    }

    /**
     * What is announced if the aggregate is not there; nothing for a changed one, for it was deleted by somebody we
     * waited for, who announced that himself. Where a gone one once belonged is known only to who deletes it.
     */
    Optional<Change> ofGone() {
        return deleted ? Optional.of(this) : what.equals(AGAIN) ? Optional.of(deleted(null)) : Optional.empty();
    }
}
