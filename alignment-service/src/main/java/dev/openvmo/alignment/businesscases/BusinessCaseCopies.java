package dev.openvmo.alignment.businesscases;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of business cases; what is scored by them is scored anew when one is approved. */
@ApplicationScoped
class BusinessCaseCopies {
    private final CopyStore store;
    private final Rescore rescore;

    BusinessCaseCopies(CopyStore store, Rescore rescore) {
        this.store = store;
        this.rescore = rescore;
    }

    @Produces
    @Singleton
    LocalCopy<BusinessCaseCopy> copy() {
        return LocalCopy.of(store, "portfolio", "business-case", BusinessCaseCopy.class)
                .onChange(changes -> rescore.initiatives(changes.whereNew()
                        .or("benefitCostRatio")
                        .or("approvedAt")
                        .or("deleted")
                        .ids()));
    }
}
