package dev.openvmo.gateway.keys;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Gives roles to keys and takes them away. A key shows its grants, so it gets a new version with each change. */
@ApplicationScoped
class AccessGrants {
    private static final int MOST = 100;
    private static final Listing<GrantEntity> LISTING = Listing.of(GrantEntity.class, "access_grant")
            .fields("apiKeyId", "portfolioId", "createdAt")
            .words("role", Roles.ALL)
            .sort("-createdAt");

    private final KeyStore store;
    private final ApiKeys keys;
    private final Lists lists;
    private final Preconditions preconditions;
    private final Administrators administrators;
    private final KeyAudit audit;

    AccessGrants(
            KeyStore store,
            ApiKeys keys,
            Lists lists,
            Preconditions preconditions,
            Administrators administrators,
            KeyAudit audit) {
        this.store = store;
        this.keys = keys;
        this.lists = lists;
        this.preconditions = preconditions;
        this.administrators = administrators;
        this.audit = audit;
    }

    /** 422 unknown-reference, 409 already-exists or too-many-grants. */
    GrantView create(GrantRequest request) {
        store.lock(request.apiKeyId());
        var key = keys.known(request.apiKeyId()).orElseThrow(() -> Problem.of(
                        KitProblem.UNKNOWN_REFERENCE, "There is no key " + request.apiKeyId() + ".")
                .at("/apiKeyId", ErrorCode.UNKNOWN_REFERENCE, "names no key"));
        if (key.grants.stream().anyMatch(held -> same(held, request))) {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "The key holds this grant already.");
        }
        if (key.grants.size() >= MOST) {
            throw Problem.of(KeysProblem.TOO_MANY_GRANTS, "Grant the role at a portfolio further up instead.");
        }
        var id = store.addGrant(key.id, request.role(), request.portfolioId());
        store.touch(key.id);
        audit.happened("grant %s given to key %s".formatted(id, key.id));
        return get(id);
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
        store.lockHolder(id);
        var grant = find(id);
        preconditions.require(grant.version);
        if (Administrators.administers(grant)) {
            administrators.requireAnother(grant.apiKeyId);
        }
        store.removeGrant(id);
        store.touch(grant.apiKeyId);
        audit.happened("grant %s taken from key %s".formatted(id, grant.apiKeyId));
    }

    private GrantEntity find(UUID id) {
        return lists.get(LISTING, "grant", id);
    }
}
