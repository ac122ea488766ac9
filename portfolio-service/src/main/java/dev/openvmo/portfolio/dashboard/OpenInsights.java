package dev.openvmo.portfolio.dashboard;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rules have found that nobody has dealt with. */
@Schema(name = "DashboardInsights", description = "What rules have found that nobody has dealt with.")
record OpenInsights(
        @Nullable @Schema(description = "When one of them changed last; absent where none is open.") Instant asOf,
        @Schema(description = "How many are open.", minimum = "0", examples = "4") long open,
        @Schema(description = "By rule, the most first.", maxItems = 100) List<OfRule> rules,
        @Schema(description = "The newest.", maxItems = 5) List<Insight> newest,
        @Schema(
                        description = "Where there is more of it.",
                        maxLength = 2048,
                        examples = "/v1/insights?filter=portfolioId==0198c0de-0000-7000-8000-000000000001;status==OPEN")
                String details) {

    /** How many are open of one rule. */
    @Schema(name = "DashboardInsightsOfRule", description = "How many are open of one rule.")
    record OfRule(
            @Schema(description = "Which.", maxLength = 100, examples = "ZOMBIE_INITIATIVE") String rule,
            @Schema(description = "How many.", minimum = "1", examples = "3") long insights) {}

    /** An insight that is open. */
    @Schema(name = "DashboardInsight", description = "An insight that is open.")
    record Insight(
            @Schema(description = "Which.") UUID id,
            @Schema(description = "By which rule.", maxLength = 100, examples = "ZOMBIE_INITIATIVE") String rule,
            @Schema(description = "What it says.", maxLength = 1000, examples = "Nothing has moved for 120 days")
                    String title,
            @Schema(description = "Of what.", maxLength = 20, examples = "INITIATIVE") String subjectType,
            @Schema(description = "Of which.") UUID subjectId,
            @Nullable @Schema(description = "The initiative that it is about; absent where it is about none.")
                    UUID initiativeId,
            @Schema(description = "Since when.") Instant raisedAt) {}
}
