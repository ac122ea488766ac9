package dev.openvmo.metrics.reviews;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a review. */
@Schema(
        name = "ReviewRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","period":"2026-Q3","participants":["Grace Moor","Ada Field"],\
            "agenda":"Scorecards; decisions due; what to stop"}"""
        })
record ReviewRequest(
        @NotNull @Schema(description = "Of which; cannot be changed later.") UUID portfolioId,
        @NotNull FiscalPeriod period,
        @Nullable @Size(max = 100) @Schema(description = "Who takes part.", examples = "[\"Grace Moor\",\"Ada Field\"]")
                List<@NotBlank @Size(max = 200) String> participants,
        @Nullable
                @Size(min = 1, max = 10_000)
                @Schema(
                        description = "What is to be talked about.",
                        examples = "Scorecards; decisions due; what to stop")
                String agenda,
        @Nullable
                @Size(min = 1, max = 50_000)
                @Schema(description = "What was said.", examples = "Checkout delivers, and nobody buys more.")
                String notes,
        @Nullable @Size(max = 200) @Schema(description = "What came of it.")
                List<@NotNull @Valid ReviewOutcome> outcomes) {

    ReviewRequest {
        participants = participants == null ? List.of() : participants;
        outcomes = outcomes == null ? List.of() : outcomes;
    }
}
