package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Metrics as rows: what they look like to callers and neighbours, and how one is found by its key. */
@Singleton
class MetricRepository extends ResourceRepository<MetricEntity, MetricRequest, MetricView> {
    private final Sql sql;

    MetricRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("metrics", "metric", MetricRequest::of, MetricEntity::edit, MetricView::of)
                        .unique("uq_metric_key", "/key", "key")
                        .words("subjectTypes", SubjectType.NAMES)
                        .search("key", "name", "description")
                        .sort("key"));
        this.sql = sql;
    }

    /** 404 where no metric has this key. */
    MetricEntity named(String key) {
        return find("key", key)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no metric '%s'.".formatted(key)));
    }

    /** For every batch, so that no row becomes an entity. */
    List<Metric> named(Collection<String> keys) {
        return sql.query("select * from metric where key = any (:keys)")
                .with("keys", keys)
                .list(row -> new Metric(
                        row.uuid("id"),
                        row.text("key"),
                        row.text("unit"),
                        row.constant("direction", Direction.class),
                        row.constant("aggregation", Aggregation.class),
                        row.constant("kind", MetricKind.class),
                        row.strings("subject_types").stream()
                                .map(SubjectType::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        row.text("formula"),
                        row.integer("formula_version")));
    }

    /** A new one of this key. Its key is its address, so that it goes on after the last version the key had. */
    MetricEntity next(String key) {
        var metric = new MetricEntity();
        metric.version = sql.query("select 1 + coalesce(max(version), 0) as next from metric_history where key = :key")
                .with("key", key)
                .one(row -> row.number("next"));
        return metric;
    }
}
