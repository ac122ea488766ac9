package dev.openvmo.alignment.spend;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of money; no score rests on them. */
@ApplicationScoped
class SpendCopies {
    private final CopyStore store;

    SpendCopies(CopyStore store) {
        this.store = store;
    }

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

    @Produces
    @Singleton
    LocalCopy<ExchangeRateCopy> rates() {
        return LocalCopy.of(store, "portfolio", "exchange-rate", ExchangeRateCopy.class);
    }
}
