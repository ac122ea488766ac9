package dev.openvmo.alignment.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.alignment.keyresults.Band;
import dev.openvmo.alignment.keyresults.KeyResultProgress;
import dev.openvmo.alignment.keyresults.NotGraded;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far something has come, and what that is made of: the formula over the parts gives the grade exactly. */
@Schema(name = "Progress")
record ProgressView(
        ProgressLevel type,
        @Schema(description = "What it is the progress of.") UUID id,
        @Schema(description = "Its portfolio.") UUID portfolioId,
        @Schema(description = "What it is called.", maxLength = 200, examples = "Conversion above 4 %") String name,
        @JsonInclude
                @Schema(
                        description = "From 0 to 1; null with a reason.",
                        nullable = true,
                        minimum = "0",
                        maximum = "1",
                        examples = "0.62")
                BigDecimal grade,
        @Nullable Band band,
        @Nullable NotGraded reason,
        @Schema(
                        description = "The share of the weight that is measured; what is not is no part of the grade.",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.75")
                BigDecimal measuredShare,
        @Nullable @Schema(description = "Of a key result: what was measured or told of it.")
                KeyResultProgress keyResult,
        @Schema(description = "What it is made of.", maxItems = 10000) List<Part> parts,
        @Schema(description = "For people.", maxLength = 2000, examples = "grade = Σ …") String formula,
        @Schema(description = "The version of the formula.", maxLength = 100, examples = "okr-progress-1")
                String version) {

    /** One of what it is made of. */
    @Schema(name = "ProgressPart")
    record Part(
            ProgressLevel type,
            @Schema(description = "What it is the progress of.") UUID id,
            @Schema(description = "What it is called.", maxLength = 200, examples = "Conversion above 4 %") String name,
            @Schema(description = "Relative to the other parts.", minimum = "0", examples = "0.5") BigDecimal weight,
            @JsonInclude
                    @Schema(
                            description = "From 0 to 1; null with a reason.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1",
                            examples = "0.62")
                    BigDecimal grade,
            @Nullable Band band,
            @Nullable NotGraded reason,
            @Schema(
                            description = "The share of its own weight that is measured.",
                            minimum = "0",
                            maximum = "1",
                            examples = "1")
                    BigDecimal measuredShare) {}
}
