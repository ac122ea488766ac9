package dev.openvmo.metrics.catalogue;

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
}
