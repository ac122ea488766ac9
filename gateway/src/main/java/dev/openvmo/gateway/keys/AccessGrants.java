package dev.openvmo.gateway.keys;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;

/** Gives roles to keys and takes them away. A key shows its grants, so it gets a new version with each change. */
@ApplicationScoped
class AccessGrants {
    private static final int MOST = 100;
    private static final Listing<GrantEntity> LISTING = Listing.of(GrantEntity.class, "access_grant")
            .uuid("id")
            .uuid("apiKeyId")
            .text("role")
            .uuid("portfolioId")
            .instant("createdAt")
            .sort("-createdAt")
            .build();

    private final EntityManager entities;
    private final Lists lists;
    private final Preconditions preconditions;
    private final Administrators administrators;
    private final TransactionTime moment;

    AccessGrants(
            EntityManager entities,
            Lists lists,
            Preconditions preconditions,
            Administrators administrators,
            TransactionTime moment) {
        this.entities = entities;
        this.lists = lists;
        this.preconditions = preconditions;
        this.administrators = administrators;
        this.moment = moment;
    }

    /** 422 unknown-reference, 409 already-exists or too-many-grants. */
    GrantView create(GrantRequest request) {
        var key = entities.find(ApiKeyEntity.class, request.apiKeyId(), LockModeType.PESSIMISTIC_WRITE);
        if (key == null) {
            throw Problem.of(KitProblem.UNKNOWN_REFERENCE, "There is no key " + request.apiKeyId() + ".")
                    .at("/apiKeyId", "unknown-reference", "names no key");
        }
        if (key.grants.stream().anyMatch(held -> same(held, request))) {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "The key holds this grant already.");
        }
        if (key.grants.size() >= MOST) {
            throw Problem.of(KeysProblem.TOO_MANY_GRANTS, "Grant the role at a portfolio further up instead.");
        }
        var grant = new GrantEntity();
        grant.id = Ids.next();
        grant.apiKeyId = key.id;
        grant.role = request.role();
        grant.portfolioId = request.portfolioId();
        grant.createdAt = moment.instant();
        entities.persist(grant);
        key.setUpdatedAt(grant.createdAt);
        entities.flush();
        return GrantView.of(grant);
    }

    private static boolean same(GrantEntity held, GrantRequest asked) {
        return held.role.equals(asked.role()) && Objects.equals(held.portfolioId, asked.portfolioId());
    }

    Page<GrantView> list(ListQuery query) {
        return lists.page(LISTING, query, GrantView::of);
    }

    GrantView get(UUID id) {
        return GrantView.of(find(id));
    }

    /** 404, 428, 412, 409 last-administrator. */
    void delete(UUID id) {
        var grant = find(id);
        preconditions.require(grant.version);
        if (Administrators.administers(grant)) {
            administrators.requireAnother(grant.apiKeyId);
        }
        entities.remove(grant);
        entities.find(ApiKeyEntity.class, grant.apiKeyId).setUpdatedAt(moment.instant());
    }

    private GrantEntity find(UUID id) {
        var found = entities.find(GrantEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no grant " + id + ".");
        }
        return found;
    }
}
