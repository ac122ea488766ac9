package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps the definitions. They hold for the whole organisation, so it takes an organisation-wide role to change them. */
@ApplicationScoped
class Metrics {
    private final EntityManager entities;
    private final Grants grants;
    private final Preconditions preconditions;
    private final MetricChanges changes;

    Metrics(EntityManager entities, Grants grants, Preconditions preconditions, MetricChanges changes) {
        this.entities = entities;
        this.grants = grants;
        this.preconditions = preconditions;
        this.changes = changes;
    }

    MetricView define(Input<MetricRequest> body) {
        grants.requireEverywhere();
        var request = body.value();
        // definitions are few and made one after the other: so two of one key meet here, not at the constraint
        changes.alone();
        if (byKey(request.key()) != null) {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "a metric with the key '" + request.key() + "' exists")
                    .at("/key", "taken", "another metric has this key");
        }
        var metric = MetricEntity.of(request, nextVersion(request.key()), changes.instant());
        entities.persist(metric);
        entities.flush();
        changes.defined(metric);
        return MetricView.of(metric);
    }

    MetricView one(String key) {
        return MetricView.of(existing(key));
    }

    MetricView edit(String key, Input<MetricRequest> body, boolean merge) {
        var metric = forChange(key);
        var request = (merge ? body.over(metric.request()) : body).value();
        if (!metric.key.equals(request.key())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "a metric keeps its key")
                    .at("/key", "read-only", "it is '" + metric.key + "'");
        }
        var version = metric.version;
        var before = metric.metric();
        changes.alone();
        metric.edit(request);
        entities.flush();
        if (metric.version != version) {
            changes.changed(metric, before);
        }
        return MetricView.of(metric);
    }

    void delete(String key) {
        var metric = forChange(key);
        changes.alone();
        var dependents = changes.dependents(key);
        if (!dependents.isEmpty()) {
            throw Problem.of(KitProblem.IN_USE, "the metric '" + key + "' has been measured")
                    .with("dependents", dependents);
        }
        entities.remove(metric);
        changes.deleted(metric);
    }

    /** A metric is addressed by its key: one that is defined anew goes on after the last version its key had. */
    private long nextVersion(String key) {
        return ((Number) entities.createNativeQuery(
                                "select 1 + coalesce(max(version), 0) from metric_history where key = :key")
                        .setParameter("key", key)
                        .getSingleResult())
                .longValue();
    }

    private MetricEntity forChange(String key) {
        var metric = existing(key);
        grants.requireEverywhere();
        preconditions.require(metric.version);
        return metric;
    }

    private MetricEntity existing(String key) {
        var metric = byKey(key);
        if (metric == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no metric '" + key + "'");
        }
        return metric;
    }

    private MetricEntity byKey(String key) {
        return entities.createQuery("from MetricEntity where key = :key", MetricEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
