package dev.openvmo.portfolio.imports;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which known mapping is wanted for which portfolio. */
@Schema(
        name = "StandardMappingRequest",
        examples = {
            """
            {"standard":"JIRA","key":"retail-jira","portfolioId":"0198c0de-0000-7000-8000-000000000001"}"""
        })
record StandardMappingRequest(
        @NotNull StandardMapping standard,
        @NotNull
                @Pattern(
                        regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                        message = "must be 1 to 64 letters, digits, . _ or -")
                @Schema(description = "Unique in the organisation.", maxLength = 64, examples = "retail-jira")
                String key,
        @NotNull @Schema(description = "The portfolio that its rows belong to.") UUID portfolioId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "With externalId the natural key of what comes in; the standard's unless given.",
                        examples = "jira-emea")
                String source) {}
