package dev.openvmo.kit.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A number somebody computed. What cannot be computed is a null value with a reason, never zero.
 *
 * @param value Double, BigDecimal or null
 * @param unit unit of the value
 * @param asOf when it was computed
 * @param sampleSize how many facts it rests on
 * @param derivation where its formula and inputs are
 * @param reason why there is no value, UPPER_SNAKE
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Computed(
        @JsonInclude(JsonInclude.Include.ALWAYS) Object value,
        String unit,
        Instant asOf,
        Long sampleSize,
        String derivation,
        String reason) {

    /** A value that could not be computed, and why. */
    public static Computed unknown(String reason) {
        return new Computed(null, null, null, null, null, reason);
    }
}
