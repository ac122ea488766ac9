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
import java.time.Instant;
import java.util.UUID;

/** Creates, shows and revokes keys. */
@ApplicationScoped
class ApiKeys {
    private static final Listing<ApiKeyEntity> LISTING = Listing.of(ApiKeyEntity.class, "api_key")
            .uuid("id")
            .text("name")
            .instant("expiresAt")
            .instant("createdAt")
            .instant("updatedAt")
            .search("name")
            .sort("-createdAt")
            .build();

    private final EntityManager entities;
    private final Lists lists;
    private final Preconditions preconditions;
    private final Administrators administrators;
    private final TransactionTime moment;

    ApiKeys(
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

    ApiKeyView create(ApiKeyRequest request) {
        var key = new ApiKeyEntity();
        key.id = Ids.next();
        var secret = Secret.forKey(key.id);
        key.name = request.name();
        key.expiresAt = request.expiresAt();
        key.secretHash = secret.hash();
        key.createdAt = moment.instant();
        entities.persist(key);
        request.distinctGrants().forEach(right -> key.grants.add(grant(key.id, right, key.createdAt)));
        entities.flush();
        return ApiKeyView.of(key).showing(secret);
    }

    private GrantEntity grant(UUID keyId, RightRequest right, Instant now) {
        var grant = new GrantEntity();
        grant.id = Ids.next();
        grant.apiKeyId = keyId;
        grant.role = right.role();
        grant.portfolioId = right.portfolioId();
        grant.createdAt = now;
        entities.persist(grant);
        return grant;
    }

    Page<ApiKeyView> list(ListQuery query) {
        return lists.page(LISTING, query, ApiKeyView::of);
    }

    ApiKeyView get(UUID id) {
        return ApiKeyView.of(find(id));
    }

    /** 404, 428, 412, 409 last-administrator. */
    void revoke(UUID id) {
        var key = find(id);
        preconditions.require(key.version);
        if (key.grants.stream().anyMatch(Administrators::administers)) {
            administrators.requireAnother(id);
        }
        entities.createQuery("delete from Grant where apiKeyId = :key")
                .setParameter("key", id)
                .executeUpdate();
        entities.remove(key);
    }

    private ApiKeyEntity find(UUID id) {
        var found = entities.find(ApiKeyEntity.class, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no key " + id + ".");
        }
        return found;
    }
}
