package dev.openvmo.alignment.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a score must reach at a gate. */
@Schema(name = "GateThreshold")
record Threshold(
        @NotBlank @Size(max = 60) @Schema(description = "The gate, as it is called.", examples = "READY") String gate,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 9)
                @Schema(description = "The least score that goes through.", examples = "60")
                BigDecimal minimum) {}
