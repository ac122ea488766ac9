package dev.openvmo.metrics.workitems;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which nobody worked on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WorkItemWait", description = "A time in which nobody worked on it; those that overlap count once.")
record Wait(
        @NotNull @Schema(description = "Since when it waited.") Instant from,
        @Nullable @Schema(description = "Until when; absent while it still waits.") Instant to,
        @Nullable @Size(max = 200) @Schema(description = "What for.", examples = "review") String reason) {}
