package dev.openvmo.portfolio.businesscase;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a business case from one version to another. */
@Schema(name = "BusinessCaseComparison")
record ComparisonView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Nullable @Schema(description = "From which version; absent: from nothing.", minimum = "1", examples = "1")
                Integer from,
        @Nullable @Schema(description = "To which version; absent: to what is said now.", minimum = "1", examples = "2")
                Integer to,
        @Schema(description = "Every field that differs.", maxItems = 100_000) List<Difference> differences) {

    /** A field that differs. */
    @Schema(name = "Difference")
    record Difference(
            @Schema(
                            description = "Where; what is planned is named by its skill, name and period.",
                            maxLength = 2000,
                            examples = "/costs/2027-Q1/capEx/amount")
                    String pointer,
            @Nullable
                    @Schema(
                            description = "What it said; absent where it said nothing.",
                            maxLength = 20_000,
                            examples = "120000.00")
                    String from,
            @Nullable
                    @Schema(
                            description = "What it says; absent where it says nothing.",
                            maxLength = 20_000,
                            examples = "135000.00")
                    String to) {}
}
