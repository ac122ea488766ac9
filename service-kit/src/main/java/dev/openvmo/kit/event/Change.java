package dev.openvmo.kit.event;

import java.util.Optional;
import java.util.UUID;

/** What a transaction did to one aggregate: however often it was touched, it is announced once. */
record Change(String what, boolean deleted, UUID portfolioId, UUID previousPortfolioId) {

    private static final String AGAIN = "republished";

    static Change changed(String what) {
        return new Change(what, false, null, null);
    }

    static Change deleted(UUID portfolioId) {
        return new Change("deleted", true, portfolioId, null);
    }

    static Change again() {
        return new Change(AGAIN, false, null, null);
    }

    static Change moved(UUID previousPortfolioId) {
        return new Change("moved", false, null, previousPortfolioId);
    }

    /** A deletion wins, a creation stays a creation, and where it came from is not forgotten. */
    Change then(Change next) {
        var origin = previousPortfolioId != null ? previousPortfolioId : next.previousPortfolioId;
        if (next.deleted) {
            return new Change(next.what, true, next.portfolioId, origin);
        }
        return new Change(what.equals("created") ? what : next.what, false, null, origin);
    }

    /**
     * What is announced if the aggregate is not there; nothing for a changed one, for it was deleted by somebody we
     * waited for, who announced that himself. Where a gone one once belonged is known only to who deletes it.
     */
    Optional<Change> ofGone() {
        return deleted ? Optional.of(this) : what.equals(AGAIN) ? Optional.of(deleted(null)) : Optional.empty();
    }
}
