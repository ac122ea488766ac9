package dev.openvmo.portfolio.impediments;

import dev.openvmo.portfolio.terms.Severity;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about an impediment. */
@Schema(
        name = "ImpedimentRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","title":"No access to the payment sandbox",\
            "owner":"Ada Field","severity":"HIGH"}"""
        })
record ImpedimentRequest(
        @NotNull @Schema(description = "The initiative it is in the way of; cannot be changed later.")
                UUID initiativeId,
        @NotBlank
                @Size(max = 500)
                @Schema(description = "What is in the way.", examples = "No access to the payment sandbox")
                String title,
        @Nullable
                @Size(max = 20_000)
                @Schema(description = "What there is to say about it.", examples = "Asked twice, no answer")
                String description,
        @Nullable @Size(max = 200) @Schema(description = "Who sees to it.", examples = "Ada Field") String owner,
        @Schema(defaultValue = "MEDIUM") Severity severity,
        @Nullable
                @Schema(
                        description = "Since when it is in the way; now unless said.",
                        examples = "2026-05-01T09:00:00Z")
                Instant raisedAt) {

    ImpedimentRequest {
        severity = severity == null ? Severity.MEDIUM : severity;
    }

    /** The same, since this moment where none is said. */
    ImpedimentRequest since(Instant moment) {
        return raisedAt != null
                ? this
                : new ImpedimentRequest(initiativeId, title, description, owner, severity, moment);
    }

    static ImpedimentRequest of(ImpedimentEntity entity) {
        return new ImpedimentRequest(
                entity.initiativeId, entity.title, entity.description, entity.owner, entity.severity, entity.raisedAt);
    }
}
