package dev.openvmo.portfolio.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was known when a decision was made; it reads the same whatever becomes of what it speaks of. */
@Schema(name = "DecisionEvidence")
record EvidenceView(
        @Schema(description = "The decision.") UUID decisionId,
        @Schema(description = "The moment of the decision.") Instant asOf,
        @Schema(description = "What was seen then.", maxItems = 20) List<Seen> values) {

    /** One thing that was seen. */
    @Schema(name = "EvidenceValue")
    record Seen(
            @Schema(description = "What it is.", maxLength = 60, examples = "alignment") String name,
            @Schema(
                            description = "Where it is from; as long as history is kept the same is read there.",
                            maxLength = 2048,
                            examples =
                                    "/v1/backlog-scores/0198c0de-0000-7000-8000-000000000003?asOf=2027-03-01T09:00:00Z")
                    String source,
            @Nullable
                    @JsonDeserialize(as = JsonNode.class) // a map would lose what is said to be null
                    @Schema(description = "What it was; absent where there was none.")
                    Object value) {}
}
