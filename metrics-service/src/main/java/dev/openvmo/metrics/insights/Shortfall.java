package dev.openvmo.metrics.insights;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import dev.openvmo.metrics.insights.PortfolioFacts.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target of an initiative that is being implemented or completed, of a value stream or of the portfolio is far behind an even way
 * from baseline to target. Leading
 * indicators come first: they show early what the others show late. Its data: which targets, and how many tenths of the way each
 * has gone.
 */
final class Shortfall implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var initiatives = facts.initiatives().stream()
                .filter(each -> each.state().startsWith("IMPLEMENTING") || "COMPLETED".equals(each.outcome()))
                .flatMap(each -> found(facts, each.measured(), by).map(found -> found.about(each.lately())));
        return Stream.concat(initiatives, facts.others().stream().flatMap(each -> found(facts, each, by)))
                .toList();
    }

    /** How much of the way is gone, beside how much of the time is. */
    private record Behind(Measure measure, BigDecimal gone, BigDecimal passed) {}

    private static List<Behind> behind(LocalDate today, Measured of, Parameters by) {
        return of.measures().stream()
                .filter(each -> each.target() != null && each.value() != null)
                .map(each -> new Behind(each, each.gone(), passed(each, today)))
                .filter(each -> each.passed.signum() > 0 && each.passed.compareTo(by.get("fromElapsed")) >= 0)
                .filter(each -> each.gone.compareTo(each.passed.multiply(by.get("atLeast"))) < 0)
                .sorted(Comparator.comparing((Behind each) -> !each.measure.leading())
                        .thenComparing(Behind::gone)
                        .thenComparing(each -> each.measure.metric())
                        .thenComparing(each -> each.measure.dueOn()))
                .toList();
    }

    private static BigDecimal passed(Measure measure, LocalDate today) {
        var days = ChronoUnit.DAYS.between(measure.startOn(), measure.dueOn());
        var passed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(measure.startOn(), today)));
        return Decimals.quotient(BigDecimal.valueOf(passed), BigDecimal.valueOf(days), Decimals.PLACES);
    }

    private static Stream<Finding> found(PortfolioFacts facts, Measured of, Parameters by) {
        var behind = behind(facts.today(), of, by);
        if (behind.isEmpty()) {
            return Stream.empty();
        }
        var subject = of.subject();
        var first = behind.get(0);
        var seen = new ArrayList<Fact>();
        for (var each : behind) {
            var name = (each.measure.leading() ? "leading indicator " : "metric ") + each.measure.metric();
            seen.add(Fact.of(
                            name,
                            "%s of %s from %s, due on %s"
                                    .formatted(
                                            each.measure.value().toPlainString(),
                                            each.measure.target().toPlainString(),
                                            each.measure.baseline().toPlainString(),
                                            each.measure.dueOn()))
                    .from("/v1/targets?filter=subjectId==" + subject.id()));
            seen.add(Fact.of("share of the way of " + each.measure.metric(), each.gone));
            seen.add(Fact.of("share of the time of " + each.measure.metric(), each.passed));
        }
        return Stream.of(Finding.of(
                subject,
                of.initiativeId(),
                "",
                "%s falls short of its target of %s".formatted(subject.name(), first.measure.metric()),
                first.measure.leading()
                        ? "A leading indicator is far behind: what follows from it will be, too."
                        : "What was measured is far behind an even way to the target.",
                seen,
                behind.stream()
                        .map(each -> "%s %s %s"
                                .formatted(
                                        each.measure.metric(),
                                        each.measure.dueOn(),
                                        each.gone.movePointRight(1).toBigInteger()))
                        .collect(Collectors.joining(" ")),
                action(facts, of)));
    }

    private static SuggestedAction action(PortfolioFacts facts, Measured of) {
        var name = of.subject().name();
        return of.initiativeId() == null
                ? SuggestedAction.decision(
                        facts,
                        null,
                        "What is done about the target of %s?".formatted(name),
                        "Do more for it",
                        "Give it more time",
                        "Aim lower")
                : SuggestedAction.decision(
                        facts,
                        of.initiativeId(),
                        "Does %s pivot or persevere?".formatted(name),
                        "Persevere",
                        "Pivot",
                        "Stop");
    }
}
