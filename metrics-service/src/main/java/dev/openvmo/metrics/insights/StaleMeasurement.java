package dev.openvmo.metrics.insights;

import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import dev.openvmo.metrics.insights.PortfolioFacts.Measured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a target that is not over rests on, of an initiative that is being implemented, a value stream or the portfolio, or a benefit
 * of such an initiative, is not measured any more, or never was since the target began. Its data: when it was measured last.
 */
final class StaleMeasurement implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var until = facts.today().minusDays(by.whole("days"));
        var implemented = facts.initiatives().stream()
                .filter(each -> each.state().startsWith("IMPLEMENTING"))
                .map(Initiative::measured);
        return Stream.concat(implemented, facts.others().stream())
                .flatMap(each ->
                        stale(facts.today(), each, until).values().stream().map(measure -> found(facts, each, measure)))
                .toList();
    }

    /** One for each metric. */
    private static Map<String, Measure> stale(LocalDate today, Measured of, LocalDate until) {
        var stale = new TreeMap<String, Measure>();
        of.measures().stream()
                .filter(each -> each.target() == null || !each.dueOn().isBefore(today))
                .filter(each -> Stream.ofNullable(each.observedOn() == null ? each.startOn() : each.observedOn())
                        .anyMatch(day -> !day.isAfter(until)))
                .forEach(each -> stale.putIfAbsent(each.metric(), each));
        return stale;
    }

    private static Finding found(PortfolioFacts facts, Measured of, Measure measure) {
        var last = measure.observedOn();
        return Finding.of(
                of.subject(),
                of.initiativeId(),
                measure.metric(),
                "%s of %s is not measured any more"
                        .formatted(measure.metric(), of.subject().name()),
                last == null
                        ? "It was never measured, and a target rests on it."
                        : "What was measured last is old, and a target or a benefit rests on it.",
                List.of(
                        Fact.of("metric", measure.metric())
                                .from("/v1/observations?filter=metric==%s;subjectId==%s"
                                        .formatted(
                                                measure.metric(), of.subject().id())),
                        Fact.of("measured last on", last),
                        Fact.of("measured last", measure.value())),
                "measured " + last,
                action(facts, of, measure.metric(), last));
    }

    private static SuggestedAction action(PortfolioFacts facts, Measured of, String metric, LocalDate last) {
        if (of.initiativeId() == null) {
            return SuggestedAction.decision(
                    facts,
                    null,
                    "Who measures %s of %s?".formatted(metric, of.subject().name()),
                    "Measure it",
                    "Give the target up");
        }
        return SuggestedAction.comment(
                "Ask for a measurement",
                of.initiativeId(),
                last == null
                        ? "%s was never measured: please do.".formatted(metric)
                        : "%s was measured last on %s: please do again.".formatted(metric, last));
    }
}
