package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.endpoint.AsOf;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.subjects.Places;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.UUID;

/** How does an initiative, a value stream or a portfolio do, now or at a moment, and what has changed between two? */
@ApplicationScoped
public class Scorecards {
    private final Places places;
    private final MetricMeasures metrics;
    private final OtherMeasures others;
    private final TransactionTime time;
    private final AsOf asOf;

    Scorecards(Places places, MetricMeasures metrics, OtherMeasures others, TransactionTime time, AsOf asOf) {
        this.places = places;
        this.metrics = metrics;
        this.others = others;
        this.time = time;
        this.asOf = asOf;
    }

    /** At the moment that the request asks for: 404. */
    public ScorecardView asked(SubjectType type, UUID id, boolean descendants) {
        return asOf.asked()
                .map(moment -> at(type, id, descendants, moment, "?asOf=" + moment))
                .orElseGet(() -> of(type, id, descendants));
    }

    /** As it is now: 404. */
    public ScorecardView of(SubjectType type, UUID id, boolean descendants) {
        return at(type, id, descendants, time.instant(), "");
    }

    /** 404; 422 of moments that have not come, and where the second is not after the first. */
    ComparisonView compared(SubjectType type, UUID id, boolean descendants, String from, String to) {
        var before = moment("from", from);
        var after = to == null ? null : moment("to", to);
        // now is read first: what was so earlier is all that is seen later
        var last = after == null
                ? of(type, id, descendants)
                : asOf.at(after, () -> at(type, id, descendants, after, "?asOf=" + after));
        if (!before.isBefore(last.asOf())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "'from' must be before 'to'");
        }
        return ComparisonView.of(asOf.at(before, () -> at(type, id, descendants, before, "?asOf=" + before)), last);
    }

    private ScorecardView at(SubjectType type, UUID id, boolean descendants, Instant now, String past) {
        var today = LocalDate.ofInstant(now, places.get(type, id).zone());
        var measures = new ArrayList<>(metrics.of(type, id, today, past));
        measures.addAll(others.of(type, id, descendants, now, past));
        return ScorecardView.of(type, id, descendants, now, Scorecard.of(measures));
    }

    private Instant moment(String parameter, String text) {
        try {
            var moment = OffsetDateTime.parse(text == null ? "" : text).toInstant();
            if (moment.isAfter(time.instant())) {
                throw Problem.of(KitProblem.INVALID_INPUT, "'%s' is in the future".formatted(parameter));
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw Problem.of(
                    KitProblem.INVALID_INPUT, "'%s' must be a time such as 2026-11-01T00:00:00Z".formatted(parameter));
        }
    }
}
