package dev.openvmo.portfolio.templates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone that each initiative of the sort gets. */
@Schema(name = "PlannedMilestone", description = "A milestone that each initiative made of it gets.")
record PlannedMilestone(
        @NotBlank @Size(max = 200) @Schema(description = "What is reached then.", examples = "First shop live")
                String name,
        @NotNull @Min(0) @Max(36_500) @Schema(description = "How many days after the planned start.", examples = "90")
                Integer afterDays) {}
