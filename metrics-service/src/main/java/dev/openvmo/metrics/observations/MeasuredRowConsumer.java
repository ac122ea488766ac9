package dev.openvmo.metrics.observations;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keeps the measured rows of imports and marks them: they become observations in {@link MeasuredRows}. */
@ApplicationScoped
class MeasuredRowConsumer implements StateConsumer {
    private static final String UPSERT =
            """
            insert into measured_row as m (id, import_id, portfolio_id, source, row_number, external_id, metric,
                subject_type, subject_id, observed_at, value, unit, deleted, state_version, updated_at)
            select i.id, i.import_id, i.portfolio_id, i.source, i.row_number, i.external_id, i.metric,
                i.subject_type, i.subject_id, i.observed_at, i.value, i.unit, i.deleted, i.state_version, instant()
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::timestamptz[], ?::numeric[], ?::text[], ?::boolean[], ?::bigint[])
                as i (id, import_id, portfolio_id, source, row_number, external_id, metric, subject_type,
                    subject_id, observed_at, value, unit, deleted, state_version)
            order by i.id
            on conflict on constraint pk_measured_row do update set
                import_id = coalesce(excluded.import_id, m.import_id),
                portfolio_id = coalesce(excluded.portfolio_id, m.portfolio_id),
                source = coalesce(excluded.source, m.source),
                row_number = coalesce(excluded.row_number, m.row_number),
                external_id = coalesce(excluded.external_id, m.external_id),
                metric = coalesce(excluded.metric, m.metric),
                subject_type = coalesce(excluded.subject_type, m.subject_type),
                subject_id = coalesce(excluded.subject_id, m.subject_id),
                observed_at = coalesce(excluded.observed_at, m.observed_at),
                value = excluded.value, unit = excluded.unit, deleted = excluded.deleted,
                state_version = excluded.state_version, outcome = null, reason = null,
                updated_at = excluded.updated_at
            where m.state_version < excluded.state_version
            returning new.id, new.import_id, old.import_id as previous_import_id
            """;

    private final Sql sql;
    private final Marks marks;

    MeasuredRowConsumer(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** What an import measured, as portfolio-service says it. A null value means: no longer measured. */
    record MeasuredRowState(
            UUID importId,
            String source,
            Long row,
            String externalId,
            String metric,
            SubjectRef subject,
            String observedAt,
            BigDecimal value,
            String unit,
            Boolean deleted) {}

    private record ConsumedRecord(StateEvent event, MeasuredRowState state) {
        boolean gone() {
            return event.deleted() || Boolean.TRUE.equals(state.deleted()) || state.value() == null;
        }
    }

    @Override
    public Aggregate aggregate() {
        return new Aggregate("portfolio", "measured-row");
    }

    @Override
    public void apply(List<StateEvent> events) {
        var rows = events.stream()
                .map(event -> new ConsumedRecord(event, event.as(MeasuredRowState.class)))
                .toList();
        Set<UUID> changed = new HashSet<>();
        Set<UUID> imports = new HashSet<>();
        sql.rows(
                        UPSERT,
                        row -> new UUID[] {
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)
                        },
                        Sql.column(rows, row -> row.event.id(), UUID[]::new),
                        Sql.column(rows, row -> row.state.importId(), UUID[]::new),
                        Sql.column(rows, row -> row.event.portfolioId(), UUID[]::new),
                        Sql.column(rows, row -> row.state.source(), String[]::new),
                        Sql.column(rows, row -> row.state.row(), Long[]::new),
                        Sql.column(rows, row -> row.state.externalId(), String[]::new),
                        Sql.column(rows, row -> row.state.metric(), String[]::new),
                        Sql.column(rows, row -> row.state.subject() == null ? null : type(row.state), String[]::new),
                        Sql.column(
                                rows,
                                row -> row.state.subject() == null
                                        ? null
                                        : row.state.subject().id(),
                                UUID[]::new),
                        Sql.column(rows, row -> row.state.observedAt(), String[]::new),
                        Sql.column(rows, row -> row.gone() ? null : row.state.value(), BigDecimal[]::new),
                        Sql.column(rows, row -> row.state.unit(), String[]::new),
                        Sql.column(rows, ConsumedRecord::gone, Boolean[]::new),
                        Sql.column(rows, row -> row.event.stateVersion(), Long[]::new))
                .forEach(ids -> {
                    changed.add(ids[0]);
                    imports.add(ids[1]);
                    imports.add(ids[2]);
                });
        imports.removeIf(Objects::isNull);
        marks.mark("measured-row", changed);
        marks.mark("import-receipt", imports);
    }

    private static String type(MeasuredRowState state) {
        return state.subject().type().name();
    }
}
