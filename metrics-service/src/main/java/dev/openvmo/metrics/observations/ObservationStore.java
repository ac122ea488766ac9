package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.intake.Writers;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            returning o.id, o.subject_id, old.subject_id as previous
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
        Set<String> metrics() {
            return all(one -> one.observation().metric());
        }

        /** Those that have an id. */
        Set<UUID> subjects() {
            return all(one -> one.portfolioId() == null && one.observation().subjectRef() != null
                    ? null
                    : one.observation().subjectId());
        }

        /** Those that are waited for. */
        Set<UUID> unlinkedSubjects() {
            return all(one -> one.portfolioId() == null ? one.observation().subjectId() : null);
        }

        Set<UUID> ids() {
            return all(one -> one.observation().id());
        }

        List<ResolvedObservation> inserted() {
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

        Set<UUID> staleIds() {
            return stale.stream().map(one -> one.observation().id()).collect(Collectors.toSet());
        }

        private <V> Set<V> all(Function<ResolvedObservation, V> field) {
            return placed.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    /** A row that was not written, and whether the writer might have. */
    record Kept(ResolvedObservation placed, boolean writable) {}

    /** Sorted by id, so that two batches lock rows in one order. */
    Written upsert(List<ResolvedObservation> rows, Writer writer) {
        var origins = new Distinct<Origin>();
        var places = new Distinct<Place>();
        var originOf = origins.numbers(rows, Origin::of);
        var placeOf = places.numbers(rows, Place::of);
        var changes = sql.query(UPSERT)
                .with("writable", writer.scope())
                .each("sources", origins.all(), Origin::source)
                .each("metrics", origins.all(), Origin::metric)
                .each("types", origins.all(), Origin::type)
                .each("subjects", places.all(), Place::subject)
                .each("portfolios", places.all(), Place::portfolio)
                .each("ids", rows, row -> row.observation().id())
                .with("origins", originOf)
                .each("externalIds", rows, row -> row.observation().externalId())
                .with("places", placeOf)
                .each(
                        "times",
                        rows,
                        row -> ChronoUnit.MICROS.between(
                                Instant.EPOCH, row.observation().observedAt()))
                .each("values", rows, row -> row.observation().value())
                .with("revisions", sparse(rows, Observation::revision))
                .with("refs", sparse(rows, Observation::subjectRef))
                .with("days", sparse(rows, Observation::observedOn))
                .list(row -> new Change(row.uuid("id"), row.uuid("subject_id"), row.uuid("previous")));
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

    /** A row that was written, and the subject it was of before, if it was there. */
    private record Change(UUID id, UUID subjectId, UUID previous) {}

    /** Who reports what of which sort: a few of a batch, so that they are sent once each. */
    private record Origin(String source, String metric, SubjectType type) {
        static Origin of(ResolvedObservation row) {
            return new Origin(
                    row.observation().source(),
                    row.observation().metric(),
                    row.observation().subjectType());
        }
    }

    private record Place(UUID subject, UUID portfolio) {
        static Place of(ResolvedObservation row) {
            return new Place(row.observation().subjectId(), row.portfolioId());
        }
    }

    /** What many rows have in common, numbered from 1 as SQL does. */
    private static final class Distinct<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        /** One after the other is mostly of the same. */
        List<Integer> numbers(List<ResolvedObservation> rows, Function<ResolvedObservation, T> part) {
            var all = new ArrayList<Integer>(rows.size());
            T last = null;
            Integer number = null;
            for (var row : rows) {
                var next = part.apply(row);
                if (!next.equals(last)) {
                    number = numbers.computeIfAbsent(next, one -> numbers.size() + 1);
                    last = next;
                }
                all.add(number);
            }
            return all;
        }

        Collection<T> all() {
            return numbers.keySet();
        }
    }

    /** A column that most batches have nothing of is not sent then: unnest fills it up. */
    private static <V> List<V> sparse(List<ResolvedObservation> rows, Function<Observation, V> field) {
        var column = rows.stream().map(row -> field.apply(row.observation())).toList();
        return column.stream().allMatch(Objects::isNull) ? List.of() : column;
    }

    private static Written written(List<ResolvedObservation> rows, List<Change> changes) {
        var replaced = new HashSet<UUID>();
        var previous = new HashSet<UUID>();
        for (var change : changes) {
            if (change.previous != null) {
                replaced.add(change.id);
                if (!change.previous.equals(change.subjectId)) {
                    previous.add(change.previous);
                }
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
