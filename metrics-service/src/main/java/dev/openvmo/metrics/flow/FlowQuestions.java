package dev.openvmo.metrics.flow;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.json.Scalars;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.series.Window;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;

/** Makes sense of what is asked: 404 of a subject that the caller cannot see, 422 of what does not go together. */
@ApplicationScoped
class FlowQuestions {
    private static final String EARLIEST = "1900-01-01";
    private static final Duration USUAL = Duration.ofDays(90);

    private final Places places;
    private final Sql sql;
    private final TransactionTime time;

    FlowQuestions(Places places, Sql sql, TransactionTime time) {
        this.places = places;
        this.sql = sql;
        this.time = time;
    }

    FlowQuestion of(FlowRequest asked) {
        refuse((asked.subjectType == null) != (asked.subjectId == null), "'subjectType' and 'subjectId' go together");
        refuse(asked.subjectId == null && asked.team == null, "'subjectType' and 'subjectId', or 'team', are needed");
        var place = place(asked);
        var window = window(asked, place);
        var scope =
                new FlowScope(asked.subjectType, asked.subjectId, Boolean.TRUE.equals(asked.descendants), asked.team);
        return new FlowQuestion(scope, window, place);
    }

    private Window window(FlowRequest asked, Places.Place place) {
        var now = time.instant();
        var to = Window.of(EARLIEST, asked.to, place.zone(), now).to();
        var until = to.isAfter(now) ? now : to;
        var from = asked.from == null ? until.minus(USUAL).toString() : asked.from;
        return Window.of(from, until.toString(), place.zone(), now);
    }

    /** Where days begin: a subject's portfolio, or a known team's; of a team that only its senders know, in UTC. */
    private Places.Place place(FlowRequest asked) {
        if (asked.subjectId != null) {
            return places.get(asked.subjectType, asked.subjectId);
        }
        return sql.query(
                        """
                        select t.portfolio_id, p.currency, p.time_zone, p.fiscal_year_start_month
                        from team t join subject p on p.id = t.portfolio_id
                        where not t.deleted and (t.id = :id::uuid or t.key = :key) order by t.id limit 1
                        """)
                .with("id", Scalars.uuid(asked.team).orElse(null))
                .with("key", asked.team)
                .first(Places.Place::of)
                .orElseGet(() -> new Places.Place(null, null, ZoneOffset.UTC, new FiscalCalendar(1)));
    }

    private static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw Problem.of(KitProblem.INVALID_INPUT, detail);
        }
    }
}
