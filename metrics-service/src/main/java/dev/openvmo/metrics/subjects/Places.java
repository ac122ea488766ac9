package dev.openvmo.metrics.subjects;

import dev.openvmo.kit.event.References;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.intake.Canonical;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Looks subjects up, for the other features. */
@ApplicationScoped
public class Places {
    private static final String PLACE =
            """
            select s.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month
            from subject s left join subject p on p.id = s.portfolio_id
            where s.id = :id and s.type = :type and not s.deleted and s.portfolio_id is not null
            """;

    private final Sql sql;
    private final References references;

    Places(Sql sql, References references) {
        this.sql = sql;
        this.references = references;
    }

    /**
     * Where a subject is, and how days and money are counted there.
     *
     * @param currency of the portfolio; null where that is not known yet
     */
    public record Place(UUID portfolioId, String currency, ZoneId zone, FiscalCalendar calendar) {
        /** As a query's row says it. */
        public static Place of(Row row) {
            return new Place(row.uuid("portfolio_id"), row.text("currency"), zone(row), calendar(row));
        }

        private static ZoneId zone(Row row) {
            var name = row.text("time_zone");
            return Canonical.zone(name == null ? "UTC" : name);
        }

        private static FiscalCalendar calendar(Row row) {
            var start = row.integer("fiscal_year_start_month");
            return new FiscalCalendar(start == null ? 1 : start);
        }
    }

    /** 404 where there is none that the caller may see. */
    public Place get(SubjectType type, UUID id) {
        return find(type, id)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no %s %s.".formatted(noun(type), id)));
    }

    /** What a body names at this pointer, waited for a moment: 422 unknown-reference. */
    public Place await(SubjectType type, UUID id, String pointer) {
        return references.await(noun(type), pointer, () -> find(type, id));
    }

    private Optional<Place> find(SubjectType type, UUID id) {
        return sql.query(PLACE).with("id", id).with("type", type).first(Place::of);
    }

    private static String noun(SubjectType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
