package dev.openvmo.metrics.observations;

import java.util.UUID;

/**
 * A measurement and where it belongs.
 *
 * @param observation what was measured
 * @param portfolioId the subject's portfolio; null leaves it UNLINKED until the subject is known and the writer's to write
 */
record ResolvedObservation(Observation observation, UUID portfolioId) {}
