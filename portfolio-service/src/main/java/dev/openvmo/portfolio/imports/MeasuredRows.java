package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Table {@code measured_row}: what files measured, each measurement once. */
@ApplicationScoped
class MeasuredRows {
    private static final String INSERT =
            """
            insert into measured_row as m (id, portfolio_id, import_id, source, row_number, external_id, metric,
                                           initiative_id, observed_on, observed_at, value, unit, updated_at)
            select r.id, :portfolio, :import, :source, r.row, r."externalId", r.metric, r."initiativeId", r."observedOn",
                   r."observedAt", r.value, r.unit, (select instant())
            from json_to_recordset(cast(:rows as json))
                 as r(id uuid, row int, "externalId" text, metric text, "initiativeId" uuid, "observedOn" date,
                      "observedAt" timestamptz, value numeric, unit text)
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final JsonText json;

    MeasuredRows(Sql sql, Outbox outbox, JsonText json) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
    }

    Map<UUID, MeasuredRow> known(Collection<UUID> ids) {
        return sql
                .query("select * from measured_row where id = any (:ids)")
                .with("ids", ids)
                .list(MeasuredRows::row)
                .stream()
                .collect(Collectors.toMap(MeasuredRow::id, Function.identity()));
    }

    /** Writes one that no import has named by its day yet; says whether it did. */
    boolean keep(UUID portfolioId, UUID importId, String source, MeasuredRow row) {
        return sql.query(INSERT + "on conflict do nothing")
                        .with("portfolio", portfolioId)
                        .with("import", importId)
                        .with("source", source)
                        .with("rows", json.text(List.of(row)))
                        .update()
                == 1;
    }

    /** Writes and announces them under this import, unless one that was asked for later has overtaken it. */
    void record(ImportEntity run, List<MeasuredRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.query(
                        INSERT
                                + """
                        order by r.id
                        on conflict (id) do update
                        set portfolio_id = excluded.portfolio_id, import_id = excluded.import_id, row_number = excluded.row_number,
                            initiative_id = excluded.initiative_id, observed_at = excluded.observed_at, value = excluded.value,
                            unit = excluded.unit, updated_at = excluded.updated_at
                        where m.import_id <= excluded.import_id""")
                .with("portfolio", run.portfolioId)
                .with("import", run.id)
                .with("source", run.source)
                .with("rows", json.text(rows))
                .update();
        outbox.changed(MeasuredRow.AGGREGATE, rows.stream().map(MeasuredRow::id).toList(), "measured");
    }

    /** Those whose newest state this import announced. */
    List<UUID> announcedBy(UUID importId) {
        return sql.query("select id from measured_row where import_id = :import")
                .with("import", importId)
                .list(row -> row.uuid("id"));
    }

    /** Those of a withdrawn import are what the next earlier one said of that day, or gone. */
    void fallBack(Collection<UUID> ids) {
        var fallen = sql.query(
                        """
                        update measured_row m
                        set import_id = coalesce(e.import_id, m.import_id), row_number = coalesce(e.row_number, m.row_number),
                            initiative_id = coalesce(e.initiative_id, m.initiative_id), value = e.value,
                            unit = coalesce(e.unit, m.unit), updated_at = instant()
                        from measured_row w
                        join import_run gone on gone.id = w.import_id and gone.withdrawn_at is not null
                        left join lateral (
                            select r.import_id, r.row_number, r.initiative_id, cast(one ->> 'value' as numeric) as value,
                                   one ->> 'unit' as unit
                            from import_row r
                            join import_run i on i.id = r.import_id
                            cross join lateral json_array_elements(cast(r.measurements as json)) one
                            where r.external_id = w.external_id and i.source = w.source and not i.dry_run
                                and i.withdrawn_at is null and one ->> 'metric' = w.metric
                                and one ->> 'observedAt' = cast(w.observed_on as text) and one ->> 'outcome' <> 'REJECTED'
                            order by i.created_at desc, i.id desc limit 1) e on true
                        where w.id = any (:ids) and m.id = w.id and (m.value is not null or e.value is not null)
                        returning m.id""")
                .with("ids", ids)
                .list(row -> row.uuid("id"));
        outbox.changed(MeasuredRow.AGGREGATE, fallen, "withdrawn");
    }

    List<Announcement> states(Collection<UUID> ids) {
        return sql.query("select * from measured_row where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Announcement(
                        row.uuid("id"),
                        row.uuid("portfolio_id"),
                        MeasuredRowState.of(
                                row(row), row.uuid("import_id"), row.uuid("portfolio_id"), row.text("source"))));
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from measured_row where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private static MeasuredRow row(Row row) {
        return new MeasuredRow(
                row.uuid("id"),
                row.uuid("initiative_id"),
                row.integer("row_number"),
                row.text("external_id"),
                row.text("metric"),
                row.date("observed_on"),
                row.instant("observed_at"),
                row.decimal("value"),
                row.text("unit"));
    }
}
