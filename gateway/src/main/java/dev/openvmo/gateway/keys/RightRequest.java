package dev.openvmo.gateway.keys;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role somewhere. */
@Schema(name = "RightRequest", requiredProperties = "role")
record RightRequest(
        @NotNull
                @Pattern(
                        regexp = ROLE,
                        message = "must be one of viewer, contributor, pipeline, portfolio-manager, strategist, admin")
                @Schema(ref = "#/components/schemas/Role")
                String role,
        @Nullable
                @Schema(
                        description = "Where, with all below it; absent or null: in the whole organisation.",
                        nullable = true)
                UUID portfolioId) {
    static final String ROLE = "viewer|contributor|pipeline|portfolio-manager|strategist|admin";
}
