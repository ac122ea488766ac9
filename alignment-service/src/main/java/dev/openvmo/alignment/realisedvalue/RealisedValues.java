package dev.openvmo.alignment.realisedvalue;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of realised values; what is scored by them is scored anew when something is measured. */
@ApplicationScoped
class RealisedValues {
    private final CopyStore store;
    private final Rescore rescore;

    RealisedValues(CopyStore store, Rescore rescore) {
        this.store = store;
        this.rescore = rescore;
    }

    @Produces
    @Singleton
    LocalCopy<RealisedValueCopy> copy() {
        return LocalCopy.of(store, "metrics", "value", RealisedValueCopy.class)
                .table("realised_value")
                .onChange(changes -> rescore.initiatives(changes.whereNew()
                        .or("value")
                        .or("lastObservedAt")
                        .or("deleted")
                        .ids()));
    }
}
