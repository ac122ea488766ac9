package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part, and how much they may bid in each round. Kept as JSON, so that nothing in it is renamed. */
@Schema(name = "ForumParticipant", description = "Who takes part, and how much they may bid in each round.")
record Purse(
        @NotBlank @Size(max = 200) @Schema(description = "Who.", examples = "Ada Field") String participant,
        @NotNull @Valid @Schema(description = "How much.") Money purse) {}
