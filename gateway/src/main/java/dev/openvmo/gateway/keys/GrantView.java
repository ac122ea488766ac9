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
        @Schema(examples = "1") long version,
        Instant createdAt)
        implements Versioned {
    static GrantView of(GrantEntity grant) {
        return new GrantView(grant.id, grant.apiKeyId, grant.role, grant.portfolioId, grant.version, grant.createdAt);
    }
}
