package dev.openvmo.kit.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a number was made; recomputing the formula from the inputs gives the value exactly.
 *
 * @param formula readable formula
 * @param version version of the formula or model
 * @param inputs every input by name
 * @param value the result; null where it could not be computed
 * @param reason why there is no value, UPPER_SNAKE
 * @param asOf when it was computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Derivation(
        String formula,
        String version,
        Map<String, Object> inputs,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(type = SchemaType.NUMBER, nullable = true, examples = "71.4")
                BigDecimal value,
        @Schema(examples = "NOT_MEASURED", pattern = "^[A-Z_]+$", maxLength = 60) String reason,
        Instant asOf) {}
