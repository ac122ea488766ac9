package dev.openvmo.metrics.insights;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Our copies of how far initiatives are, of decisions, and of who is overloaded. Triggers of the tables tell what they change. */
@ApplicationScoped
class InsightCopies {
    private final CopyStore store;

    InsightCopies(CopyStore store) {
        this.store = store;
    }

    record InitiativeCopy(
            UUID id,
            UUID portfolioId,
            String title,
            String state,
            @Nullable String outcome,
            @JsonAlias("createdAt") Instant enteredAt,
            Instant stateEnteredAt) {}

    record DecisionCopy(
            UUID id,
            UUID portfolioId,
            @Nullable UUID initiativeId,
            String title,
            String status,
            @Nullable String kind,
            @Nullable LocalDate dueOn,
            @Nullable String askedOf,
            @Nullable Instant decidedAt) {}

    record CapacityAlertCopy(
            UUID id,
            UUID portfolioId,
            String kind,
            @Nullable String resourceKind,
            @Nullable UUID resourceId,
            Boolean raised,
            @Nullable @JsonAlias("from") String begins,
            @Nullable @JsonAlias("to") String ends,
            @Nullable BigDecimal missing) {}

    @Produces
    @Singleton
    StateConsumer initiatives() {
        return LocalCopy.of(store, "portfolio", "initiative", InitiativeCopy.class)
                .table("insight_initiative");
    }

    @Produces
    @Singleton
    LocalCopy<DecisionCopy> decisions() {
        return LocalCopy.of(store, "portfolio", "decision", DecisionCopy.class);
    }

    @Produces
    @Singleton
    StateConsumer capacityAlerts() {
        return LocalCopy.of(store, "portfolio", "capacity-alert", CapacityAlertCopy.class)
                .table("insight_capacity_alert");
    }
}
