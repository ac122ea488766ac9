package dev.openvmo.metrics.services;

import java.util.Set;
import java.util.UUID;

/** A feature that computes something of services. */
public interface ServiceUser {
    /** These were made or changed in the running transaction: what they say of environments, repositories or initiative may differ. */
    void changed(Set<UUID> services);
}
