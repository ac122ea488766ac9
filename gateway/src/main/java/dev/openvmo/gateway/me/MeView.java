package dev.openvmo.gateway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.security.Grant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as the gateway knows them. */
@Schema(name = "Me")
record MeView(
        @Schema(
                        description = "How logs and events name the caller.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000002")
                String subject,
        @Schema(description = "What the key is called.", maxLength = 200, examples = "checkout pipeline") String name,
        @JsonInclude @Schema(description = "When the key ends; null: never.", nullable = true) Instant expiresAt,
        @Schema(ref = "#/components/schemas/Roles") List<String> roles,
        @Schema(description = "Which role is held where.", maxItems = 10000) List<Held> grants) {

    /** A role and where it is held. */
    @Schema(name = "HeldGrant")
    record Held(
            @Schema(ref = "#/components/schemas/Role") String role,
            @JsonInclude
                    @Schema(description = "Where, with all below it; null: in the whole organisation.", nullable = true)
                    UUID portfolioId) {
        static Held of(Grant grant) {
            return new Held(grant.role(), grant.portfolio());
        }
    }
}
