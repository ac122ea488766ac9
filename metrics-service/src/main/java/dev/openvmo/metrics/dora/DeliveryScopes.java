package dev.openvmo.metrics.dora;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Understands whose delivery a request asks for, and in whose zone. */
@ApplicationScoped
class DeliveryScopes {
    private static final Duration USUAL = Duration.ofDays(90);

    private final Sql sql;
    private final Places places;

    DeliveryScopes(Sql sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** A question, and by whose calendar its intervals are. */
    record Placed(DeliveryQuestion asked, FiscalCalendar calendar) {}

    private record Found(UUID id, Places.Place place) {}

    /** 404; 422 unless exactly one thing is asked about. */
    Placed question(DeliveryMetricsRequest request, Instant now) {
        var subject = request.subjectType != null && request.subjectId != null;
        var named = (request.service == null ? 0 : 1) + (request.serviceId == null ? 0 : 1) + (subject ? 1 : 0);
        refuse(
                named != 1 || !subject && (request.subjectType != null || request.subjectId != null),
                "ask for a 'service', a 'serviceId', or a 'subjectType' with its 'subjectId'");
        refuse(
                request.portfolioId != null && request.service == null,
                "'portfolioId' goes with 'service', and only with that");
        var kind = subject ? request.subjectType : DeliveryScope.Kind.SERVICE;
        refuse(
                request.descendants && kind != DeliveryScope.Kind.PORTFOLIO,
                "'descendants' goes with a PORTFOLIO, and only with that");
        var found = kind == DeliveryScope.Kind.SERVICE ? service(request) : subject(kind, request.subjectId);
        var window = Window.of(request.from, request.to, found.place.zone(), now, USUAL);
        return new Placed(
                new DeliveryQuestion(
                        new DeliveryScope(kind, found.id, request.descendants),
                        request.environment,
                        window,
                        request.interval),
                found.place.calendar());
    }

    private Found subject(DeliveryScope.Kind kind, UUID id) {
        return new Found(id, places.get(SubjectType.valueOf(kind.name()), id));
    }

    private Found service(DeliveryMetricsRequest request) {
        var id = request.serviceId == null ? request.subjectId : request.serviceId;
        var found = services(request.service, id, request.portfolioId);
        if (found.isEmpty()) {
            throw Problem.of(
                    KitProblem.NOT_FOUND,
                    "There is no service %s.".formatted(request.service == null ? id : "'" + request.service + "'"));
        }
        if (found.size() > 1) {
            throw Problem.of(
                            KitProblem.INVALID_INPUT,
                            "several portfolios have a service '%s': say 'portfolioId'".formatted(request.service))
                    .with("parameter", "portfolioId");
        }
        return found.get(0);
    }

    private List<Found> services(String name, UUID id, UUID portfolio) {
        return sql.query(
                        """
                        select s.id, s.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month
                        from delivery_service s left join subject p on p.id = s.portfolio_id
                        where (:name::text is null or s.name = :name) and (:id::uuid is null or s.id = :id)
                            and (:portfolio::uuid is null or s.portfolio_id = :portfolio)
                        order by s.id limit 2""")
                .with("name", name)
                .with("id", id)
                .with("portfolio", portfolio)
                .list(row -> new Found(row.uuid("id"), Places.Place.of(row)));
    }

    private static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw Problem.of(KitProblem.INVALID_INPUT, detail);
        }
    }
}
