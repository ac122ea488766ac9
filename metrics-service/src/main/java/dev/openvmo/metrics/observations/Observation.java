package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One measurement, well-formed and in canonical form (microseconds, no trailing zeros), so that equal ones are equal.
 *
 * @param id the name-based UUID of (source, externalId), see {@link NaturalKey}
 * @param source who reports
 * @param externalId the reporter's own id
 * @param metric key of what was measured
 * @param subjectType what it was measured of
 * @param subjectId which one; one that is only known by its name has the UUID made from that, until it is linked
 * @param observedAt when it held
 * @param value the number
 * @param revision the reporter's counter of corrections; null where it has none
 * @param subjectRef the name by which the reporter tells the subject, see {@link ObservedSubject}; null where by its id
 * @param observedOn the day, where the reporter tells no time: then it held from its beginning where the subject is
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
        Long revision,
        String subjectRef,
        LocalDate observedOn) {

    /** Of a subject told by its id, at a time. */
    Observation(
            UUID id,
            String source,
            String externalId,
            String metric,
            SubjectType subjectType,
            UUID subjectId,
            Instant observedAt,
            BigDecimal value,
            Long revision) {
        this(id, source, externalId, metric, subjectType, subjectId, observedAt, value, revision, null, null);
    }

    /** Of this subject, whose days begin by this zone. */
    Observation of(UUID subject, ZoneId zone) {
        if (observedOn == null && subject.equals(subjectId)) {
            return this;
        }
        var at = observedOn == null ? observedAt : observedOn.atStartOfDay(zone).toInstant();
        return new Observation(
                id, source, externalId, metric, subjectType, subject, at, value, revision, subjectRef, observedOn);
    }

    /** As of this revision. */
    Observation revised(Long reached) {
        return new Observation(
                id,
                source,
                externalId,
                metric,
                subjectType,
                subjectId,
                observedAt,
                value,
                reached,
                subjectRef,
                observedOn);
    }

    /** What the reporter calls the subject: the same whether it is linked or not. */
    String subjectName() {
        return subjectRef == null ? subjectId.toString() : subjectRef;
    }
}
