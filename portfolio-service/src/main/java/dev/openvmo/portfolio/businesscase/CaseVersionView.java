package dev.openvmo.portfolio.businesscase;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business case as it was approved, for ever. */
@Schema(name = "BusinessCaseVersion")
record CaseVersionView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "The first is 1.", minimum = "1", examples = "1") int number,
        @Schema(
                        description = "Who approved it.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String approvedBy,
        @Schema(description = "When.") Instant approvedAt,
        @Nullable @Schema(description = "What was approved; absent in lists.") BusinessCaseRequest content) {}
