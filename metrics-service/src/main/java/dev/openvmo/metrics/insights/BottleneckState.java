package dev.openvmo.metrics.insights;

import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Initiatives stay in a state much longer than in all others. Its data: which initiatives are in it. */
final class BottleneckState implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var inWork = facts.initiatives().stream().filter(Initiative::inWork).toList();
        var states = inWork.stream().map(Initiative::state).distinct().sorted().toList();
        var found = new ArrayList<Finding>();
        for (var state : states) {
            var here =
                    inWork.stream().filter(each -> each.state().equals(state)).toList();
            var elsewhere =
                    inWork.stream().filter(each -> !each.state().equals(state)).toList();
            if (here.size() >= by.whole("initiatives") && elsewhere.size() >= by.whole("initiatives")) {
                var days = median(facts, here);
                var others = median(facts, elsewhere);
                if (days.compareTo(by.get("days")) >= 0 && days.compareTo(others.multiply(by.get("factor"))) >= 0) {
                    found.add(found(facts, state, here, days, others));
                }
            }
        }
        return found;
    }

    private static BigDecimal median(PortfolioFacts facts, List<Initiative> of) {
        var days = of.stream()
                .map(each -> ChronoUnit.DAYS.between(each.stateEnteredOn(), facts.today()))
                .sorted()
                .toList();
        var sum = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
        return BigDecimal.valueOf(sum * 5, 1);
    }

    private static Finding found(
            PortfolioFacts facts, String state, List<Initiative> here, BigDecimal days, BigDecimal others) {
        return Finding.of(
                new Finding.Subject(InsightSubject.PORTFOLIO, facts.portfolioId(), state),
                null,
                state,
                "Initiatives get stuck in " + state,
                "They are in it much longer than others are in their states: what comes out of it decides how much gets done.",
                List.of(
                        Fact.of("initiatives in " + state, here.size())
                                .from("/v1/initiatives?filter=state==%s;portfolioId==%s"
                                        .formatted(state, facts.portfolioId())),
                        Fact.of("median of their days in it", days, "d"),
                        Fact.of("median of the others' days in their states", others, "d")),
                here.stream().map(each -> each.id().toString()).sorted().collect(Collectors.joining(" ")),
                SuggestedAction.decision(
                        facts,
                        null,
                        "What gets initiatives out of %s?".formatted(state),
                        "Limit the work in progress before it",
                        "Give it more time and people",
                        "End some of what is in it"));
    }
}
