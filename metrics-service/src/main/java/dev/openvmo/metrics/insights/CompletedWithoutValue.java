package dev.openvmo.metrics.insights;

import java.util.List;

/** It was completed, and neither does a metric say that anything was realised nor has a benefit come. Its data: when it ended. */
final class CompletedWithoutValue implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var until = facts.today().minusDays(by.whole("graceDays"));
        return facts.initiatives().stream()
                .filter(each -> each.state().equals("DONE") && "COMPLETED".equals(each.outcome()))
                .filter(each -> !each.stateEnteredOn().isAfter(until))
                .filter(each -> !each.realised()
                        && (each.value() == null || each.value().signum() <= 0))
                .map(each -> Finding.of(
                        each,
                        "%s is completed, and no value has come".formatted(each.title()),
                        each.value() == null
                                ? "Nothing was measured of what it was to bring."
                                : "What was measured says that nothing came.",
                        List.of(
                                Fact.of("completed on", each.stateEnteredOn()).from("/v1/initiatives/" + each.id()),
                                Fact.of("realised value", each.value()).from("/v1/value-summaries/" + each.id()),
                                Fact.of("booked", each.booked(), facts.currency())
                                        .from("/v1/actuals?filter=initiativeId==" + each.id())),
                        "completed %s measured %s".formatted(each.stateEnteredOn(), each.value() != null),
                        each.booked(),
                        SuggestedAction.decision(
                                facts,
                                each.id(),
                                "What becomes of %s?".formatted(each.title()),
                                "Measure it",
                                "Mend it",
                                "Withdraw it")))
                .toList();
    }
}
