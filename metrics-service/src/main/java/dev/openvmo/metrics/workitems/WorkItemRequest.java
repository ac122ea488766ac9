package dev.openvmo.metrics.workitems;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work item as it stands now in the tool of its team: all that is known of it, each time. */
@Schema(
        name = "WorkItemRequest",
        examples = {
            """
            {"source":"jira","externalId":"RET-1204","initiativeRef":{"source":"jira","externalId":"RET-12"},"teamKey":"CHECKOUT",
             "title":"Pay with one click","kind":"FEATURE","createdAt":"2026-10-01T09:00:00Z","startedAt":"2026-10-05T09:00:00Z",
             "finishedAt":"2026-10-16T15:00:00Z","waits":[{"from":"2026-10-08T12:00:00Z","to":"2026-10-12T08:00:00Z","reason":"review"}],
             "revision":7}"""
        })
record WorkItemRequest(
        @NotBlank @Size(max = 200) @Schema(description = "Who reports.", examples = "jira") String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "The reporter's own id: (source, externalId) written again replaces.",
                        examples = "RET-1204")
                String externalId,
        @Nullable
                @Min(0)
                @Schema(
                        description =
                                "The higher wins, a lower one is STALE; without it the later arrival wins. In one batch all of one source"
                                        + " and externalId have one, or none has.",
                        examples = "7")
                Long revision,
        @Nullable
                @Schema(
                        description =
                                "Where it belongs while its initiative is not known; when absent its initiative's, its team's, or the only"
                                        + " one that the caller may write.")
                UUID portfolioId,
        @Nullable @Schema(description = "For which initiative; it may come later.") UUID initiativeId,
        @Nullable @Valid @Schema(description = "The same by what another system calls it.") InitiativeRef initiativeRef,
        @Nullable @Schema(description = "Which team works on it.") UUID teamId,
        @Nullable @Size(min = 1, max = 60) @Schema(description = "The same by the team's key.", examples = "CHECKOUT")
                String teamKey,
        @NotBlank @Size(max = 500) @Schema(description = "What is to be done.", examples = "Pay with one click")
                String title,
        @NotNull WorkItemKind kind,
        @NotNull @Schema(description = "When it was asked for.") Instant createdAt,
        @Nullable @Schema(description = "When work on it began.") Instant startedAt,
        @Nullable @Schema(description = "When it was done.") Instant finishedAt,
        @Nullable @Schema(description = "When it was given up, instead.") Instant cancelledAt,
        @Nullable
                @Valid
                @Size(max = 100)
                @Schema(
                        description =
                                "When nobody worked on it. An empty list says that it never waited; when absent nothing is known of it.")
                List<Wait> waits,
        @Nullable @Schema(description = "When it is to be done, by plan.") Instant dueAt,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 9)
                @Schema(
                        description =
                                "The business value planned for dueAt, in points; 0 of what was not committed to (a stretch).",
                        examples = "8")
                BigDecimal plannedValue,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 9)
                @Schema(
                        description = "The business value that came, in points, as its business owners judge it.",
                        examples = "7")
                BigDecimal achievedValue) {}
