package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.References;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the organisation measures, as metrics-service says: a cell is judged here as it will be there. */
@ApplicationScoped
class MetricDefinitions {
    private final Sql sql;
    private final References references;

    MetricDefinitions(Sql sql, References references) {
        this.sql = sql;
        this.references = references;
    }

    @Produces
    @Singleton
    StateConsumer metrics(CopyStore store) {
        return LocalCopy.of(store, "metrics", "metric", MetricCopy.class);
    }

    /** Those of these keys that are defined. */
    Map<String, MetricCopy> byKeys(Collection<String> keys) {
        return sql
                .query("select id, key, unit, subject_types from metric where key = any (:keys) and not deleted")
                .with("keys", keys)
                .list(row ->
                        new MetricCopy(row.uuid("id"), row.text("key"), row.text("unit"), row.strings("subject_types")))
                .stream()
                .collect(Collectors.toMap(MetricCopy::key, Function.identity()));
    }

    /** Waits a moment for those that were defined just now; cells of the others will be refused. */
    void await(Collection<String> keys) {
        references.find(
                () -> Optional.of(byKeys(keys)).filter(known -> known.keySet().containsAll(keys)));
    }
}
