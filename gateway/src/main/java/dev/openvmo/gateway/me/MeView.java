package dev.openvmo.gateway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.security.Grant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller as the gateway knows them.
 *
 * @param expiresAt when the key ends; null: never
 * @param roles every role held somewhere, those included in others too
 * @param grants which role is held where
 */
@Schema(name = "Me")
record MeView(
        @Schema(examples = "key:0198c0de-0000-7000-8000-000000000002") String subject,
        @Schema(examples = "checkout pipeline") String name,
        @JsonInclude @Schema(nullable = true) Instant expiresAt,
        List<String> roles,
        List<Held> grants) {

    /** A role at a portfolio and all below it; everywhere when the portfolio is null. */
    @Schema(name = "HeldGrant")
    record Held(@Schema(examples = "viewer") String role, @JsonInclude @Schema(nullable = true) UUID portfolioId) {
        static Held of(Grant grant) {
            return new Held(grant.role(), grant.portfolio());
        }
    }
}
