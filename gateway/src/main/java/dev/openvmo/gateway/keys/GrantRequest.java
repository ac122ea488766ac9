package dev.openvmo.gateway.keys;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says about a new grant. */
@Schema(
        name = "GrantRequest",
        requiredProperties = {"apiKeyId", "role"},
        examples = {
            """
            {"apiKeyId":"0198c0de-0000-7000-8000-000000000002","role":"viewer","portfolioId":"0198c0de-0000-7000-8000-000000000001"}"""
        })
record GrantRequest(
        @NotNull @Schema(description = "The key that holds it.") UUID apiKeyId,
        @NotNull
                @Pattern(
                        regexp = RightRequest.ROLE,
                        message = "must be one of viewer, contributor, pipeline, portfolio-manager, strategist, admin")
                @Schema(ref = "#/components/schemas/Role")
                String role,
        @Nullable
                @Schema(
                        description = "Where, with all below it; absent or null: in the whole organisation.",
                        nullable = true)
                UUID portfolioId) {}
