package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps the local copies, and marks what rests on them: never acts at once, for a measurement may be on its way. */
@ApplicationScoped
class Subjects {
    private static final String UPSERT =
            """
            insert into subject as s
                (id, type, portfolio_id, name, currency, time_zone, deleted, state_version, updated_at)
            select i.id, ?, i.portfolio_id, i.name, i.currency, i.time_zone, i.deleted, i.state_version, instant()
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                as i (id, portfolio_id, name, currency, time_zone, deleted, state_version)
            order by i.id
            on conflict on constraint pk_subject do update set
                portfolio_id = coalesce(excluded.portfolio_id, s.portfolio_id),
                name = coalesce(excluded.name, s.name),
                currency = coalesce(excluded.currency, s.currency),
                time_zone = coalesce(excluded.time_zone, s.time_zone),
                deleted = excluded.deleted,
                state_version = excluded.state_version,
                updated_at = excluded.updated_at
            where s.state_version < excluded.state_version
            returning new.id, old.id is null as created,
                old.portfolio_id is distinct from new.portfolio_id as moved,
                old.currency is distinct from new.currency as revalued,
                old.deleted is distinct from new.deleted as ended
            """;

    private final Sql sql;
    private final Marks marks;

    Subjects(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    void keep(SubjectType type, List<SubjectRow> rows) {
        var changes = sql.rows(
                UPSERT,
                row -> new Change(
                        row.getObject("id", UUID.class),
                        row.getBoolean("created"),
                        row.getBoolean("moved"),
                        row.getBoolean("revalued"),
                        row.getBoolean("ended")),
                type.name(),
                Sql.column(rows, SubjectRow::id, UUID[]::new),
                Sql.column(rows, SubjectRow::portfolioId, UUID[]::new),
                Sql.column(rows, SubjectRow::name, String[]::new),
                Sql.column(rows, SubjectRow::currency, String[]::new),
                Sql.column(rows, SubjectRow::timeZone, String[]::new),
                Sql.column(rows, SubjectRow::deleted, Boolean[]::new),
                Sql.column(rows, SubjectRow::stateVersion, Long[]::new));
        marks.mark("link", ids(changes, change -> change.created || change.ended));
        marks.mark("rehome", ids(changes, change -> !change.created && change.moved));
        if (type == SubjectType.INITIATIVE) {
            marks.mark("value", ids(changes, change -> !change.created && change.ended));
        }
        if (type == SubjectType.PORTFOLIO) {
            revalue(ids(changes, change -> change.revalued));
        }
    }

    /** Another currency makes another headline of every initiative in the portfolio. */
    private void revalue(List<UUID> portfolios) {
        if (!portfolios.isEmpty()) {
            marks.mark(
                    "value",
                    sql.rows(
                            "select id from subject where portfolio_id = any (?::uuid[]) and type = 'INITIATIVE'",
                            row -> row.getObject(1, UUID.class),
                            (Object) portfolios.toArray(UUID[]::new)));
        }
    }

    private static List<UUID> ids(List<Change> changes, Predicate<Change> which) {
        return changes.stream()
                .filter(which)
                .map(Change::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private record Change(UUID id, boolean created, boolean moved, boolean revalued, boolean ended) {}
}
