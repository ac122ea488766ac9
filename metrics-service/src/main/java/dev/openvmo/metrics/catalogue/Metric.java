package dev.openvmo.metrics.catalogue;

import dev.openvmo.metrics.subjects.SubjectType;
import java.util.Set;
import java.util.UUID;

/**
 * A metric's definition, as other features need it.
 *
 * @param id of the definition
 * @param key by which observations name it
 * @param unit of its values; null where it has none
 * @param direction which way is better
 * @param aggregation how observations become one number
 * @param kind what it tells about
 * @param subjectTypes what it may be measured of
 * @param formula by which it is computed from others; null where it is measured
 * @param formulaVersion how often the formula has changed, from 1; null where it is measured
 */
public record Metric(
        UUID id,
        String key,
        String unit,
        Direction direction,
        Aggregation aggregation,
        MetricKind kind,
        Set<SubjectType> subjectTypes,
        String formula,
        Integer formulaVersion) {

    /** Whether it may be measured of this type of subject. */
    public boolean measures(SubjectType type) {
        return subjectTypes.contains(type);
    }
}
