package dev.openvmo.kit.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
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
public record Computed(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(type = SchemaType.NUMBER, nullable = true, examples = "71.4")
                BigDecimal value,
        @Schema(examples = "%", maxLength = 60) String unit,
        Instant asOf,
        @Schema(minimum = "0", examples = "38") Long sampleSize,
        @Schema(examples = "/v1/derivations/1", maxLength = 2048) String derivation,
        @Schema(examples = "NOT_MEASURED", pattern = "^[A-Z_]+$", maxLength = 60) String reason) {

    /** A value that could not be computed, and why. */
    public static Computed unknown(String reason) {
        return new Computed(null, null, null, null, null, reason);
    }
}
