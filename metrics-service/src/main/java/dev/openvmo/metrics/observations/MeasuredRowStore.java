package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads measured rows to be settled and writes what became of them, set by set. */
@ApplicationScoped
class MeasuredRowStore {
    private final Sql sql;

    MeasuredRowStore(Sql sql) {
        this.sql = sql;
    }

    /** What became of the row as it was at this version; a newer one is settled by its own mark. */
    record Verdict(UUID id, long stateVersion, String outcome, String reason) {
        static Verdict of(MeasuredRow row, boolean changed) {
            return new Verdict(row.id(), row.stateVersion(), changed ? "ACCEPTED" : "UNCHANGED", null);
        }

        static Verdict rejected(MeasuredRow row, Rejection reason) {
            return new Verdict(row.id(), row.stateVersion(), "REJECTED", reason.name());
        }
    }

    List<MeasuredRow> unsettled(Collection<UUID> ids) {
        return sql.query(
                        """
                        select id, import_id, source, external_id, metric, subject_type, subject_id, observed_on, observed_at, value, unit,
                            deleted or value is null as deleted, state_version
                        from measured_row
                        where id = any (:ids) and (outcome is null or outcome = 'REJECTED')
                        order by id
                        """)
                .with("ids", ids)
                .list(MeasuredRowStore::row);
    }

    void settle(List<Verdict> verdicts) {
        sql.query(
                        """
                        update measured_row m set outcome = i.outcome, reason = i.reason, updated_at = (select instant())
                        from unnest(:ids::uuid[], :versions::bigint[], :outcomes::text[], :reasons::text[])
                            as i (id, state_version, outcome, reason)
                        where m.id = i.id and m.state_version = i.state_version
                            and (m.outcome, m.reason) is distinct from (i.outcome, i.reason)
                        """)
                .each("ids", verdicts, Verdict::id)
                .each("versions", verdicts, Verdict::stateVersion)
                .each("outcomes", verdicts, Verdict::outcome)
                .each("reasons", verdicts, Verdict::reason)
                .update();
    }

    /** The removed observations, each with the subject it was of. */
    Map<UUID, UUID> removeObservations(List<UUID> ids) {
        var removed = new HashMap<UUID, UUID>();
        sql.query("delete from observation where id = any (:ids) returning id, subject_id")
                .with("ids", ids)
                .list(row -> removed.put(row.uuid("id"), row.uuid("subject_id")));
        return removed;
    }

    private static MeasuredRow row(Row row) {
        return new MeasuredRow(
                row.uuid("id"),
                row.uuid("import_id"),
                row.text("source"),
                row.text("external_id"),
                row.text("metric"),
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                row.date("observed_on"),
                row.instant("observed_at"),
                row.decimal("value"),
                row.text("unit"),
                row.bool("deleted"),
                row.number("state_version"));
    }
}
