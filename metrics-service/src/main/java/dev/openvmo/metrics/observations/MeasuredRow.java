package dev.openvmo.metrics.observations;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.catalogue.Metric;
import dev.openvmo.metrics.intake.Canonical;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A measured row of an import, and the rule that makes it an observation or says why not. */
record MeasuredRow(
        UUID id,
        UUID importId,
        String source,
        String externalId,
        String metric,
        SubjectType subjectType,
        UUID subjectId,
        LocalDate observedOn,
        Instant observedAt,
        BigDecimal value,
        String unit,
        boolean deleted,
        long stateVersion) {

    /** Why it cannot become an observation; null if it can. */
    Rejection refusal(Metric definition) {
        if (definition == null) {
            return Rejection.UNKNOWN_METRIC;
        }
        if (!definition.measures(subjectType)) {
            return Rejection.SUBJECT_TYPE_NOT_MEASURED;
        }
        if (unit != null && !unit.equals(definition.unit())) {
            return Rejection.UNIT_MISMATCH;
        }
        if (observedAt.isBefore(Draft.EARLIEST) || !observedAt.isBefore(Draft.LATEST)) {
            return Rejection.OBSERVED_AT_OUT_OF_RANGE;
        }
        return value.precision() - value.scale() > Draft.INTEGER_DIGITS || value.scale() > Draft.FRACTION_DIGITS
                ? Rejection.VALUE_OUT_OF_RANGE
                : null;
    }

    /** Whether it says of which row it is: a tombstone that came first does not. */
    boolean named() {
        return source != null && externalId != null && metric != null;
    }

    UUID observationId(NaturalKey keys) {
        return keys.ordered(source, key());
    }

    Observation observation(NaturalKey keys) {
        return new Observation(
                observationId(keys),
                source,
                key(),
                metric,
                subjectType,
                subjectId,
                Canonical.time(observedAt),
                Decimals.plain(value),
                null);
    }

    private String key() {
        return Stream.of(externalId, metric, observedOn)
                .filter(Objects::nonNull) // what was announced before the day belonged to the key is only taken back
                .map(Object::toString)
                .collect(Collectors.joining("/"));
    }
}
