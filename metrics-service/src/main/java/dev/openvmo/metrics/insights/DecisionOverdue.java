package dev.openvmo.metrics.insights;

import dev.openvmo.metrics.insights.PortfolioFacts.DueDecision;
import java.util.List;

/** A decision is asked for, and its day is over. Its data: the decision and its day. */
final class DecisionOverdue implements Rule {
    @Override
    public List<Finding> find(PortfolioFacts facts, Parameters by) {
        var until = facts.today().minusDays(by.whole("graceDays"));
        return facts.decisions().stream()
                .filter(each -> each.dueOn().isBefore(until))
                .map(each -> Finding.of(
                        new Finding.Subject(InsightSubject.DECISION, each.id(), each.title()),
                        each.initiativeId(),
                        "",
                        "%s was to be decided by %s".formatted(each.title(), each.dueOn()),
                        each.askedOf() == null
                                ? "Nobody is named who is to decide it."
                                : "%s is asked for it.".formatted(each.askedOf()),
                        List.of(
                                Fact.of("due on", each.dueOn()).from("/v1/decisions/" + each.id()),
                                Fact.of("asked of", each.askedOf())),
                        "due " + each.dueOn(),
                        remind(each)))
                .toList();
    }

    private static SuggestedAction remind(DueDecision of) {
        var asked = of.askedOf() == null ? "" : " It is asked of %s.".formatted(of.askedOf());
        return of.initiativeId() == null
                ? SuggestedAction.look("Read what is to be decided", "/v1/decisions/" + of.id())
                : SuggestedAction.comment(
                        "Remind of it",
                        of.initiativeId(),
                        "%s was to be decided by %s.%s".formatted(of.title(), of.dueOn(), asked));
    }
}
