package dev.openvmo.portfolio.imports;

import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import dev.openvmo.portfolio.terms.Standing;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one of a list's own status words means on the Kanban. */
@Schema(name = "ImportState", examples = "{\"value\":\"Closed\",\"state\":\"DONE\",\"outcome\":\"COMPLETED\"}")
record StateRequest(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "How the list says it; case does not count.", examples = "Closed")
                String value,
        @NotNull @Schema(description = "Where what is said so stands.") KanbanState state,
        @Nullable @Schema(description = "How it ended; only with DONE.") DoneOutcome outcome) {

    Standing standing() {
        return new Standing(state, outcome, value);
    }
}
