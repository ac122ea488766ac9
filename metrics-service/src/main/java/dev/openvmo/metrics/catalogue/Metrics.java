package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps the definitions. They hold for the whole organisation, so it takes an organisation-wide role to change them. */
@ApplicationScoped
class Metrics {
    private static final Map<String, Function<MetricRequest, ?>> FIXED = new TreeMap<>(Map.of(
            "/unit", MetricRequest::unit,
            "/aggregation", MetricRequest::aggregation,
            "/direction", MetricRequest::direction,
            "/formula", request -> request.formula() == null));

    private final MetricRepository metrics;
    private final MetricChanges changes;
    private final Definitions definitions;

    Metrics(MetricRepository metrics, MetricChanges changes, Definitions definitions) {
        this.metrics = metrics;
        this.changes = changes;
        this.definitions = definitions;
    }

    Page<MetricView> list(ListQuery query) {
        return metrics.list(query);
    }

    MetricView get(String key) {
        return metrics.view(metrics.named(key));
    }

    /** Definitions are few and made one after the other: so two of one key meet here, not at the constraint. */
    MetricView create(MetricRequest request) {
        changes.alone();
        definitions.requireComputable(request.key(), request.formula());
        var metric = metrics.add(metrics.next(request.key()), request);
        changes.defined(metric.key());
        return metric;
    }

    /** Another name or description changes nothing for those who compute: 409 measured-already. */
    MetricView edit(String key, Input<MetricRequest> body) {
        var metric = forChange(key);
        var change = metrics.change(metric, body).keeps("/key", MetricRequest::key, "A metric keeps its key.");
        changes.alone();
        changes.requireUnmeasured(
                key,
                FIXED.keySet().stream()
                        .filter(pointer -> change.differs(FIXED.get(pointer)))
                        .toList());
        if (change.differs(MetricRequest::formula)) {
            definitions.requireComputable(key, change.to().formula());
        }
        var view = metrics.save(change);
        if (change.differs(
                MetricRequest::unit, MetricRequest::aggregation, MetricRequest::kind, MetricRequest::subjectTypes)) {
            changes.changed(key);
        }
        return view;
    }

    void delete(String key) {
        var metric = forChange(key);
        changes.alone();
        changes.requireUnmeasured(key);
        metrics.remove(metric);
    }

    private MetricEntity forChange(String key) {
        return metrics.forChange(metrics.named(key).id);
    }
}
