package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.input.NaturalKeys;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Opens, edits and closes portfolios. */
@ApplicationScoped
class Portfolios {
    private final EntityManager entities;
    private final PortfolioTree tree;
    private final PortfolioRefs refs;
    private final Grants grants;
    private final Preconditions preconditions;
    private final TransactionTime moment;
    private final Outbox outbox;
    private final NaturalKeys keys;

    Portfolios(
            EntityManager entities,
            PortfolioTree tree,
            PortfolioRefs refs,
            Grants grants,
            Preconditions preconditions,
            TransactionTime moment,
            Outbox outbox,
            NaturalKeys keys) {
        this.entities = entities;
        this.tree = tree;
        this.refs = refs;
        this.grants = grants;
        this.preconditions = preconditions;
        this.moment = moment;
        this.outbox = outbox;
        this.keys = keys;
    }

    PortfolioView open(PortfolioRequest request) {
        requireAtParent(request.parentId());
        keys.requireFree("Portfolio", "/key", Map.of("key", request.key()));
        var portfolio = new PortfolioEntity();
        portfolio.id = Ids.next();
        portfolio.portfolioId = portfolio.id;
        portfolio.createdAt = moment.instant();
        portfolio.edit(request);
        tree.hang(portfolio.id, portfolio.parentId);
        entities.persist(portfolio);
        return announce(portfolio, "created");
    }

    PortfolioView get(UUID id) {
        return PortfolioView.of(find(id));
    }

    PortfolioView edit(UUID id, Input<PortfolioRequest> body, boolean merge) {
        var portfolio = find(id);
        grants.require(id);
        preconditions.require(portfolio.version);
        var current = PortfolioRequest.of(portfolio);
        var request = (merge ? body.over(current) : body).value();
        if (request.equals(current)) {
            return PortfolioView.of(portfolio);
        }
        if (!Objects.equals(request.parentId(), portfolio.parentId)) {
            move(portfolio, request.parentId());
        }
        portfolio.edit(request);
        return announce(portfolio, "updated");
    }

    void close(UUID id) {
        var portfolio = find(id);
        grants.require(id);
        preconditions.require(portfolio.version);
        refs.requireUnused(id);
        entities.remove(portfolio);
        entities.flush();
        tree.drop(id);
        outbox.deleted(PortfolioState.AGGREGATE, id, id);
    }

    private void move(PortfolioEntity portfolio, UUID parent) {
        requireAtParent(portfolio.parentId);
        requireAtParent(parent);
        tree.lock();
        if (parent != null) {
            tree.above(parent).adopt(portfolio.id).orThrow();
        }
        tree.hang(portfolio.id, parent);
    }

    private void requireAtParent(UUID parent) {
        if (parent == null) {
            grants.requireEverywhere();
        } else {
            refs.require(parent, "/parentId");
        }
    }

    private PortfolioView announce(PortfolioEntity portfolio, String what) {
        entities.flush();
        outbox.changed(PortfolioState.AGGREGATE, portfolio.id, what);
        return PortfolioView.of(portfolio);
    }

    private PortfolioEntity find(UUID id) {
        var found = entities.find(PortfolioEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no portfolio " + id + ".");
        }
        return found;
    }
}
