package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What might be done? Each initiative begins in the funnel and has a place in its portfolio's backlog from then on. */
@ApplicationScoped
class Initiatives {
    private final InitiativeRepository initiatives;
    private final InitiativeParts parts;
    private final Statements statements;
    private final TransitionLog log;
    private final Rankings rankings;
    private final Portfolios portfolios;
    private final ValueStreams streams;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime time;

    Initiatives(
            InitiativeRepository initiatives,
            InitiativeParts parts,
            Statements statements,
            TransitionLog log,
            Rankings rankings,
            Portfolios portfolios,
            ValueStreams streams,
            Grants grants,
            Preconditions preconditions,
            TransactionTime time) {
        this.initiatives = initiatives;
        this.parts = parts;
        this.statements = statements;
        this.log = log;
        this.rankings = rankings;
        this.portfolios = portfolios;
        this.streams = streams;
        this.grants = grants;
        this.preconditions = preconditions;
        this.time = time;
    }

    Page<InitiativeView> list(ListQuery query) {
        return initiatives.list(query);
    }

    InitiativeView get(UUID id) {
        return initiatives.view(id);
    }

    /** 404 where the caller sees none of this reference. */
    InitiativeView get(ExternalRef ref) {
        return initiatives
                .byRef(ref)
                .map(InitiativeView::of)
                .orElseThrow(() -> Problem.of(
                        KitProblem.NOT_FOUND, "there is no initiative that %s calls so".formatted(ref.source())));
    }

    InitiativeView create(InitiativeRequest request) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        streams.requireIn(request.valueStreamId(), request.portfolioId(), "/valueStreamId");
        var view = initiatives.add(InitiativeEntity.enteringAt(time.instant()), request);
        log.entered(List.of(view.id()), null, null);
        rankings.place(List.of(view.id()));
        stated(view.id(), null, request);
        return view;
    }

    InitiativeView edit(UUID id, Input<InitiativeRequest> body) {
        return save(initiatives.change(initiatives.forChange(id), body));
    }

    void delete(UUID id) {
        var initiative = initiatives.forUpdate(id);
        parts.delete(id);
        initiatives.remove(initiative);
    }

    /** Creates or updates by natural key; the same content again changes nothing and says nothing. */
    Upserted upsert(ExternalRef ref, Input<InitiativeRequest> body) {
        var found = initiatives.byRef(ref).or(() -> initiatives.byRefInTurn(ref));
        found.ifPresent(initiative -> initiatives.locked(initiative.id)); // fifty at once wait for each other
        preconditions.requireIfSent(found.map(initiative -> initiative.version).orElse(null));
        var request = Refs.agreed(body.value(), ref).orThrow();
        return found.map(initiative -> new Upserted(save(initiatives.change(initiative, Input.of(request))), false))
                .orElseGet(() -> new Upserted(create(request), true));
    }

    private InitiativeView save(Change<InitiativeEntity, InitiativeRequest> change) {
        var moves = change.differs(InitiativeRequest::portfolioId);
        if (moves) {
            portfolios.require(change.to().portfolioId(), "/portfolioId");
        }
        if (moves || change.differs(InitiativeRequest::valueStreamId)) {
            streams.requireIn(change.to().valueStreamId(), change.to().portfolioId(), "/valueStreamId");
        }
        var view = initiatives.save(change);
        if (moves) {
            parts.follow(view.id());
        }
        stated(view.id(), change.from(), change.to());
        return view;
    }

    /** What is said by hand holds against lists of earlier days; of what has no reference no list speaks. */
    private void stated(UUID id, InitiativeRequest from, InitiativeRequest to) {
        if (to.externalRef() != null) {
            statements.byHand(id, from == null || from.externalRef() == null ? null : from, to, time.instant());
        }
    }

    /** The outcome of an upsert. */
    record Upserted(InitiativeView view, boolean created) {}
}
