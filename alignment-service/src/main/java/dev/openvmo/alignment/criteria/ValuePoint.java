package dev.openvmo.alignment.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one value of a metric counts for. */
@Schema(name = "ValuePoint")
record ValuePoint(
        @NotNull @Digits(integer = 20, fraction = 9) @Schema(description = "A value of the metric.", examples = "3.5")
                BigDecimal value,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 9)
                @Schema(description = "What it counts for.", examples = "80")
                BigDecimal points) {}
