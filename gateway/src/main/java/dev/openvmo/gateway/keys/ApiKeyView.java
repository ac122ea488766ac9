package dev.openvmo.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.ShownOnce;
import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key as administrators see it.
 *
 * @param secret what a caller sends after {@code Authorization: Bearer}; shown once, when the key is made
 */
@Schema(name = "ApiKey")
record ApiKeyView(
        UUID id,
        @Schema(examples = "checkout pipeline") String name,
        @JsonInclude @Schema(nullable = true) Instant expiresAt,
        List<Right> grants,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(examples = "ovmo_0198c0de000070008000000000000002_3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                String secret,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "who made it", examples = "key:0198c0de-0000-7000-8000-000000000009")
                String createdBy,
        @Schema(examples = "1") long version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned, ShownOnce {

    /** A grant of the key. */
    @Schema(name = "ApiKeyGrant")
    record Right(
            UUID id,
            @Schema(examples = "viewer") String role,
            @JsonInclude @Schema(nullable = true) UUID portfolioId) {}

    static ApiKeyView of(ApiKeyEntity key) {
        return new ApiKeyView(
                key.id,
                key.name,
                key.expiresAt,
                key.grants.stream()
                        .map(grant -> new Right(grant.id, grant.role, grant.portfolioId))
                        .toList(),
                null,
                key.createdBy,
                key.version,
                key.createdAt,
                key.updatedAt);
    }

    @Override
    public ApiKeyView later() {
        return new ApiKeyView(id, name, expiresAt, grants, null, createdBy, version, createdAt, updatedAt);
    }

    ApiKeyView showing(Secret once) {
        return new ApiKeyView(id, name, expiresAt, grants, once.text(), createdBy, version, createdAt, updatedAt);
    }
}
