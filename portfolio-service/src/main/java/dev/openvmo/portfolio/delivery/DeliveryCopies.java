package dev.openvmo.portfolio.delivery;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our copies of how something is delivered; statuses and dashboards read them where they are. */
@ApplicationScoped
class DeliveryCopies {
    @Produces
    @Singleton
    LocalCopy<DeliveryCopy> deliveries(CopyStore store) {
        return LocalCopy.of(store, "metrics", "delivery", DeliveryCopy.class);
    }
}
