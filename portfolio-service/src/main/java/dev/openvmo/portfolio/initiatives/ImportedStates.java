package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.policies.Gates;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.policies.PoliciesView;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.terms.KanbanProblem;
import dev.openvmo.portfolio.terms.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What do initiatives lack to stand where lists say? Whoever is new needs room there, whoever is known moves as by hand. */
@ApplicationScoped
class ImportedStates {
    private final Policies policies;
    private final Wip wip;
    private final EvidenceTable evidence;

    ImportedStates(Policies policies, Wip wip, EvidenceTable evidence) {
        this.policies = policies;
        this.wip = wip;
        this.evidence = evidence;
    }

    /**
     * What a new one lacks: 409 where the policies are enforced.
     *
     * @param more how many others are about to stand there, too
     * @param foretold whether it is only asked what would happen
     */
    List<Unmet> entering(UUID portfolioId, Standing standing, long more, boolean foretold) {
        var governing = policies.governing(portfolioId);
        var full = full(governing, standing, more, foretold);
        return passed(governing, full.stream().toList());
    }

    /** What a known one lacks: 409 as any move's. */
    List<Unmet> moving(InitiativeEntity initiative, Standing standing, long more, boolean foretold) {
        initiative.state.to(standing.state(), standing.outcome()).orThrow();
        var governing = policies.governing(initiative.portfolioId);
        var passed = initiative.state.passed(standing.state(), standing.outcome());
        var asked = Gates.asked(governing.exitCriteria(), passed);
        var known = foretold
                ? evidence.of(initiative.id, initiative.portfolioId, asked)
                : evidence.ofInTurn(initiative.id, initiative.portfolioId, asked);
        var unmet = Gates.unmet(asked, passed, known);
        var full = full(governing, standing, more, foretold);
        return passed(governing, Stream.concat(unmet.stream(), full.stream()).toList());
    }

    private Optional<Unmet> full(PoliciesView governing, Standing standing, long more, boolean foretold) {
        return foretold
                ? wip.full(governing, standing.state(), more)
                : wip.fullInTurn(governing, standing.state(), more);
    }

    private static List<Unmet> passed(PoliciesView governing, List<Unmet> unmet) {
        if (!unmet.isEmpty() && governing.mode() == PolicyMode.ENFORCED) {
            var details = unmet.stream().map(Unmet::detail).toList();
            throw Problem.of(KanbanProblem.CRITERIA_UNMET, "To stand there it lacks: " + String.join(" ", details))
                    .with("unmet", unmet);
        }
        return unmet;
    }
}
