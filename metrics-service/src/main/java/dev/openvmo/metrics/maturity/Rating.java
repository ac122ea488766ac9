package dev.openvmo.metrics.maturity;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a portfolio sees itself in one dimension, and where it wants to be. */
@Schema(
        name = "MaturityRating",
        examples = {
            "{\"dimension\":\"value-delivery\",\"level\":2,\"target\":4,\"evidence\":\"Seven of nine initiatives name a benefit.\"}"
        })
record Rating(
        @NotBlank @Size(max = 64) @Schema(description = "Which dimension, by its key.", examples = "value-delivery")
                String dimension,
        @NotNull @Min(1) @Max(Dimension.LEVELS) @Schema(description = "Where it sees itself.", examples = "2")
                Integer level,
        @Nullable @Min(1) @Max(Dimension.LEVELS) @Schema(description = "Where it wants to be next.", examples = "4")
                Integer target,
        @Nullable
                @Size(min = 1, max = 4000)
                @Schema(
                        description = "What shows that it is so.",
                        examples = "Seven of nine initiatives name a benefit.")
                String evidence) {}
