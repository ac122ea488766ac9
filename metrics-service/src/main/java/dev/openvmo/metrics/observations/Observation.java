package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One measurement, well-formed and in canonical form (microseconds, no trailing zeros), so that equal ones are equal.
 *
 * @param id the name-based UUID of (source, externalId), see {@link NaturalKey}
 * @param source who reports
 * @param externalId the reporter's own id
 * @param metric key of what was measured
 * @param subjectType what it was measured of
 * @param subjectId which one
 * @param observedAt when it held
 * @param value the number
 * @param revision the reporter's counter of corrections; null where it has none
 */
record Observation(
        UUID id,
        String source,
        String externalId,
        String metric,
        SubjectType subjectType,
        UUID subjectId,
        Instant observedAt,
        BigDecimal value,
        Long revision) {}
