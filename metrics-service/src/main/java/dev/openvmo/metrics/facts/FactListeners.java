package dev.openvmo.metrics.facts;

import dev.openvmo.metrics.services.ServiceUser;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells all who compute something of facts. */
@ApplicationScoped
class FactListeners implements ServiceUser {
    private final List<FactsChanged> listeners;

    FactListeners(@All List<FactsChanged> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void changed(Set<UUID> services) {
        if (!services.isEmpty()) {
            listeners.forEach(listener -> listener.changed(services));
        }
    }
}
