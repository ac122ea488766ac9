package dev.openvmo.metrics.facts;

import dev.openvmo.metrics.facts.DeploymentFact.Kind;
import dev.openvmo.metrics.facts.DeploymentFact.Outcome;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pipeline says of a deployment. */
@Schema(
        name = "DeploymentRequest",
        examples = {
            """
            {"service":"checkout","environment":"production","version":"1.4.2","finishedAt":"2026-11-25T16:02:11Z",\
            "outcome":"SUCCESS","source":"ci","externalId":"run-8812"}"""
        })
record DeploymentRequest(
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "The service's name; one that nobody has added is made.", examples = "checkout")
                String service,
        @NotBlank @Size(max = 200) @Schema(description = "Where to.", examples = "production") String environment,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "What was deployed.", examples = "1.4.2")
                String version,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(
                        description = "The artifact, as those who package it call it.",
                        examples = "pkg:oci/checkout@sha256:0b31b1c0")
                String artifact,
        @Nullable @Schema(description = "When it began.") Instant startedAt,
        @Nullable @Schema(description = "When it ended: from 1900 to a day ahead.") Instant finishedAt,
        @Nullable @Schema(description = "How it ended; told together with when.") Outcome outcome,
        @Nullable
                @Schema(
                        description = "What it did to the service; a deployment where nobody says.",
                        examples = "DEPLOYED")
                Kind kind,
        @Nullable @Schema(description = "Whether it mends a failure that users see.", examples = "false")
                Boolean unplanned,
        @Nullable @Size(max = 1000) @Schema(description = "The changes it holds: the whole list.")
                List<@NotNull @Valid DeployedChange> changes,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(
                        description =
                                "Tells the service where that is not named, by the repositories of delivery services.",
                        examples = "shop/checkout")
                String repository,
        @Nullable @Schema(description = "For which portfolio it is, where neither the service nor the key tells that.")
                UUID portfolioId,
        @Nullable @Schema(description = "The initiative it is for; the service's where it names none.")
                UUID initiativeId,
        @Nullable
                @Valid
                @Schema(description = "The same by what another system calls it; waited for until that is known.")
                InitiativeRef initiativeRef,
        @NotBlank @Size(max = 200) @Schema(description = "Who reports.", examples = "ci") String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description =
                                "The reporter's own id: of one written again, what is said replaces what was said.",
                        examples = "run-8812")
                String externalId,
        @Nullable
                @Min(0)
                @Schema(
                        description = "The higher wins, member by member; without it the later arrival wins.",
                        examples = "1")
                Long revision) {

    /** 422 where it does not say enough to be counted some day. */
    DeploymentFact fact() {
        var told = new Telling("A deployment is of a service, and has an end or a beginning.");
        if (service == null && repository == null) {
            told.lacks("/service", "the service, or a repository that tells it");
        }
        if (finishedAt == null && outcome != null) {
            told.lacks("/finishedAt", "when it ended, as it says how");
        } else if (finishedAt == null && startedAt == null) {
            told.lacks("/finishedAt", "when it ended, or at least when it began");
        } else if (finishedAt != null
                && outcome == null
                && (kind == null || kind == Kind.DEPLOYED || kind == Kind.UPGRADED)) {
            told.lacks("/outcome", "how it ended, as it says when");
        }
        var initiative = told.initiative(initiativeId, initiativeRef);
        told.require();
        return new DeploymentFact(
                source,
                externalId,
                revision,
                portfolioId,
                service,
                repository,
                initiative,
                environment,
                version,
                artifact,
                startedAt,
                finishedAt,
                outcome,
                kind,
                unplanned,
                changes);
    }
}
