package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/** What does the organisation steer as one? A portfolio carries its place in the tree, from which grants reach down. */
@ApplicationScoped
public class Portfolios {
    private final PortfolioRepository portfolios;
    private final PortfolioTree tree;
    private final Grants grants;

    Portfolios(PortfolioRepository portfolios, PortfolioTree tree, Grants grants) {
        this.portfolios = portfolios;
        this.tree = tree;
        this.grants = grants;
    }

    /** A portfolio named in a body: invisible is 422 {@code unknown-reference}, visible with too low a role is 403. */
    public void require(UUID id, String pointer) {
        portfolios.referenced(id, pointer);
        grants.require(id);
    }

    /** A portfolio named in a path: 404 where the caller cannot see it. */
    public void requireVisible(UUID id) {
        portfolios.get(id);
    }

    /** The key of a portfolio that the caller can see. */
    public String key(UUID id) {
        return portfolios.get(id).key;
    }

    /** In which zone a portfolio's days begin. */
    public ZoneId zone(UUID id) {
        return ZoneId.of(portfolios.get(id).timeZone);
    }

    Page<PortfolioView> list(ListQuery query) {
        return portfolios.list(query);
    }

    PortfolioView get(UUID id) {
        return portfolios.view(id);
    }

    PortfolioView create(PortfolioRequest request) {
        requireAtParent(request.parentId());
        var portfolio = PortfolioEntity.fresh();
        tree.hang(portfolio.id, request.parentId());
        return portfolios.add(portfolio, request);
    }

    PortfolioView edit(UUID id, Input<PortfolioRequest> body) {
        var change = portfolios.change(portfolios.forChange(id), body);
        if (change.differs(PortfolioRequest::parentId)) {
            requireAtParent(change.from().parentId());
            requireAtParent(change.to().parentId());
            tree.move(id, change.to().parentId());
        }
        return portfolios.save(change);
    }

    void delete(UUID id) {
        portfolios.remove(portfolios.forUpdate(id));
        tree.drop(id);
    }

    private void requireAtParent(UUID parent) {
        if (parent == null) {
            grants.requireEverywhere();
        } else {
            require(parent, "/parentId");
        }
    }
}
