package dev.openvmo.metrics.catalogue;

import java.util.Map;

/** A feature that rests on metric definitions. Definitions change under {@code IntakeLock}, so nothing is on its way then. */
public interface MetricUser {
    /** How many of what rest on this metric, so that it cannot be deleted: by what a refusal calls them. */
    default Map<String, Long> dependents(String metric) {
        return Map.of();
    }

    /** There is a new definition; nothing can rest on it yet, but something may have waited for it. */
    default void defined(String metric) {}

    /** The definition has changed in what is computed from it. */
    void changed(String metric);
}
