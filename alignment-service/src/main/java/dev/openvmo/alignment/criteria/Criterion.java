package dev.openvmo.alignment.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One criterion of a set. */
@Schema(name = "Criterion")
record Criterion(
        @NotNull
                @Pattern(
                        regexp = "^[a-z0-9][a-z0-9-]{0,23}$",
                        message = "must be 1 to 24 lower-case letters, digits or -")
                @Schema(
                        description = "What assessments call it; unique in the set, and the same in its next version.",
                        maxLength = 24,
                        examples = "feasibility")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Feasibility") String name,
        @NotNull CriterionKind kind,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 20)
                @Schema(
                        description =
                                "Relative to the other criteria; left out where the set has a comparison, which gives it.",
                        examples = "0.4")
                BigDecimal weight,
        @Nullable
                @Digits(integer = 4, fraction = 6)
                @Schema(
                        description =
                                "Must pass: what it must reach, on its scale, whatever the score; in points, 0 to 100, of what is no rating.",
                        examples = "2")
                BigDecimal minimum,
        @Size(max = 20)
                @Schema(
                        description =
                                "What ratings mean; the lowest counts as 0, the highest as 100. A RATING has two at least.")
                List<@Valid @NotNull Anchor> scale,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Of a METRIC: the key of the metric that is measured of each initiative.",
                        examples = "checkout.conversion")
                String metric,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Size(max = 20)
                @Schema(
                        description =
                                "Of a METRIC or FINANCIAL: two points at least, by rising value; straight between them, level beyond the ends.")
                List<@Valid @NotNull ValuePoint> valueFunction,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Of a FINANCIAL: whose number it is; BUSINESS_CASE when absent.")
                Basis basis) {

    Criterion {
        scale = scale == null ? List.of() : List.copyOf(scale);
        valueFunction = valueFunction == null ? List.of() : List.copyOf(valueFunction);
    }

    Criterion weighing(BigDecimal by) {
        return new Criterion(key, name, kind, by, minimum, scale, metric, valueFunction, basis);
    }

    BigDecimal lowest() {
        return scale.stream().map(Anchor::value).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    }

    BigDecimal highest() {
        return scale.stream().map(Anchor::value).reduce(BigDecimal::max).orElse(BigDecimal.valueOf(100));
    }

    boolean holds(BigDecimal rating) {
        return rating.compareTo(lowest()) >= 0 && rating.compareTo(highest()) <= 0;
    }
}
