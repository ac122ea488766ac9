package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deployment that counts, with what DORA's five take from it. */
@Schema(name = "Delivered")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveredView(
        @Schema(description = "The deployment.") UUID id,
        @Schema(description = "Its service.") UUID serviceId,
        @Schema(description = "What the service is called.", maxLength = 200, examples = "checkout") String service,
        @Schema(description = "Where to.", maxLength = 200, examples = "production") String environment,
        @Nullable @Schema(description = "Which version.", maxLength = 200, examples = "1.4.2") String version,
        @Schema(description = "Who told of it.", maxLength = 200, examples = "ci") String source,
        @Schema(description = "What it is called there.", maxLength = 500, examples = "run-8812") String externalId,
        @Schema(description = "When it ended.") Instant finishedAt,
        @Schema(description = "How it ended.") Ended outcome,
        @Nullable
                @Schema(
                        description = "Whether it mended a failure that users see; absent where nobody says.",
                        examples = "false")
                Boolean unplanned,
        @Schema(description = "Whether it failed.", examples = "false") boolean failed,
        @Schema(description = "Why it failed; empty where it did not.", maxItems = 3) List<Failure> failures,
        @Nullable
                @Schema(
                        description =
                                "Hours until it recovered; absent where it did not fail or has not recovered. Below 0 it does not count.",
                        examples = "2.5")
                BigDecimal recoveryHours,
        @Schema(description = "Its incidents.", maxItems = 100_000) List<Incident> incidents,
        @Schema(description = "How many changes it is the first to bring to users.", minimum = "0", examples = "3")
                long changeCount,
        @Schema(description = "The first 200 of these changes.", maxItems = 200) List<Change> changes) {

    /** How a deployment ended. */
    @Schema(name = "DeliveredOutcome", description = "How it ended.")
    enum Ended {
        SUCCESS,
        FAILURE
    }

    /** Why a deployment counts as failed. */
    @Schema(
            name = "DeliveredFailure",
            description = "Why it counts as failed: it did not succeed, it was rolled back, or it caused an incident.")
    enum Failure {
        OUTCOME,
        ROLLED_BACK,
        INCIDENT
    }

    /** An incident of a deployment. */
    @Schema(name = "DeliveredIncident")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Incident(
            @Schema(description = "The incident.") UUID id,
            @Nullable @Schema(description = "When it was detected; absent where nobody says.") Instant detectedAt,
            @Nullable @Schema(description = "When it was resolved; absent where it is open.") Instant resolvedAt,
            @Schema(
                            description =
                                    "Whether it is linked by time, to the last successful deployment before it, because nobody said a cause.",
                            examples = "false")
                    boolean guessed) {}

    /** A change that a deployment was the first to bring. */
    @Schema(name = "DeliveredChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Schema(description = "A commit or a pull request.", maxLength = 500, examples = "9eea023") String change,
            @Nullable @Schema(description = "When it was created; absent where nobody says.") Instant createdAt,
            @Nullable
                    @Schema(
                            description = "Hours from then to the deployment's end. Below 0 it does not count.",
                            examples = "26.5")
                    BigDecimal hours) {}
}
