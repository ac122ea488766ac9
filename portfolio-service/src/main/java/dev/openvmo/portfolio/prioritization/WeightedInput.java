package dev.openvmo.portfolio.prioritization;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One input of a WEIGHTED model. */
@Schema(name = "WeightedInput")
public record WeightedInput(
        @NotNull ModelInput input,
        @Size(max = 100)
                @Nullable
                @Schema(
                        description = "The key of the CUSTOM_FIELD; every other input has none.",
                        examples = "net-margin")
                String customField,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 9)
                @Schema(description = "Relative to the other inputs.", examples = "0.4")
                BigDecimal weight,
        @NotNull
                @DecimalMin("-1000000000")
                @DecimalMax("1000000000")
                @Digits(integer = 10, fraction = 9)
                @Schema(description = "What counts as 0 points, and everything beyond it.", examples = "0")
                BigDecimal from,
        @NotNull
                @DecimalMin("-1000000000")
                @DecimalMax("1000000000")
                @Digits(integer = 10, fraction = 9)
                @Schema(
                        description =
                                "What counts as 100 points, and everything beyond it; below from where less is better.",
                        examples = "10")
                BigDecimal to) {
    private static final String CUSTOM = "custom:";

    /** As a row keeps which input it is. */
    public static WeightedInput of(String kept, BigDecimal weight, BigDecimal from, BigDecimal to) {
        return kept.startsWith(CUSTOM)
                ? new WeightedInput(ModelInput.CUSTOM_FIELD, kept.substring(CUSTOM.length()), weight, from, to)
                : new WeightedInput(ModelInput.valueOf(kept), null, weight, from, to);
    }

    /** As a row keeps it. */
    public String kept() {
        return customField == null ? input.name() : CUSTOM + customField;
    }

    /** Its name in a derivation. */
    public String member() {
        return customField == null ? input.member() : input.member() + "." + customField;
    }
}
