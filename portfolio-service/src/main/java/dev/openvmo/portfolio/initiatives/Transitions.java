package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.initiatives.TransitionLog.Cause;
import dev.openvmo.portfolio.initiatives.TransitionsView.Move;
import dev.openvmo.portfolio.policies.Gates;
import dev.openvmo.portfolio.policies.Policies;
import dev.openvmo.portfolio.policies.PoliciesView;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.policies.Unmet;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanProblem;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where does an initiative stand on the Kanban, where may it go, and what does it lack? */
@ApplicationScoped
class Transitions {
    private final InitiativeRepository initiatives;
    private final Policies policies;
    private final EvidenceTable evidence;
    private final Wip wip;
    private final Pivots pivots;
    private final TransitionLog log;
    private final SuggestedLessons lessons;
    private final Rankings rankings;
    private final Grants grants;
    private final TransactionTime time;

    Transitions(
            InitiativeRepository initiatives,
            Policies policies,
            EvidenceTable evidence,
            Wip wip,
            Pivots pivots,
            TransitionLog log,
            SuggestedLessons lessons,
            Rankings rankings,
            Grants grants,
            TransactionTime time) {
        this.initiatives = initiatives;
        this.policies = policies;
        this.evidence = evidence;
        this.wip = wip;
        this.pivots = pivots;
        this.log = log;
        this.lessons = lessons;
        this.rankings = rankings;
        this.grants = grants;
        this.time = time;
    }

    TransitionsView of(UUID id) {
        var initiative = initiatives.get(id);
        var governing = policies.governing(initiative.portfolioId);
        var known = evidence.of(id, initiative.portfolioId, governing.exitCriteria());
        var moves = initiative.state.next().stream()
                .flatMap(to -> {
                    var full = wip.full(governing, to);
                    return outcomes(to).map(outcome -> {
                        var passed = initiative.state.passed(to, outcome);
                        var unmet = joined(Gates.unmet(governing.exitCriteria(), passed, known), full);
                        return new Move(to, outcome, passes(governing, unmet), unmet);
                    });
                })
                .toList();
        return TransitionsView.of(initiative, pivots.from(id), governing, moves, lessons.of(id), log.of(id));
    }

    /** 409 naming each criterion that is not met, unless the policies only advise or it is overridden. */
    InitiativeView move(UUID id, Input<TransitionRequest> body) {
        var portfolioId = initiatives.beforeStep(id).portfolioId;
        var request = body.value();
        requireOverrider(portfolioId, request);
        if (request.pivots()) {
            pivots.inTurn();
        }
        var initiative = initiatives.forStep(id);
        var from = initiative.state;
        var since = initiative.stateEnteredAt;
        request.sound();
        from.to(request.to(), request.outcome()).orThrow();
        if (request.pivots()) {
            pivots.require(id, request.pivotedInto());
        }
        var governing = policies.governing(initiative.portfolioId);
        var passed = from.passed(request.to(), request.outcome());
        var asked = Gates.asked(governing.exitCriteria(), passed);
        var unmet = joined(
                Gates.unmet(asked, passed, evidence.ofInTurn(id, portfolioId, asked)),
                wip.fullInTurn(governing, request.to()));
        var overridden = request.override() != null && !unmet.isEmpty();
        if (!overridden && !passes(governing, unmet)) {
            throw Problem.of(
                            KanbanProblem.CRITERIA_UNMET,
                            "From %s to %s it lacks: %s".formatted(from, request.to(), details(unmet)))
                    .with("unmet", unmet);
        }
        initiative.enter(request, overridden, unmet.stream().map(Unmet::code).toList(), time.instant());
        var view = initiatives.record(initiative, overridden ? "move-overridden" : "state-changed");
        var kind = overridden ? TransitionKind.OVERRIDDEN : TransitionKind.MOVED;
        log.entered(List.of(id), new Cause(kind, from, since, request.reason(), unmet));
        if (from == KanbanState.DONE || request.to() == KanbanState.DONE) {
            rankings.place(List.of(id));
        }
        return view;
    }

    private void requireOverrider(UUID portfolioId, TransitionRequest request) {
        if (request.override() != null && !grants.holds(Roles.PORTFOLIO_MANAGER, portfolioId)) {
            throw Problem.of(KitProblem.FORBIDDEN, "Only a portfolio-manager overrides what the policies ask.");
        }
    }

    private static Stream<DoneOutcome> outcomes(KanbanState to) {
        return to == KanbanState.DONE ? Arrays.stream(DoneOutcome.values()) : Stream.of((DoneOutcome) null);
    }

    private static boolean passes(PoliciesView governing, List<Unmet> unmet) {
        return unmet.isEmpty() || governing.mode() == PolicyMode.ADVISORY;
    }

    private static List<Unmet> joined(List<Unmet> criteria, Optional<Unmet> limit) {
        return Stream.concat(criteria.stream(), limit.stream()).toList();
    }

    private static String details(List<Unmet> unmet) {
        return String.join(" ", unmet.stream().map(Unmet::detail).toList());
    }
}
