package dev.openvmo.alignment.criteria;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rating of this much means. */
@Schema(name = "Anchor")
record Anchor(
        @NotNull
                @DecimalMin("-1000")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 6)
                @Schema(description = "A rating.", examples = "3")
                BigDecimal value,
        @NotBlank @Size(max = 500) @Schema(description = "What it means.", examples = "Proven elsewhere")
                String label) {}
