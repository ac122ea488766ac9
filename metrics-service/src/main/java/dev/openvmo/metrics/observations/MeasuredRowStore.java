package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        return sql.rows(
                """
                select id, import_id, source, external_id, metric, subject_type, subject_id, observed_at, value, unit,
                    deleted or value is null as deleted, state_version
                from measured_row
                where id = any (?::uuid[]) and (outcome is null or outcome = 'REJECTED')
                order by id
                """,
                MeasuredRowStore::row,
                (Object) ids.toArray(UUID[]::new));
    }

    void settle(List<Verdict> verdicts) {
        sql.update(
                """
                update measured_row m set outcome = i.outcome, reason = i.reason, updated_at = (select instant())
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) as i (id, state_version, outcome, reason)
                where m.id = i.id and m.state_version = i.state_version
                    and (m.outcome, m.reason) is distinct from (i.outcome, i.reason)
                """,
                Sql.column(verdicts, Verdict::id, UUID[]::new),
                Sql.column(verdicts, Verdict::stateVersion, Long[]::new),
                Sql.column(verdicts, Verdict::outcome, String[]::new),
                Sql.column(verdicts, Verdict::reason, String[]::new));
    }

    /** The removed observations, each with the subject it was of. */
    Map<UUID, UUID> removeObservations(List<UUID> ids) {
        var removed = new HashMap<UUID, UUID>();
        sql.rows(
                "delete from observation where id = any (?::uuid[]) returning id, subject_id",
                row -> removed.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                (Object) ids.toArray(UUID[]::new));
        return removed;
    }

    private static MeasuredRow row(ResultSet row) throws SQLException {
        var type = row.getString("subject_type");
        return new MeasuredRow(
                row.getObject("id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("metric"),
                type == null ? null : SubjectType.valueOf(type),
                row.getObject("subject_id", UUID.class),
                Sql.instant(row, "observed_at"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getBoolean("deleted"),
                row.getLong("state_version"));
    }
}
