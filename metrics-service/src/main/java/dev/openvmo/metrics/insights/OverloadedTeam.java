package dev.openvmo.metrics.insights;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.metrics.insights.PortfolioFacts.Overload;
import java.util.List;

/** Of a team more is asked than it has, so many quarters in a row that are not over. Its data: the quarters and what is missing. */
final class OverloadedTeam implements Rule {
    private static final int QUARTERS = 4;

    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        return facts.overloads().stream()
                .filter(each -> quarters(each) >= by.whole("quarters"))
                .filter(each -> !facts.calendar().last(period(each.to())).isBefore(facts.today()))
                .map(each -> Finding.of(
                        new Finding.Subject(InsightSubject.TEAM, each.teamId(), each.team()),
                        null,
                        "",
                        "%s has been promised more than it can do".formatted(each.team()),
                        "Quarter after quarter more is allocated to it than it has: all it works on comes later.",
                        List.of(
                                Fact.of("quarters in a row", quarters(each)),
                                Fact.of("from", each.from()),
                                Fact.of("to", each.to()),
                                Fact.of("missing in the worst of them", each.missing(), "person-days")
                                        .from("/v1/allocations?filter=teamId==" + each.teamId())),
                        "%s %s %s".formatted(each.from(), each.to(), each.missing()),
                        SuggestedAction.decision(
                                facts,
                                null,
                                "What does %s leave undone?".formatted(each.team()),
                                "Take an initiative from it",
                                "Move one to later",
                                "Give it more people")))
                .toList();
    }

    private static int quarters(Overload overload) {
        var from = period(overload.from());
        var to = period(overload.to());
        return (to.year() - from.year()) * QUARTERS + to.number() - from.number() + 1;
    }

    private static FiscalPeriod period(String text) {
        return FiscalPeriod.parse(text).orElseThrow();
    }
}
