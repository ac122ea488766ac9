package dev.openvmo.gateway.keys;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A role somewhere.
 *
 * @param portfolioId the portfolio it is held at, with all below it; absent or null: the whole organisation
 */
@Schema(name = "RightRequest")
record RightRequest(
        @NotNull
                @Pattern(
                        regexp = ROLE,
                        message = "must be one of viewer, contributor, pipeline, portfolio-manager, strategist, admin")
                @Schema(examples = "contributor")
                String role,
        @Schema(nullable = true, examples = "0198c0de-0000-7000-8000-000000000001") UUID portfolioId) {
    static final String ROLE = "viewer|contributor|pipeline|portfolio-manager|strategist|admin";
}
