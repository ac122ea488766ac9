package dev.openvmo.metrics.announcements;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of portfolio-service's stakeholders. */
@ApplicationScoped
class StakeholderCopies {
    @Produces
    @Singleton
    LocalCopy<StakeholderCopy> stakeholders(CopyStore store) {
        return LocalCopy.of(store, "portfolio", "stakeholder", StakeholderCopy.class);
    }
}
