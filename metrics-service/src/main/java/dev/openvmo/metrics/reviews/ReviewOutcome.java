package dev.openvmo.metrics.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a review: a decision that was taken, an action that was agreed, or anything else. */
@Schema(
        name = "ReviewOutcome",
        examples =
                "{\"kind\":\"DECISION\",\"id\":\"0198c0de-0000-7000-8000-000000000003\",\"text\":\"Checkout is funded for another quarter\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewOutcome(
        @NotNull Kind kind,
        @Nullable
                @Schema(
                        description =
                                "Which decision (`/v1/decisions`) or action (`/v1/improvement-actions`); absent where it is written"
                                        + " down nowhere else.")
                UUID id,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "In words.", examples = "Checkout is funded for another quarter")
                String text) {

    /** What it is. */
    @Schema(name = "ReviewOutcomeKind", description = "A decision, an improvement action, or anything else.")
    enum Kind {
        DECISION,
        ACTION,
        OTHER
    }
}
