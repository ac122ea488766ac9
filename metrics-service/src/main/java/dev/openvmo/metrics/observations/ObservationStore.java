package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.intake.Writers;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes measurements, any number of them in one statement. Runs with sight of everything, see {@link Writers}. */
@ApplicationScoped
class ObservationStore {
    /** The rule of {@link Supersession}, decided on the row as it is once it is locked. */
    private static final String UPSERT =
            """
            insert into observation as o (id, source, external_id, metric, subject_type, subject_id, portfolio_id,
                scope, observed_at, value, revision, subject_ref, observed_on, version, updated_at)
            select i.id, (:sources::text[])[i.origin], i.external_id, (:metrics::text[])[i.origin],
                (:types::text[])[i.origin], (:subjects::uuid[])[i.place], (:portfolios::uuid[])[i.place],
                case when (:portfolios::uuid[])[i.place] is null then (select :writable::uuid[]) end,
                timestamptz 'epoch' + i.observed_at * interval '1 microsecond', i.value, i.revision, i.subject_ref, i.observed_on,
                1, (select instant())
            from unnest(:ids::uuid[], :origins::int[], :externalIds::text[], :places::int[], :times::bigint[],
                    :values::numeric[], :revisions::bigint[], :refs::text[], :days::date[])
                as i (id, origin, external_id, place, observed_at, value, revision, subject_ref, observed_on)
            on conflict on constraint pk_observation do update set
                metric = excluded.metric, subject_type = excluded.subject_type, subject_id = excluded.subject_id,
                portfolio_id = excluded.portfolio_id, scope = excluded.scope, observed_at = excluded.observed_at,
                value = excluded.value, revision = coalesce(excluded.revision, o.revision),
                subject_ref = excluded.subject_ref, observed_on = excluded.observed_on,
                version = o.version + 1, updated_at = excluded.updated_at
            where (:writable::uuid[] is null or o.portfolio_id = any (:writable::uuid[])
                    or o.portfolio_id is null and o.scope && :writable::uuid[])
                and case
                    when excluded.revision is null then
                        (excluded.observed_at, excluded.value, excluded.metric, excluded.subject_type,
                            coalesce(excluded.subject_ref, excluded.subject_id::text))
                        <> (o.observed_at, o.value, o.metric, o.subject_type,
                            coalesce(o.subject_ref, o.subject_id::text))
                    when excluded.revision = o.revision then
                        (excluded.observed_at, excluded.value, excluded.metric, excluded.subject_type,
                            coalesce(excluded.subject_ref, excluded.subject_id::text))
                        > (o.observed_at, o.value, o.metric, o.subject_type,
                            coalesce(o.subject_ref, o.subject_id::text))
                    else o.revision is null or excluded.revision > o.revision
                end
            returning o.id, old.id is not null as replaced, nullif(old.subject_id, o.subject_id) as previous
            """;

    /** Whether the writer may write the row that there is or was. */
    static final String WRITABLE =
            """
            (:writable::uuid[] is null or portfolio_id = any (:writable::uuid[])
                or portfolio_id is null and scope && :writable::uuid[])""";

    private static final String CURRENT =
            """
            select id, source, external_id, metric, subject_type, subject_id, portfolio_id, observed_at, value, revision,
                subject_ref, observed_on,
                %s as writable
            from observation where id = any (:ids)
            """
                    .formatted(WRITABLE);

    private final Sql sql;
    private final TakenBack takenBack;

    ObservationStore(Sql sql, TakenBack takenBack) {
        this.sql = sql;
        this.takenBack = takenBack;
    }

    /**
     * What one statement wrote.
     *
     * @param placed the measurements that were written
     * @param replaced ids of those that took the place of another
     * @param previous subjects that lost a measurement to another one
     * @param stale those that are no newer than what was taken back: nothing is left of them
     */
    record Written(
            List<ResolvedObservation> placed, Set<UUID> replaced, Set<UUID> previous, List<ResolvedObservation> stale) {
        List<ResolvedObservation> inserted() {
            if (replaced.isEmpty()) {
                return placed;
            }
            return placed.stream()
                    .filter(one -> !replaced.contains(one.observation().id()))
                    .toList();
        }

        Written without(List<ResolvedObservation> gone) {
            if (gone.isEmpty()) {
                return this;
            }
            var left = new LinkedHashSet<>(placed);
            gone.forEach(left::remove);
            return new Written(List.copyOf(left), replaced, previous, gone);
        }

        Set<UUID> ids() {
            return ids(placed);
        }

        Set<UUID> staleIds() {
            return ids(stale);
        }

        private static Set<UUID> ids(List<ResolvedObservation> rows) {
            return rows.stream().map(one -> one.observation().id()).collect(Collectors.toSet());
        }
    }

    /** A row that was not written, and whether the writer might have. */
    record Kept(ResolvedObservation placed, boolean writable) {}

    /** Sorted by id, so that two batches lock rows in one order. */
    Written upsert(List<ResolvedObservation> rows, Writer writer) {
        var columns = new ObservationColumns(rows);
        var changes = sql.query(UPSERT)
                .with("writable", writer.scope())
                .with(columns.values())
                .list(row -> new Change(row.uuid("id"), row.bool("replaced"), row.uuid("previous")));
        var written = written(rows, changes);
        return written.without(takenBack.settle(written.inserted(), writer));
    }

    /** The rows of these ids, as they are. */
    Map<UUID, Kept> current(Collection<UUID> ids, Writer writer) {
        return sql
                .query(CURRENT)
                .with("writable", writer.scope())
                .with("ids", ids)
                .list(ObservationStore::kept)
                .stream()
                .collect(Collectors.toMap(row -> row.placed().observation().id(), Function.identity()));
    }

    /** A row that was written, whether it was there, and the other subject it was of before. */
    private record Change(UUID id, boolean replaced, UUID previous) {}

    private static Written written(List<ResolvedObservation> rows, List<Change> changes) {
        var replaced = new HashSet<UUID>();
        var previous = new HashSet<UUID>();
        for (var change : changes) {
            if (change.replaced) {
                replaced.add(change.id);
            }
            if (change.previous != null) {
                previous.add(change.previous);
            }
        }
        if (changes.size() == rows.size()) {
            return new Written(rows, replaced, previous, List.of());
        }
        var ids = changes.stream().map(Change::id).collect(Collectors.toSet());
        var placed = rows.stream()
                .filter(row -> ids.contains(row.observation().id()))
                .toList();
        return new Written(placed, replaced, previous, List.of());
    }

    private static Kept kept(Row row) {
        return new Kept(new ResolvedObservation(observation(row), row.uuid("portfolio_id")), row.bool("writable"));
    }

    /** A row of the table, or of its twin. */
    static Observation observation(Row row) {
        return new Observation(
                row.uuid("id"),
                row.text("source"),
                row.text("external_id"),
                row.text("metric"),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                row.instant("observed_at"),
                row.decimal("value"),
                row.number("revision"),
                row.text("subject_ref"),
                row.date("observed_on"));
    }
}
