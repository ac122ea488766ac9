package dev.openvmo.metrics.facts;

import java.util.Set;
import java.util.UUID;

/** A feature that computes something of facts. */
public interface FactsChanged {
    /** In the running transaction, facts of these services were written or taken back, or the services themselves changed. */
    void changed(Set<UUID> services);
}
