package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Table {@code measured_row}: what files measured, each measurement once. */
@ApplicationScoped
class MeasuredRows {
    private final Sql sql;
    private final Outbox outbox;
    private final JsonText json;

    MeasuredRows(Sql sql, Outbox outbox, JsonText json) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
    }

    Map<UUID, MeasuredRow> known(Collection<UUID> ids) {
        var known = new HashMap<UUID, MeasuredRow>();
        sql.rows("select * from measured_row where id = any (?)", MeasuredRows::row, (Object) ids.toArray(UUID[]::new))
                .forEach(row -> known.put(row.id(), row));
        return known;
    }

    /** Writes and announces them under this import. */
    void record(ImportEntity run, List<MeasuredRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into measured_row as m (id, portfolio_id, import_id, source, row_number, external_id, metric,
                                               initiative_id, observed_at, value, unit, updated_at)
                select r.id, ?, ?, ?, r.row, r."externalId", r.metric, r."initiativeId", r."observedAt", r.value, r.unit,
                       (select instant())
                from json_to_recordset(cast(? as json))
                     as r(id uuid, row int, "externalId" text, metric text, "initiativeId" uuid,
                          "observedAt" timestamptz, value numeric, unit text)
                order by r.id
                on conflict (id) do update
                set portfolio_id = excluded.portfolio_id, import_id = excluded.import_id, row_number = excluded.row_number,
                    initiative_id = excluded.initiative_id, observed_at = excluded.observed_at, value = excluded.value,
                    unit = excluded.unit, updated_at = excluded.updated_at""",
                run.portfolioId,
                run.id,
                run.source,
                json.text(rows));
        outbox.changed(MeasuredRow.AGGREGATE, rows.stream().map(MeasuredRow::id).toList(), "measured");
    }

    List<Announcement> states(Collection<UUID> ids) {
        return sql.rows(
                "select * from measured_row where id = any (?)",
                row -> new Announcement(
                        row.getObject("id", UUID.class),
                        row.getObject("portfolio_id", UUID.class),
                        MeasuredRowState.of(
                                row(row),
                                row.getObject("import_id", UUID.class),
                                row.getObject("portfolio_id", UUID.class),
                                row.getString("source"))),
                (Object) ids.toArray(UUID[]::new));
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return sql.rows(
                "select id from measured_row where id > ? order by id limit ?",
                row -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                limit);
    }

    private static MeasuredRow row(ResultSet row) throws SQLException {
        return new MeasuredRow(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getInt("row_number"),
                row.getString("external_id"),
                row.getString("metric"),
                Sql.instant(row, "observed_at"),
                row.getObject("value", BigDecimal.class),
                row.getString("unit"));
    }
}
