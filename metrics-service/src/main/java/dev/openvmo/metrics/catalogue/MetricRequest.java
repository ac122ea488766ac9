package dev.openvmo.metrics.catalogue;

import dev.openvmo.metrics.formulas.Formula;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric's definition as its author writes it; the key stays once it is given. */
@Schema(name = "MetricRequest")
record MetricRequest(
        @NotNull
                @Size(max = 100)
                @Pattern(
                        regexp = KEY,
                        message = "letters, digits, '.', '_', '-', beginning and ending with a letter or digit")
                @Schema(
                        description = "Names the metric in observations and paths; given once.",
                        examples = "checkout.conversion")
                String key,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Checkout conversion")
                String name,
        @Size(max = 4000) @Schema(description = "What it means.", examples = "Orders per visit") String description,
        @Size(min = 1, max = 50)
                @Schema(description = "What it counts; a currency's ISO code makes it money.", examples = "%")
                String unit,
        @NotNull Direction direction,
        @NotNull Aggregation aggregation,
        @NotNull MetricKind kind,
        @Size(min = 1, max = 3)
                @Schema(description = "What it may be measured of; of all when absent.", examples = "[\"INITIATIVE\"]")
                Set<SubjectType> subjectTypes,
        @Size(min = 1, max = 200) @Schema(description = "Who answers for it.", examples = "Grace Moor") String owner,
        @Size(min = 1, max = 200) @Schema(description = "Where its numbers come from.", examples = "Web analytics")
                String source,
        @Schema(description = "Whether the numbers are counted or judged.", defaultValue = "QUANTITATIVE")
                MetricNature nature,
        @Schema(description = "Which of Evidence-Based Management's areas it belongs to; that of its kind when absent.")
                ValueArea valueArea,
        @Size(min = 1, max = Formula.LONGEST)
                @Schema(
                        description =
                                "What it is computed from: keys of metrics, numbers, `+ - * /` and parentheses; a key with other characters"
                                        + " than letters, digits, `.` and `_` in brackets. Nobody measures it then.",
                        examples = "revenue / [cost-to-serve]")
                String formula) {

    static final String KEY = "^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$";

    MetricRequest {
        if (subjectTypes == null) {
            subjectTypes = EnumSet.allOf(SubjectType.class);
        }
        if (nature == null) {
            nature = MetricNature.QUANTITATIVE;
        }
    }

    static MetricRequest of(MetricEntity metric) {
        return new MetricRequest(
                metric.key,
                metric.name,
                metric.description,
                metric.unit,
                metric.direction,
                metric.aggregation,
                metric.kind,
                metric.types(),
                metric.owner,
                metric.source,
                metric.nature,
                metric.valueArea,
                metric.formula);
    }
}
