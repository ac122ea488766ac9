package dev.openvmo.metrics.insights;

import java.math.BigDecimal;
import java.util.List;

/** Money goes to what contributes to no objective. Its data: twice as much money is another case, as is a stream that ends. */
final class UnalignedSpend implements Rule {
    static final int YEAR = 365;

    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var least = by.get("minimumSpend");
        var since = facts.today().minusDays(YEAR);
        return facts.initiatives().stream()
                .filter(each -> each.contributions() == 0
                        && each.bookedOn() != null
                        && each.bookedOn().isAfter(since))
                .filter(each -> each.lately() == null
                        || each.lately().signum() > 0 && each.lately().compareTo(least) >= 0)
                .map(each -> Finding.of(
                        each,
                        "Money goes to %s, which serves no objective".formatted(each.title()),
                        "It contributes to no objective of any strategy, and money was booked for it within a year.",
                        List.of(
                                Fact.of("booked in the last 365 days", each.lately(), facts.currency())
                                        .from("/v1/actuals?filter=initiativeId==" + each.id()),
                                Fact.of("last booked on", each.bookedOn()),
                                Fact.of("objectives it contributes to", 0)
                                        .from("/v1/contributions?filter=initiativeId==" + each.id())),
                        "doublings " + doublings(each.lately()),
                        each.lately(),
                        SuggestedAction.decision(
                                facts,
                                each.id(),
                                "Which objective does %s serve?".formatted(each.title()),
                                "Align it",
                                "Stop it")))
                .toList();
    }

    private static int doublings(BigDecimal amount) {
        return amount == null ? -1 : amount.toBigInteger().bitLength();
    }
}
