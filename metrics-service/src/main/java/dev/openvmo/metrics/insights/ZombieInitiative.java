package dev.openvmo.metrics.insights;

import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * It is in work and funded although there is no reason to be. Its data: the reasons, its state, when it last moved and what was
 * decided on it.
 */
final class ZombieInitiative implements Rule {
    private static final Set<String> ENDED = Set.of("STOP", "NO_GO");
    private static final Set<String> RECONSIDERED = Set.of("PIVOT", "PERSEVERE", "GO");

    /** Why it should be looked at. */
    private enum Reason {
        AGED,
        NO_MOVEMENT,
        HYPOTHESIS_DISPROVED
    }

    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var since = facts.today().minusDays(by.whole("fundedDays"));
        return facts.initiatives().stream()
                .filter(each -> each.inWork() && each.funded(since))
                .map(each -> found(facts, each, reasons(facts.today(), each, by)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Reason> reasons(LocalDate today, Initiative of, Parameters by) {
        var reasons = new ArrayList<Reason>();
        if (!of.enteredOn().isAfter(today.minusDays(by.whole("agedDays")))
                && !of.movedOn().isAfter(today.minusDays(by.whole("stillDays")))) {
            reasons.add(Reason.AGED);
            reasons.add(Reason.NO_MOVEMENT);
        }
        if (stopped(today, of, by) || disproved(today, of, by.get("disprovedAttainment"))) {
            reasons.add(Reason.HYPOTHESIS_DISPROVED);
        }
        return reasons;
    }

    private static boolean stopped(LocalDate today, Initiative of, Parameters by) {
        return of.verdict() != null
                && ENDED.contains(of.verdict())
                && !of.verdictOn().isAfter(today.minusDays(by.whole("stopDays")));
    }

    /** All leading indicators whose day is over were measured and have gone next to no way, and nobody has decided anew since. */
    private static boolean disproved(LocalDate today, Initiative of, BigDecimal most) {
        var over = of.measures().stream()
                .filter(each ->
                        each.leading() && each.target() != null && each.dueOn().isBefore(today))
                .toList();
        var last = over.stream().map(Measure::dueOn).max(LocalDate::compareTo);
        return last.isPresent()
                && over.stream()
                        .allMatch(each -> each.value() != null && each.gone().compareTo(most) <= 0)
                && !(of.verdict() != null
                        && RECONSIDERED.contains(of.verdict())
                        && of.verdictOn().isAfter(last.get()));
    }

    private static List<Finding> found(PortfolioFacts facts, Initiative of, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        var seen = new ArrayList<>(List.of(
                Fact.of("reasons", reasons.stream().map(Enum::name).collect(Collectors.joining(", "))),
                Fact.of("state", of.state()).from("/v1/initiatives/" + of.id()),
                Fact.of("in the funnel since", of.enteredOn()),
                Fact.of("last movement on", of.movedOn()),
                Fact.of("committed", of.committed(), facts.currency())
                        .from("/v1/commitments?filter=initiativeId==" + of.id()),
                Fact.of("booked", of.booked(), facts.currency()).from("/v1/actuals?filter=initiativeId==" + of.id()),
                Fact.of("last booked on", of.bookedOn()),
                Fact.of("decided last", of.verdict())));
        of.measures().stream()
                .filter(each -> each.leading() && each.target() != null && each.value() != null)
                .forEach(each -> seen.add(Fact.of("leading indicator " + each.metric(), each.value())
                        .from("/v1/targets?filter=subjectId==" + of.id())));
        var disproved = reasons.contains(Reason.HYPOTHESIS_DISPROVED);
        return List.of(Finding.of(
                of,
                disproved
                        ? "%s is still funded although its hypothesis is disproved".formatted(of.title())
                        : "%s costs money and does not move".formatted(of.title()),
                disproved
                        ? "What it was to show did not show, or it was to be stopped, and money still goes there or is set aside for it."
                        : "It is old, nothing was seen of it for long, and money still goes there or is set aside for it.",
                seen,
                "%s %s moved %s decided %s %s"
                        .formatted(reasons, of.state(), of.movedOn(), of.verdict(), of.verdictOn()),
                of.lately(),
                SuggestedAction.decision(
                        facts, of.id(), "Does %s go on?".formatted(of.title()), "Stop", "Pivot", "Persevere")));
    }
}
