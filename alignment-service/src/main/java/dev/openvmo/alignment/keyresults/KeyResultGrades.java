package dev.openvmo.alignment.keyresults;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far key results have come: read from the facts each time, so that it is right whatever came in which order. A metric
 * counts where its subject is in the key result's portfolio or below, where whoever reads the key result may read it, too.
 */
@ApplicationScoped
public class KeyResultGrades {
    private static final String LATEST =
            """
            select k.id, coalesce(k.baseline, l.baseline) as baseline, coalesce(k.target, l.target) as target, k.direction, k.commitment,
                l.value, l.observed_at, l.sample_size,
                l.unit is distinct from k.unit and k.unit is not null and k.metric is not null as other_unit
            from key_result k
            left join lateral (
                (select s.value, s.observed_at, s.sample_size, s.unit, s.baseline, s.target
                from metric_status s
                where s.metric = k.metric and s.subject_type = k.subject_type and not s.deleted
                    and (s.subject_id = k.subject_id or s.subject_key = k.subject_key
                        or s.subject_external_ref_external_id = k.external_ref_external_id
                            and s.subject_external_ref_source = k.external_ref_source)
                    and s.portfolio_id in (select subtree(array[k.portfolio_id]))
                order by s.state_version desc limit 1)
                union all
                (select c.value, c.observed_at, count(*) over (), k.unit, null, null
                from check_in c
                where c.key_result_id = k.id and k.metric is null
                order by c.observed_at desc limit 1)
            ) l on true
            where k.id = any (:ids)
            """;

    private final Sql sql;

    KeyResultGrades(Sql sql) {
        this.sql = sql;
    }

    private record Graded(UUID id, KeyResultProgress progress) {}

    /** Of those of these that the caller may read. */
    public Map<UUID, KeyResultProgress> of(Collection<UUID> ids) {
        return sql.query(LATEST).with("ids", ids).list(KeyResultGrades::graded).stream()
                .collect(Collectors.toMap(Graded::id, Graded::progress));
    }

    private static Graded graded(Row row) {
        var value = row.decimal("value");
        if (value == null) {
            return new Graded(row.uuid("id"), KeyResultProgress.none(NotGraded.NOT_MEASURED));
        }
        if (row.bool("other_unit")) {
            return new Graded(row.uuid("id"), KeyResultProgress.none(NotGraded.OTHER_UNIT));
        }
        var baseline = row.decimal("baseline");
        var target = row.decimal("target");
        if (baseline == null || target == null) {
            return new Graded(row.uuid("id"), KeyResultProgress.none(NotGraded.NO_TARGET));
        }
        if (!row.constant("direction", Direction.class).leads(baseline, target)) {
            return new Graded(row.uuid("id"), KeyResultProgress.none(NotGraded.OTHER_DIRECTION));
        }
        return new Graded(
                row.uuid("id"),
                KeyResultProgress.of(
                        baseline,
                        target,
                        row.constant("commitment", Commitment.class),
                        value,
                        row.instant("observed_at"),
                        row.number("sample_size")));
    }
}
