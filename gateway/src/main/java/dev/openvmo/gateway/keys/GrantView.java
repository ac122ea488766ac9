package dev.openvmo.gateway.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.Versioned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as administrators see it. */
@Schema(name = "Grant")
record GrantView(
        UUID id,
        UUID apiKeyId,
        @Schema(ref = "#/components/schemas/Role") String role,
        @JsonInclude
                @Schema(description = "Where, with all below it; null: in the whole organisation.", nullable = true)
                UUID portfolioId,
        @Nullable
                @Schema(
                        description = "Who made it.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String createdBy,
        long version,
        @Schema(description = "When it was given.") Instant createdAt)
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
