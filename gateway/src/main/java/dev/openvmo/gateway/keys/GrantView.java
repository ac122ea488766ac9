package dev.openvmo.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant as administrators see it.
 *
 * @param portfolioId null: the whole organisation
 */
@Schema(name = "Grant")
record GrantView(
        UUID id,
        UUID apiKeyId,
        @Schema(examples = "viewer") String role,
        @JsonInclude @Schema(nullable = true) UUID portfolioId,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "who gave it", examples = "key:0198c0de-0000-7000-8000-000000000009")
                String createdBy,
        @Schema(examples = "1") long version,
        Instant createdAt)
        implements Versioned {
    static GrantView of(GrantEntity grant) {
        return new GrantView(
                grant.id,
                grant.apiKeyId,
                grant.role,
                grant.portfolioId,
                grant.createdBy,
                grant.version,
                grant.createdAt);
    }
}
