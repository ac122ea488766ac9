package dev.openvmo.kit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An operation as its caller sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Operation", description = "Work that goes on after its answer.")
public record OperationView(
        @Schema(
                        description = "The service that runs it, a hyphen and a UUID.",
                        examples = "portfolio-0198c0de-0000-7000-8000-000000000005",
                        maxLength = 100)
                String id,
        @Schema(description = "What is done.", examples = "import", maxLength = 60) String kind,
        @Nullable @Schema(description = "Where, if it is one portfolio's.") UUID portfolioId,
        @Schema(description = "Whether it waits, runs or has ended, and how.") OperationState status,
        @Schema(description = "From 0 to 1.", examples = "0.4", minimum = "0", maximum = "1") double progress,
        @Nullable @Schema(description = "What it does at present.", examples = "rows", maxLength = 60) String phase,
        @Nullable @Schema(description = "What came of it.") JsonNode result,
        @Nullable @Schema(description = "Why it failed, as a problem.") JsonNode problem,
        @Schema(description = "When it was asked for.") Instant createdAt,
        @Schema(description = "When it last moved.") Instant updatedAt,
        @Nullable @Schema(description = "When it ended.") Instant finishedAt) {
    /** 202 with the place where it can be watched. */
    public RestResponse<OperationView> accepted() {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, this)
                .header("Location", "/v1/operations/" + id)
                .build();
    }
}
