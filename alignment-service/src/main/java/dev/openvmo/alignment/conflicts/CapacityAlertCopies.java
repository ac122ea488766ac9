package dev.openvmo.alignment.conflicts;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Our copies of what does not suffice, as portfolio-service announces it. */
@ApplicationScoped
class CapacityAlertCopies {
    private final CopyStore store;

    CapacityAlertCopies(CopyStore store) {
        this.store = store;
    }

    /** The little that we keep of it; what its event calls from and to are no names of columns. */
    record CapacityAlertCopy(
            UUID id,
            UUID portfolioId,
            @Nullable String skill,
            Boolean raised,
            @Nullable @JsonAlias("from") String fromPeriod,
            @Nullable @JsonAlias("to") String toPeriod,
            @Nullable BigDecimal missing,
            @Nullable List<UUID> initiatives) {}

    @Produces
    @Singleton
    LocalCopy<CapacityAlertCopy> alerts() {
        return LocalCopy.of(store, "portfolio", "capacity-alert", CapacityAlertCopy.class);
    }
}
