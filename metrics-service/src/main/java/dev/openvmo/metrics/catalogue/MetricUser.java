package dev.openvmo.metrics.catalogue;

/** A feature that rests on metric definitions. Definitions change under {@code IntakeLock}, so nothing is on its way then. */
public interface MetricUser {
    /** What the dependents are called in a refusal to delete. */
    String dependents();

    /** How many rest on this metric. */
    long count(String metric);

    /** There is a new definition; nothing can rest on it yet, but something may have waited for it. */
    void defined(String metric);

    /** The definition has changed in what is computed from it. */
    void changed(String metric);
}
