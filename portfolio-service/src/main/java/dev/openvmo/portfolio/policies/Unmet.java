package dev.openvmo.portfolio.policies;

import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a move lacks. */
@Schema(name = "UnmetCriterion", description = "Something that a move lacks.")
public record Unmet(
        @Schema(
                        description = "Which criterion, or wip-limit; stable.",
                        maxLength = 60,
                        pattern = "^[a-z-]+$",
                        examples = "business-case-approved")
                String code,
        @Schema(description = "The state whose exit criterion it is, or whose limit is reached.") KanbanState state,
        @Schema(
                        description = "The same for the reader.",
                        maxLength = 2000,
                        examples = "No version of its business case is approved.")
                String detail,
        @Schema(description = "How to meet it.", maxLength = 2000, examples = "Have its business case approved.")
                String remedy,
        @Nullable
                @Schema(
                        description =
                                "Of wip-limit: who stands in the state, as far as the caller may see; fifty at most.",
                        maxItems = 50)
                List<Occupant> occupants) {

    /** The code of a limit that is reached. */
    static final String WIP_LIMIT = "wip-limit";

    /** Who takes up a place of a limit. */
    @Schema(name = "WipOccupant")
    public record Occupant(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Schema(description = "What it is called.", maxLength = 500, examples = "One-page checkout")
                    String title) {}
}
