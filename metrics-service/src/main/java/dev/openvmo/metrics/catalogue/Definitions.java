package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.formulas.Formula;
import dev.openvmo.metrics.formulas.FormulaMistake;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
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
                : metrics.named(keys).stream().collect(Collectors.toMap(Metric::key, Function.identity()));
    }

    /** The metric of this key. */
    public Optional<Metric> byKey(String key) {
        return Optional.ofNullable(byKeys(Set.of(key)).get(key));
    }

    /** This metric and all that it is computed from, directly or by others' formulas, by key. */
    public Map<String, Metric> with(Metric metric) {
        var known = new HashMap<>(Map.of(metric.key(), metric));
        var next = parts(metric);
        while (!next.isEmpty()) {
            var found = byKeys(next);
            known.putAll(found);
            next = found.values().stream()
                    .flatMap(each -> parts(each).stream())
                    .filter(key -> !known.containsKey(key))
                    .collect(Collectors.toSet());
        }
        return known;
    }

    private static Set<String> parts(Metric metric) {
        return metric.formula() == null
                ? Set.of()
                : Formula.parse(metric.formula()).names();
    }

    /** Refuses what is no formula, names what is no metric, or comes back to itself: 422. Asked while nobody else defines. */
    void requireComputable(String key, String formula) {
        if (formula == null) {
            return;
        }
        var parts = parts(formula);
        var known = byKeys(parts);
        for (var part : parts) {
            if (!known.containsKey(part) && !part.equals(key)) {
                throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no metric '%s'.".formatted(part))
                        .at("/formula", ErrorCode.UNKNOWN_METRIC, "no metric has the key '%s'".formatted(part));
            }
        }
        var below = known.values().stream().map(this::with).anyMatch(all -> all.containsKey(key));
        if (below || parts.contains(key)) {
            throw Problem.of(MetricProblem.FORMULA_CYCLE, "'%s' would be computed from itself.".formatted(key))
                    .at("/formula", ErrorCode.INVALID, "comes back to the metric it is of");
        }
    }

    private static Set<String> parts(String formula) {
        try {
            return Formula.parse(formula).names();
        } catch (FormulaMistake mistake) {
            throw Problem.of(KitProblem.INVALID_INPUT, "The formula cannot be read.")
                    .at("/formula", ErrorCode.INVALID_FORMAT, mistake.getMessage());
        }
    }

    /** What a body names at {@code /metric}: 422 unknown-reference, and where it is computed, or measured of other subjects. */
    public Metric requireMeasured(String key, SubjectType type) {
        var metric = byKey(key)
                .orElseThrow(() -> Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no metric '%s'.".formatted(key))
                        .at("/metric", ErrorCode.UNKNOWN_METRIC, "no metric has this key"));
        if (metric.formula() != null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'%s' is computed from others.".formatted(key))
                    .at("/metric", ErrorCode.INVALID, "nobody measures it: " + metric.formula());
        }
        if (!metric.measures(type)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'%s' is measured of other subjects.".formatted(key))
                    .at("/metric", ErrorCode.SUBJECT_TYPE_NOT_MEASURED, "is not measured of " + type);
        }
        return metric;
    }
}
