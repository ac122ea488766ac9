package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place in the backlog: rank, alignment and value side by side. */
@Schema(name = "BacklogItem")
public record BacklogItem(
        @Schema(description = "Position among what the caller may read.", minimum = "1", examples = "1") long rank,
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "The portfolio it is in.") UUID portfolioId,
        @Schema(description = "What it is called.", maxLength = 500, examples = "One-page checkout") String title,
        KanbanState state,
        @Nullable Horizon horizon,
        InitiativeKind kind,
        Category category,
        @Nullable @Schema(description = "Its value stream.") UUID valueStreamId,
        @Schema(description = "What it is filed under.", maxItems = 50, examples = "[\"web\"]")
                List<@Size(max = 100) String> tags,
        @Nullable
                @Schema(
                        description = "Its place among those that are pinned to the top; absent where it is not.",
                        minimum = "1",
                        examples = "1")
                Integer pin,
        @Schema(description = "What it is ranked by.") Computed score,
        @Schema(description = "How well it fits the strategy in force.") Computed alignment,
        @Schema(description = "The value it has realised.") Computed value,
        @Schema(
                        description =
                                "What its benefits, less disbenefits, are likely to bring, adjusted by how well their estimators forecast.")
                Computed forecast,
        @Nullable @Schema(description = "Whether they keep up; absent where nothing can be compared yet.")
                ValueProgress progress) {}
