package dev.openvmo.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.ShownOnce;
import dev.openvmo.kit.http.Timestamped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as administrators see it. */
@Schema(name = "ApiKey")
record ApiKeyView(
        UUID id,
        String name,
        @JsonInclude @Schema(description = "When it ends; null: never.", nullable = true) Instant expiresAt,
        @Schema(description = "Which roles it has where.", maxItems = 10000) List<Right> grants,
        @Nullable
                @Schema(
                        description =
                                "What a caller sends after `Authorization: Bearer`; shown once, when the key is made.",
                        maxLength = 200,
                        examples = "ovmo_0198c0de000070008000000000000002_3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                String secret,
        @Nullable
                @Schema(
                        description = "Who made it.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped, ShownOnce {

    /** A grant of the key. */
    @Schema(name = "ApiKeyGrant")
    record Right(
            @Schema(description = "The grant's id.") UUID id,
            @Schema(ref = "#/components/schemas/Role") String role,
            @JsonInclude
                    @Schema(description = "Where, with all below it; null: in the whole organisation.", nullable = true)
                    UUID portfolioId) {}

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
