package dev.openvmo.metrics.facts;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pipeline says of a change. */
@Schema(
        name = "ChangeRequest",
        examples = {
            """
            {"repository":"shop/checkout","createdAt":"2026-11-24T16:02:00Z","mergedAt":"2026-11-25T09:30:00Z","source":"git",\
            "externalId":"9eea02345ce32b2a4a181aa284d7e57bc2997be9"}"""
        })
record ChangeRequest(
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "The service's name; one that nobody has added is made.", examples = "checkout")
                String service,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(
                        description = "Where it was made; it tells the service where that is not named.",
                        examples = "shop/checkout")
                String repository,
        @Nullable
                @Size(min = 1, max = 500)
                @Schema(
                        description =
                                "The commit or pull request that deployments and artifacts name; externalId where absent.",
                        examples = "9eea02345ce32b2a4a181aa284d7e57bc2997be9")
                String changeKey,
        @Nullable @Schema(description = "When it was made: lead times begin here.") Instant createdAt,
        @Nullable @Schema(description = "When it was merged.") Instant mergedAt,
        @Nullable @Schema(description = "When it was given up.") Instant abandonedAt,
        @Nullable @Schema(description = "For which portfolio it is, where neither the service nor the key tells that.")
                UUID portfolioId,
        @Nullable @Schema(description = "The initiative it is for; the service's where it names none.")
                UUID initiativeId,
        @Nullable
                @Valid
                @Schema(description = "The same by what another system calls it; waited for until that is known.")
                InitiativeRef initiativeRef,
        @NotBlank @Size(max = 200) @Schema(description = "Who reports.", examples = "git") String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description =
                                "The reporter's own id: of one written again, what is said replaces what was said.",
                        examples = "9eea02345ce32b2a4a181aa284d7e57bc2997be9")
                String externalId,
        @Nullable
                @Min(0)
                @Schema(
                        description = "The higher wins, member by member; without it the later arrival wins.",
                        examples = "1")
                Long revision) {

    /** 422 where it names an initiative in two ways. */
    ChangeFact fact() {
        var told = new Telling("The change is not valid.");
        var initiative = told.initiative(initiativeId, initiativeRef);
        told.require();
        return new ChangeFact(
                source,
                externalId,
                revision,
                portfolioId,
                service,
                repository,
                initiative,
                changeKey,
                createdAt,
                mergedAt,
                abandonedAt);
    }
}
