package dev.openvmo.metrics.retrospectives;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was said. */
@Schema(name = "RetrospectiveItem", description = "Something that was said.")
record RetrospectiveItem(
        @NotNull Kind kind,
        @NotBlank @Size(max = 2000) @Schema(description = "What was said.", examples = "Reviews waited for days")
                String text,
        @Nullable @Min(0) @Max(10_000) @Schema(description = "How many agreed.", examples = "4") Integer votes) {

    /** Of which sort it is. */
    @Schema(name = "RetrospectiveItemKind", description = "Of which sort it is.")
    enum Kind {
        WENT_WELL,
        WENT_BADLY,
        IDEA
    }
}
