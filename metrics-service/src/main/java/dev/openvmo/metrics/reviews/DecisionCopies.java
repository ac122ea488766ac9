package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Our copies of decisions: the little that a review asks of what is due. */
@ApplicationScoped
class DecisionCopies {
    private final CopyStore store;

    DecisionCopies(CopyStore store) {
        this.store = store;
    }

    record DecisionCopy(
            UUID id,
            UUID portfolioId,
            @Nullable UUID initiativeId,
            String title,
            String status,
            @Nullable LocalDate dueOn,
            @Nullable String askedOf) {}

    @Produces
    @Singleton
    StateConsumer decisions() {
        return LocalCopy.of(store, "portfolio", "decision", DecisionCopy.class).table("review_decision");
    }
}
