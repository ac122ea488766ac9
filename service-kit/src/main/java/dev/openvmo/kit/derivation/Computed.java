package dev.openvmo.kit.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number somebody computed. What cannot be computed is a null value with a reason, never zero.
 *
 * @param value null where it cannot be computed
 * @param unit unit of the value
 * @param asOf when it was computed
 * @param sampleSize how many facts it rests on
 * @param derivation where its formula and inputs are
 * @param reason why there is no value, UPPER_SNAKE
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A number somebody computed.")
public record Computed(
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        type = SchemaType.NUMBER,
                        nullable = true,
                        examples = "71.4",
                        description = "The number; null with a reason where it cannot be computed.")
                BigDecimal value,
        @Nullable @Schema(description = "What it counts.", examples = "%", maxLength = 60) String unit,
        @Nullable @Schema(description = "When it was computed.") Instant asOf,
        @Nullable @Schema(description = "How many facts it rests on.", minimum = "0", examples = "38") Long sampleSize,
        @Nullable
                @Schema(
                        description = "Where its formula and inputs are.",
                        examples = "/v1/value-derivations/0198c0de-0000-7000-8000-000000000003",
                        maxLength = 2048)
                String derivation,
        @Nullable @Schema(description = "Why there is no value.", pattern = "^[A-Z_]+$", maxLength = 60)
                String reason) {

    /** A value that could not be computed, and why. */
    public static Computed unknown(String reason) {
        return new Computed(null, null, null, null, null, reason);
    }
}
