package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Knows measurements anew that were imported before the day belonged to their key: each is announced as gone under its old
 * id and as measured under the new one, at the start of that day in the portfolio's zone (it was midnight in UTC).
 */
@ApplicationScoped
class MeasuredDays implements Recompute {
    private final Sql sql;
    private final Outbox outbox;
    private final MeasuredRows rows;

    MeasuredDays(Sql sql, Outbox outbox, MeasuredRows rows) {
        this.sql = sql;
        this.outbox = outbox;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "measured-day";
    }

    @Override
    public void recompute(List<UUID> ids) {
        var known = sql.query(
                        """
                        delete from measured_row m using portfolio p
                        where m.id = any (:ids) and m.observed_on is null and p.id = m.portfolio_id
                        returning m.*, p.time_zone""")
                .with("ids", ids)
                .list(MeasuredDays::undated);
        var measured = new ArrayList<UUID>();
        for (var one : known) {
            outbox.deleted(MeasuredRow.AGGREGATE, one.id, one.portfolioId);
            if (one.dated.value() != null && rows.keep(one.portfolioId, one.importId, one.source, one.dated)) {
                measured.add(one.dated.id());
            }
        }
        outbox.changed(MeasuredRow.AGGREGATE, measured, "measured");
    }

    private record Undated(UUID id, UUID portfolioId, UUID importId, String source, MeasuredRow dated) {}

    private static Undated undated(Row row) {
        var day = row.instant("observed_at").atZone(ZoneOffset.UTC).toLocalDate();
        return new Undated(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("import_id"),
                row.text("source"),
                MeasuredRow.of(
                        row.text("source"),
                        row.text("external_id"),
                        row.text("metric"),
                        day,
                        ZoneId.of(row.text("time_zone")),
                        row.uuid("initiative_id"),
                        row.integer("row_number"),
                        row.decimal("value"),
                        row.text("unit")));
    }
}
