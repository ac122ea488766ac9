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

    List<MetricEntity> named(Collection<String> keys) {
        return list("key in ?1", keys);
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
