package dev.openvmo.metrics.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was known when a review looked at it; it reads the same whatever becomes of what it speaks of. */
@Schema(name = "ReviewEvidence")
record EvidenceView(
        @Schema(description = "The review.") UUID reviewId,
        @Schema(description = "The moment.") Instant asOf,
        @Schema(description = "What was seen then.", maxItems = 100) List<Seen> values) {

    /** One thing that was seen. */
    @Schema(name = "ReviewEvidenceValue")
    record Seen(
            @Schema(
                            description =
                                    "What it is: scorecard (of the portfolio), valueStreamScorecard (one for each value stream), decisionsDue, insights.",
                            maxLength = 60,
                            examples = "scorecard")
                    String name,
            @Schema(
                            description = "Where it is from; there it may have been corrected since.",
                            maxLength = 2048,
                            examples =
                                    "/v1/scorecards/PORTFOLIO/01935a00-0000-7000-8000-000000000001?descendants=true&asOf=2026-10-01T09:00:00Z")
                    String source,
            @JsonDeserialize(as = JsonNode.class) // a map would lose what is said to be null
                    @Schema(description = "What it was, as its source tells it.")
                    Object value) {}

    /** A decision that was due. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionDue(
            UUID id, @Nullable UUID initiativeId, String title, @Nullable LocalDate dueOn, @Nullable String askedOf) {}

    /** An insight that was open, with the money it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenInsight(
            UUID id,
            String rule,
            String title,
            String detail,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            Instant raisedAt) {}
}
