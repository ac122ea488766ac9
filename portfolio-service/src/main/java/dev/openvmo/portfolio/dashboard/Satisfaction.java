package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How satisfied customers, people and stakeholders are, by what surveys may publish. */
@Schema(
        name = "DashboardSatisfaction",
        description = "How satisfied customers, people and stakeholders are, by what surveys may publish.")
record Satisfaction(
        @Nullable @Schema(description = "When a result came or changed last; absent where there is none.") Instant asOf,
        @Schema(description = "Of each kind the latest score that may be published.", maxItems = 20) List<Score> scores,
        @Schema(
                        description = "Where there is more of it.",
                        maxLength = 2048,
                        examples = "/v1/surveys?filter=portfolioId==0198c0de-0000-7000-8000-000000000001")
                String details) {

    /** What a round of a survey says. */
    @Schema(name = "DashboardScore", description = "What a round of a survey says.")
    record Score(
            @Schema(
                            description = "What is asked: CSAT, NPS, CES, ENPS, ENGAGEMENT or STAKEHOLDER.",
                            maxLength = 20,
                            examples = "NPS")
                    String kind,
            @Schema(description = "INITIATIVE, VALUE_STREAM or PORTFOLIO.", maxLength = 20, examples = "PORTFOLIO")
                    String subjectType,
            @Schema(description = "About which.") UUID subjectId,
            @Schema(description = "The score, on its kind's scale.", examples = "31") BigDecimal score,
            @Nullable @Schema(description = "Where its interval begins.", examples = "12.4") BigDecimal low,
            @Nullable @Schema(description = "Where it ends.", examples = "49.6") BigDecimal high,
            @Nullable @Schema(description = "How many answered.", minimum = "0", examples = "64") Long responses,
            @Nullable @Schema(description = "How many were asked.", minimum = "0", examples = "120") Long invited,
            @Nullable @Schema(description = "When its round was closed.") Instant closedAt,
            @Schema(
                            description = "Where the round is.",
                            maxLength = 2048,
                            examples = "/v1/survey-rounds/0198c0de-0000-7000-8000-000000000077")
                    String details) {}
}
