package dev.openvmo.gateway.keys;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Creates, shows and revokes keys. */
@ApplicationScoped
class ApiKeys {
    private static final Listing<ApiKeyEntity> LISTING = Listing.of(ApiKeyEntity.class, "api_key")
            .fields("name", "expiresAt", "createdAt", "updatedAt")
            .search("name")
            .sort("-createdAt");

    private final KeyStore store;
    private final Lists lists;
    private final Preconditions preconditions;
    private final Administrators administrators;
    private final KeyAudit audit;

    ApiKeys(KeyStore store, Lists lists, Preconditions preconditions, Administrators administrators, KeyAudit audit) {
        this.store = store;
        this.lists = lists;
        this.preconditions = preconditions;
        this.administrators = administrators;
        this.audit = audit;
    }

    ApiKeyView create(ApiKeyRequest request) {
        var id = Ids.next();
        var secret = Secret.forKey(id);
        store.addKey(id, request.name(), secret.hash(), request.expiresAt());
        request.distinctGrants().forEach(right -> store.addGrant(id, right.role(), right.portfolioId()));
        audit.happened("key " + id + " made");
        return ApiKeyView.of(find(id)).showing(secret);
    }

    Page<ApiKeyView> list(ListQuery query) {
        return lists.page(LISTING, query, ApiKeyView::of);
    }

    ApiKeyView get(UUID id) {
        return ApiKeyView.of(find(id));
    }

    /** 404, 428, 412, 409 last-administrator. */
    void revoke(UUID id) {
        store.lock(id);
        var key = find(id);
        preconditions.require(key.version);
        if (key.grants.stream().anyMatch(Administrators::administers)) {
            administrators.requireAnother(id);
        }
        store.removeKey(id);
        audit.happened("key " + id + " revoked");
    }

    Optional<ApiKeyEntity> known(UUID id) {
        return lists.find(LISTING, id);
    }

    private ApiKeyEntity find(UUID id) {
        return lists.get(LISTING, "key", id);
    }
}
