package dev.openvmo.metrics.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A datum that a rule saw. */
@Schema(name = "InsightFact", description = "A datum that the rule saw.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fact(
        @Schema(description = "What it is.", maxLength = 200, examples = "booked in the last 365 days") String name,
        @JsonInclude
                @Schema(
                        nullable = true,
                        description = "What it was, as text; null where it is not known.",
                        maxLength = 2000,
                        examples = "48000")
                String value,
        @Nullable @Schema(description = "Of which unit.", maxLength = 60, examples = "GBP") String unit,
        @Nullable
                @Schema(
                        description = "Where it can be looked up.",
                        maxLength = 2048,
                        examples = "/v1/actuals?filter=initiativeId==01935a00-0000-7000-8000-000000000101")
                String source) {

    static Fact of(String name, Object value) {
        return new Fact(name, text(value), null, null);
    }

    static Fact of(String name, Object value, String unit) {
        return new Fact(name, text(value), unit, null);
    }

    Fact from(String where) {
        return new Fact(name, value, unit, where);
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
