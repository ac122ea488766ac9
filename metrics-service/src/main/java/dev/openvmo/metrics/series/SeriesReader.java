package dev.openvmo.metrics.series;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.catalogue.Metric;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads series: what was measured from facts, what has a formula from what its parts come to. */
@ApplicationScoped
class SeriesReader {
    private final Measurements measurements;
    private final Definitions definitions;
    private final Places places;
    private final TransactionTime moment;

    SeriesReader(Measurements measurements, Definitions definitions, Places places, TransactionTime moment) {
        this.measurements = measurements;
        this.definitions = definitions;
        this.places = places;
        this.moment = moment;
    }

    SeriesView read(SeriesRequest query) {
        var place = place(query);
        var question = question(query, place.zone());
        var interval = query.interval == null ? Interval.DAY : query.interval;
        var window = question.reach().window();
        window.bounded(interval, place.calendar());
        var starts = interval.starts(window.firstDay(), window.lastDay(), place.calendar());
        var computed = question.formula() == null
                ? measured(question, starts)
                : new Computation(question, parts(question, starts)).points(starts.size());
        var points = new ArrayList<SeriesView.Point>();
        for (int nth = 0; nth < starts.size(); nth++) {
            var start = starts.get(nth);
            points.add(computed.get(nth).point(start, window.cuts(start, interval.next(start))));
        }
        return SeriesView.of(query, question, interval, place.zone(), points);
    }

    /** Which observations the points rest on; of a stretch that is said, so that its pages are of one list. */
    Reach reach(SeriesRequest query) {
        required("from", query.from);
        required("to", query.to);
        return question(query, place(query).zone()).reach();
    }

    private Places.Place place(SeriesRequest query) {
        required("metric", query.metric);
        required("subjectType", query.subjectType);
        required("subjectId", query.subjectId);
        return places.get(query.subjectType, query.subjectId);
    }

    private Question question(SeriesRequest query, ZoneId zone) {
        var metric = metric(query.metric);
        var window = Window.of(query.from, query.to, zone, moment.instant());
        return Question.of(query, metric, this::metrics, window);
    }

    private Map<String, Metric> metrics(Metric metric, String denominator) {
        var all = definitions.with(metric);
        if (denominator != null) {
            all.put(denominator, metric(denominator));
        }
        return all;
    }

    private Metric metric(String key) {
        return definitions
                .byKey(key)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "There is no metric '%s'.".formatted(key)));
    }

    private List<Computation.Result> measured(Question question, List<LocalDate> starts) {
        var measured = measurements.by(starts, question.reach(), question.aggregation(), question.share());
        var results = new ArrayList<Computation.Result>();
        for (int nth = 0; nth < starts.size(); nth++) {
            results.add(Computation.Result.of(measured.get(nth), question.unit()));
        }
        return results;
    }

    /** What each measured part comes to, by its key and the place of the interval. */
    private Map<String, Map<Integer, Measurements.Measured>> parts(Question question, List<LocalDate> starts) {
        var parts = new HashMap<String, Map<Integer, Measurements.Measured>>();
        for (var key : question.measured()) {
            var aggregation = question.aggregation() == SeriesAggregation.RATIO
                    ? SeriesAggregation.SUM
                    : SeriesAggregation.of(question.metrics().get(key).aggregation());
            parts.put(key, measurements.by(starts, question.reach().of(Set.of(key)), aggregation, null));
        }
        return parts;
    }

    private static void required(String parameter, Object value) {
        if (value == null) {
            throw Problem.of(KitProblem.INVALID_INPUT, "the parameter '" + parameter + "' is missing");
        }
    }
}
