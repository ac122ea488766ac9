package dev.openvmo.metrics.retrospectives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the figures of a period were when its retrospective was begun; it reads the same whatever becomes of them. */
@Schema(name = "RetrospectiveSnapshot")
record SnapshotView(
        @Schema(description = "The retrospective.") UUID retrospectiveId,
        @Schema(description = "The moment at which all was read.") Instant takenAt,
        @Schema(description = "What was seen then: `metrics`, `flow`, `delivery`.", maxItems = 20) List<Seen> values) {

    /** One thing that was seen. */
    @Schema(name = "RetrospectiveSnapshotValue", description = "One thing that was seen.")
    record Seen(
            @Schema(description = "What it is.", maxLength = 60, examples = "flow") String name,
            @Schema(
                            description = "Where it is from; as long as history is kept the same is read there.",
                            maxLength = 2048,
                            examples =
                                    "/v1/flow-metrics?subjectType=INITIATIVE&subjectId=0198c0de-0000-7000-8000-000000000003&from=2026-09-01&to=2026-11-01&asOf=2026-11-02T09:00:00Z")
                    String source,
            @Nullable
                    @JsonDeserialize(as = JsonNode.class) // a map would lose what is said to be null
                    @Schema(description = "What it was; absent where there was none.")
                    Object value) {}
}
