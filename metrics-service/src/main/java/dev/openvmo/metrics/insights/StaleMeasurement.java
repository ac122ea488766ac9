package dev.openvmo.metrics.insights;

import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a target that is not over, or a benefit, of an initiative that is being implemented rests on is not measured any more, or
 * never was since the target began. Its data: when it was measured last.
 */
final class StaleMeasurement implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var until = facts.today().minusDays(by.whole("days"));
        return facts.initiatives().stream()
                .filter(each -> each.state().startsWith("IMPLEMENTING"))
                .flatMap(each ->
                        stale(facts.today(), each, until).values().stream().map(measure -> found(each, measure)))
                .toList();
    }

    /** One for each metric. */
    private static Map<String, Measure> stale(LocalDate today, Initiative of, LocalDate until) {
        var stale = new TreeMap<String, Measure>();
        of.measures().stream()
                .filter(each -> each.target() == null || !each.dueOn().isBefore(today))
                .filter(each -> Stream.ofNullable(each.observedOn() == null ? each.startOn() : each.observedOn())
                        .anyMatch(day -> !day.isAfter(until)))
                .forEach(each -> stale.putIfAbsent(each.metric(), each));
        return stale;
    }

    private static Finding found(Initiative of, Measure measure) {
        var last = measure.observedOn();
        return Finding.of(
                new Finding.Subject(InsightSubject.INITIATIVE, of.id(), of.title()),
                of.id(),
                measure.metric(),
                "%s of %s is not measured any more".formatted(measure.metric(), of.title()),
                last == null
                        ? "It was never measured, and a target rests on it."
                        : "What was measured last is old, and a target or a benefit rests on it.",
                List.of(
                        Fact.of("metric", measure.metric())
                                .from("/v1/observations?filter=metric==%s;subjectId==%s"
                                        .formatted(measure.metric(), of.id())),
                        Fact.of("measured last on", last),
                        Fact.of("measured last", measure.value())),
                "measured " + last,
                SuggestedAction.comment(
                        "Ask for a measurement",
                        of.id(),
                        last == null
                                ? "%s was never measured: please do.".formatted(measure.metric())
                                : "%s was measured last on %s: please do again.".formatted(measure.metric(), last)));
    }
}
