package dev.openvmo.portfolio.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Binder;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.resource.Change;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.backlog.Rankings;
import dev.openvmo.portfolio.customfields.CustomFields;
import dev.openvmo.portfolio.initiatives.TransitionLog.Cause;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.Standing;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** What might be done? Each initiative begins in the funnel and has a place in its portfolio's backlog from then on. */
@ApplicationScoped
public class Initiatives {
    private final InitiativeRepository initiatives;
    private final InitiativeParts parts;
    private final Statements statements;
    private final TransitionLog log;
    private final ImportedStates states;
    private final Rankings rankings;
    private final Portfolios portfolios;
    private final ValueStreams streams;
    private final CustomFields customFields;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime time;
    private final Binder binder;

    Initiatives(
            InitiativeRepository initiatives,
            InitiativeParts parts,
            Statements statements,
            TransitionLog log,
            ImportedStates states,
            Rankings rankings,
            Portfolios portfolios,
            ValueStreams streams,
            CustomFields customFields,
            Grants grants,
            Preconditions preconditions,
            TransactionTime time,
            Binder binder) {
        this.initiatives = initiatives;
        this.parts = parts;
        this.statements = statements;
        this.log = log;
        this.states = states;
        this.rankings = rankings;
        this.portfolios = portfolios;
        this.streams = streams;
        this.customFields = customFields;
        this.grants = grants;
        this.preconditions = preconditions;
        this.time = time;
        this.binder = binder;
    }

    /**
     * The portfolio of an initiative that a body names: 422 {@code unknown-reference}, 403 with too low a role there. It is
     * not moved or deleted before this transaction ends.
     */
    public UUID home(UUID id, String pointer) {
        grants.require(initiatives.referenced(id, pointer).portfolioId);
        return initiatives.reread(id, LockModeType.PESSIMISTIC_READ).portfolioId;
    }

    /** The portfolio of an initiative that a body only names: 422 {@code unknown-reference}. */
    public UUID portfolio(UUID id, String pointer) {
        return initiatives.referenced(id, pointer).portfolioId;
    }

    /** An initiative named in a path whose parts are about to change, its row locked: 404, 403; answers its portfolio. */
    public UUID locked(UUID id) {
        return initiatives.locked(id).portfolioId;
    }

    /** An initiative named in a path: 404 where the caller cannot see it. */
    public void requireVisible(UUID id) {
        initiatives.get(id);
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
        return create(request, null);
    }

    /** One of a list of ours that comes in again, in the state in which it left: 422, 409 criteria-unmet. */
    InitiativeView arrive(InitiativeRequest request, JsonNode left) {
        var standing = JsonNodeFactory.instance.objectNode();
        standing.set("state", left.get("state"));
        standing.set("outcome", left.get("outcome"));
        return create(request, binder.patch(standing, Standing.class).over(JsonNodeFactory.instance.objectNode()));
    }

    private InitiativeView create(InitiativeRequest request, Standing standing) {
        portfolios.require(request.portfolioId(), "/portfolioId");
        streams.requireIn(request.valueStreamId(), request.portfolioId(), "/valueStreamId");
        customFields.check(null, request.customFields());
        initiatives.requireFree(null, request);
        var initiative = InitiativeEntity.enteringAt(time.instant());
        var cause = Cause.CREATION;
        if (standing != null) {
            var unmet = states.entering(request.portfolioId(), standing, 0, false);
            initiative.stand(standing, unmet, time.instant());
            cause = Cause.imported(null, null, standing, unmet);
        }
        var view = initiatives.add(initiative, request);
        log.entered(List.of(view.id()), cause);
        rankings.place(List.of(view.id()));
        stated(view.id(), null, request);
        return view;
    }

    /** One of which these fields are said: 422 as any creation. */
    public InitiativeView propose(ObjectNode fields) {
        return create(binder.patch(fields, InitiativeRequest.class).over(JsonNodeFactory.instance.objectNode()));
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
        var known = found.map(InitiativeEntity::refs).orElse(List.of(ref));
        var request = Refs.agreed(body.value(), ref, known).orThrow();
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
        customFields.check(change.from().customFields(), change.to().customFields());
        if (change.differs(InitiativeRequest::refs)) {
            initiatives.requireFree(change.entity().id, change.to());
        }
        var view = initiatives.save(change);
        if (moves) {
            parts.follow(view.id(), change.from().portfolioId());
        } else if (change.differs(InitiativeRequest::customFields)) {
            rankings.place(List.of(view.id()));
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
