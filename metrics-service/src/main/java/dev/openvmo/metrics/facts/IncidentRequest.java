package dev.openvmo.metrics.facts;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pipeline or a pager says of an incident. */
@Schema(
        name = "IncidentRequest",
        examples = {
            """
            {"service":"checkout","detectedAt":"2026-11-25T16:20:00Z","resolvedAt":"2026-11-25T17:05:00Z",\
            "causedBy":{"source":"ci","externalId":"run-8812"},"source":"pd","externalId":"P1"}"""
        })
record IncidentRequest(
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "The name of the service that failed; one that nobody has added is made.",
                        examples = "checkout")
                String service,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "Where.", examples = "production") String environment,
        @NotNull @Schema(description = "When it was detected.") Instant detectedAt,
        @Nullable @Schema(description = "When it was over; absent while it is not.") Instant resolvedAt,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "The deployment that caused it. Where nobody says, the last one before it is a guess.")
                DeploymentRef causedBy,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "How bad, in the sender's words.", examples = "high")
                String severity,
        @Nullable @Schema(description = "For which portfolio it is, where neither the service nor the key tells that.")
                UUID portfolioId,
        @Nullable @Schema(description = "The initiative it is for; the service's where it names none.")
                UUID initiativeId,
        @Nullable
                @Valid
                @Schema(description = "The same by what another system calls it; waited for until that is known.")
                InitiativeRef initiativeRef,
        @NotBlank @Size(max = 200) @Schema(description = "Who reports.", examples = "pd") String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description =
                                "The reporter's own id: of one written again, what is said replaces what was said.",
                        examples = "P1")
                String externalId,
        @Nullable
                @Min(0)
                @Schema(
                        description = "The higher wins, member by member; without it the later arrival wins.",
                        examples = "1")
                Long revision) {

    /** 422 where it names an initiative in two ways. */
    IncidentFact fact() {
        var told = new Telling("The incident is not valid.");
        var initiative = told.initiative(initiativeId, initiativeRef);
        told.require();
        return new IncidentFact(
                source,
                externalId,
                revision,
                portfolioId,
                service,
                initiative,
                environment,
                detectedAt,
                null,
                resolvedAt,
                false,
                causedBy == null ? null : new IncidentFact.CausedBy(causedBy.source(), causedBy.externalId()),
                severity);
    }
}
