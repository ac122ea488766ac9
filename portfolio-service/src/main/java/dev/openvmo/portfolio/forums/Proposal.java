package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is bid on. Kept as JSON, so that nothing in it is renamed. */
@Schema(name = "ForumProposal", description = "An initiative that asks for money.")
record Proposal(
        @NotNull @Schema(description = "Which initiative of the budget's portfolio.") UUID initiativeId,
        @NotNull @Valid @Schema(description = "How much it asks for: it is funded by no less.") Money ask) {}
