package dev.openvmo.metrics.insights;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A target of an initiative that is being implemented or completed is far behind an even way from baseline to target. Leading
 * indicators come first: they show early what the others show late. Its data: which targets, and how many tenths of the way each
 * has gone.
 */
final class Shortfall implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        return facts.initiatives().stream()
                .filter(each -> each.state().startsWith("IMPLEMENTING") || "COMPLETED".equals(each.outcome()))
                .map(each -> found(facts, each, behind(facts.today(), each, by)))
                .flatMap(List::stream)
                .toList();
    }

    /** How much of the way is gone, beside how much of the time is. */
    private record Behind(Measure measure, BigDecimal gone, BigDecimal passed) {}

    private static List<Behind> behind(LocalDate today, Initiative of, Parameters by) {
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

    private static List<Finding> found(PortfolioFacts facts, Initiative of, List<Behind> behind) {
        if (behind.isEmpty()) {
            return List.of();
        }
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
                    .from("/v1/targets?filter=subjectId==" + of.id()));
            seen.add(Fact.of("share of the way of " + each.measure.metric(), each.gone));
            seen.add(Fact.of("share of the time of " + each.measure.metric(), each.passed));
        }
        return List.of(Finding.of(
                of,
                "%s falls short of its target of %s".formatted(of.title(), first.measure.metric()),
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
                of.lately(),
                SuggestedAction.decision(
                        facts,
                        of.id(),
                        "Does %s pivot or persevere?".formatted(of.title()),
                        "Persevere",
                        "Pivot",
                        "Stop")));
    }
}
