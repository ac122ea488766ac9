package dev.openvmo.alignment.keyresults;

import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.copy.Changes;
import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Our copies of what metrics say last; what they drive is announced with them, and what is scored by them is scored anew.
 * Whoever ties a key result to a metric, or puts criteria in force, and who takes a status in wait for each other, so that
 * the later one sees the other.
 */
@ApplicationScoped
public class MetricStatuses {
    /** A subject that is called otherwise now may have driven what is tied to its former name. */
    private static final String DRIVEN =
            """
            select distinct k.id
            from metric_status s
            join key_result k on k.metric = s.metric and k.subject_type = s.subject_type
                and (k.subject_id = s.subject_id or k.subject_key = s.subject_key
                    or k.external_ref_external_id = s.subject_external_ref_external_id
                        and k.external_ref_source = s.subject_external_ref_source
                    or s.id = any (:renamed) and k.subject_id is null)
            where s.id = any (:ids)
            """;

    private static final String SCORED =
            """
            select distinct s.subject_id as id
            from metric_status s
            join (select k.metric
                from criteria_set c
                cross join jsonb_to_recordset(cast(c.document as jsonb) -> 'criteria') as k (metric text)
                where c.state = 'ACTIVE') k on k.metric = s.metric
            where s.id = any (:ids) and s.subject_type = 'INITIATIVE'
            """;

    private final CopyStore store;
    private final Sql sql;
    private final KeyResultRepository keyResults;
    private final Outbox outbox;
    private final Rescore rescore;

    MetricStatuses(CopyStore store, Sql sql, KeyResultRepository keyResults, Outbox outbox, Rescore rescore) {
        this.store = store;
        this.sql = sql;
        this.keyResults = keyResults;
        this.outbox = outbox;
        this.rescore = rescore;
    }

    @Produces
    @Singleton
    LocalCopy<MetricStatusCopy> copy() {
        return LocalCopy.of(store, "metrics", "metric-status", MetricStatusCopy.class)
                .onChange(this::follow);
    }

    /** From here to the end of the transaction no status is taken in. */
    public void awaitThem() {
        sql.query("select pg_advisory_xact_lock_shared(hashtextextended('metric-status', 0))")
                .list(row -> null);
    }

    private void follow(Changes<MetricStatusCopy> changes) {
        if (changes.ids().isEmpty()) {
            return;
        }
        sql.query("select pg_advisory_xact_lock(hashtextextended('metric-status', 0))")
                .list(row -> null);
        var renamed = changes.where("subjectKey")
                .or("subjectExternalRefSource")
                .or("subjectExternalRefExternalId")
                .ids();
        var driven = sql.query(DRIVEN)
                .with("ids", changes.ids())
                .with("renamed", renamed)
                .list(row -> row.uuid("id"));
        outbox.changed(keyResults.aggregate(), driven, "progressed");
        rescore.initiatives(sql.query(SCORED).with("ids", changes.ids()).list(row -> row.uuid("id")));
    }
}
