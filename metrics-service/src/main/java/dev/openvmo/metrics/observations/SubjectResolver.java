package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.catalogue.Metric;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.subjects.SubjectType;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * Where measurements belong. A subject the writer can see but not write is refused; one that is not known here, or that the
 * writer may know nothing of, is no error and tells nothing: the measurement waits, UNLINKED, and is linked only within
 * what its writer might write.
 *
 * @param writer who measures
 * @param metrics the definitions, by key
 * @param subjects the known subjects, by id and by the id of their name
 * @param linked what a measurement of that name is linked to, by the measurement's id
 */
record SubjectResolver(
        Writer writer, Map<String, Metric> metrics, Map<UUID, Subject> subjects, Map<UUID, Subject> linked) {
    /** A known subject, and the zone of its days. */
    record Subject(UUID id, SubjectType type, UUID portfolioId, ZoneId zone) {}

    /** Where it belongs; throws what refuses it. */
    ResolvedObservation place(Observation observation) {
        var metric = metrics.get(observation.metric());
        if (metric == null) {
            throw Problem.of(ObservationProblem.UNKNOWN_METRIC, "no metric '" + observation.metric() + "' is defined")
                    .at("/metric", ErrorCode.UNKNOWN_METRIC, "define it first: POST /v1/metrics");
        }
        if (metric.formula() != null) {
            throw Problem.of(ObservationProblem.METRIC_COMPUTED, "'" + metric.key() + "' is computed from others")
                    .at("/metric", ErrorCode.INVALID, "nobody measures it: " + metric.formula());
        }
        if (!metric.measures(observation.subjectType())) {
            throw Problem.of(
                            ObservationProblem.SUBJECT_TYPE_NOT_MEASURED,
                            "'" + metric.key() + "' is measured of " + metric.subjectTypes())
                    .at("/subject/type", ErrorCode.SUBJECT_TYPE_NOT_MEASURED, "the metric names other types");
        }
        var subject = observation.subjectRef() == null
                ? subjects.get(observation.subjectId())
                : linked.getOrDefault(observation.id(), subjects.get(observation.subjectId()));
        if (subject == null || subject.type() != observation.subjectType()) {
            return new ResolvedObservation(observation, null);
        }
        if (writer.writes(subject.portfolioId())) {
            return new ResolvedObservation(observation.of(subject.id(), subject.zone()), subject.portfolioId());
        }
        if (writer.sees(subject.portfolioId())) {
            throw Problem.of(KitProblem.FORBIDDEN, "you may not write measurements of this subject")
                    .at("/subject/id", ErrorCode.FORBIDDEN, "it is in a portfolio where your role is too low");
        }
        return new ResolvedObservation(observation, null);
    }
}
