package dev.openvmo.metrics.catalogue;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric's definition as its author writes it; the key stays once it is given. */
@Schema(name = "MetricRequest")
record MetricRequest(
        @Schema(
                        description = "names the metric in observations and paths; given once",
                        examples = "checkout.conversion")
                @NotNull
                @Size(max = 100)
                @Pattern(
                        regexp = KEY,
                        message = "letters, digits, '.', '_', '-', beginning and ending with a letter or digit")
                String key,
        @Schema(examples = "Checkout conversion") @NotBlank @Size(max = 200) String name,
        @Schema(examples = "Orders per visit") @Size(max = 4000) String description,
        @Schema(description = "a currency's ISO code makes it money", examples = "%") @Size(min = 1, max = 50)
                String unit,
        @Schema(description = "which way is better", examples = "INCREASE") @NotNull Direction direction,
        @Schema(description = "how observations become one number", examples = "MEAN") @NotNull Aggregation aggregation,
        @Schema(description = "what it tells about", examples = "VALUE") @NotNull MetricKind kind,
        @Schema(description = "what it may be measured of; all when absent", examples = "[\"INITIATIVE\"]") @NotEmpty
                Set<SubjectType> subjectTypes) {

    static final String KEY = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?";

    MetricRequest {
        if (subjectTypes == null) {
            subjectTypes = EnumSet.allOf(SubjectType.class);
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
                metric.types());
    }
}
