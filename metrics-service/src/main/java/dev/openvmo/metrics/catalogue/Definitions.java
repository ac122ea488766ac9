package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks metrics up by key, for the other features. */
@ApplicationScoped
public class Definitions {
    private final MetricRepository metrics;

    Definitions(MetricRepository metrics) {
        this.metrics = metrics;
    }

    /** Those of these metrics that are defined. */
    public Map<String, Metric> byKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : metrics.named(keys).stream()
                        .map(MetricEntity::metric)
                        .collect(Collectors.toMap(Metric::key, Function.identity()));
    }

    /** The metric of this key. */
    public Optional<Metric> byKey(String key) {
        return Optional.ofNullable(byKeys(Set.of(key)).get(key));
    }

    /** What a body names at {@code /metric}: 422 unknown-reference, and where it is measured of other subjects. */
    public Metric requireMeasured(String key, SubjectType type) {
        var metric = byKey(key)
                .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no metric '%s'.".formatted(key))
                        .at("/metric", ErrorCode.UNKNOWN_METRIC, "no metric has this key"));
        if (!metric.measures(type)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'%s' is measured of other subjects.".formatted(key))
                    .at("/metric", ErrorCode.SUBJECT_TYPE_NOT_MEASURED, "is not measured of " + type);
        }
        return metric;
    }
}
