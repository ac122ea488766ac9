package dev.openvmo.metrics.traces;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Our copies of money: what is committed to initiatives, and what was booked for them. */
@ApplicationScoped
class SpendCopies {
    private final CopyStore store;

    SpendCopies(CopyStore store) {
        this.store = store;
    }

    record CommitmentCopy(UUID id, UUID portfolioId, UUID initiativeId, Amount amount) {}

    record ActualCopy(UUID id, UUID portfolioId, @Nullable UUID initiativeId, Amount amount, LocalDate bookedOn) {}

    /** Money as two columns. */
    record Amount(BigDecimal amount, String currency) {}

    @Produces
    @Singleton
    LocalCopy<CommitmentCopy> commitments() {
        return LocalCopy.of(store, "portfolio", "commitment", CommitmentCopy.class);
    }

    @Produces
    @Singleton
    LocalCopy<ActualCopy> actuals() {
        return LocalCopy.of(store, "portfolio", "actual", ActualCopy.class);
    }
}
