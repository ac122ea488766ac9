package dev.openvmo.metrics.financials;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of business cases. */
@ApplicationScoped
class BusinessCases {
    private final CopyStore store;

    BusinessCases(CopyStore store) {
        this.store = store;
    }

    @Produces
    @Singleton
    LocalCopy<BusinessCaseCopy> copy() {
        return LocalCopy.of(store, "portfolio", "business-case", BusinessCaseCopy.class);
    }
}
