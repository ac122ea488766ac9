package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.Map;
import java.util.UUID;

/** Receipts of what other features take: they are read where those of measurements are. */
public interface EventReceipts {
    /** How many items met which fate; unlinked wait for what they name. */
    record Counts(long accepted, long unchanged, long stale, long ignored, long unlinked) {}

    /** Keeps this for the sender alone; failures by index. */
    UUID issue(Counts counts, Map<Integer, Problem> failures);
}
