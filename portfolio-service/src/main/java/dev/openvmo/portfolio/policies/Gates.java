package dev.openvmo.portfolio.policies;

import dev.openvmo.portfolio.policies.Unmet.Occupant;
import dev.openvmo.portfolio.terms.KanbanState;
import java.util.List;
import java.util.Optional;

/** What a move lacks by the policies in force. Pure: what is known in, what is not met out. */
public final class Gates {
    private Gates() {}

    /** Those of the criteria that are asked of the states a move passes. */
    public static List<ExitCriterion> asked(List<ExitCriterion> criteria, List<KanbanState> passed) {
        return criteria.stream().filter(each -> passed.contains(each.state())).toList();
    }

    /** Those of them that are not met by what is known. */
    public static List<Unmet> unmet(List<ExitCriterion> criteria, List<KanbanState> passed, Evidence known) {
        return asked(criteria, passed).stream()
                .flatMap(each -> Optional.ofNullable(each.kind().lacking(each, known)).stream()
                        .map(detail -> new Unmet(
                                each.kind().code(),
                                each.state(),
                                detail,
                                each.kind().remedy(),
                                null)))
                .toList();
    }

    /** The limit, if as many as it lets stand there already, or more. */
    public static Optional<Unmet> full(WipLimit limit, long there, List<Occupant> occupants) {
        return there < limit.limit()
                ? Optional.empty()
                : Optional.of(new Unmet(
                        Unmet.WIP_LIMIT,
                        limit.state(),
                        "%d of at most %d stand in %s.".formatted(there, limit.limit(), limit.state()),
                        "Move one of them on first.",
                        occupants));
    }
}
