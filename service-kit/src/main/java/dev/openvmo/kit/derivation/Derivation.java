package dev.openvmo.kit.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
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
@Schema(description = "How a number was made: the formula over the inputs gives the value exactly.")
public record Derivation(
        @Schema(description = "For people.", examples = "wsjf = (bv + tc + rr) / size", maxLength = 2000)
                String formula,
        @Schema(description = "The version of the formula or model.", examples = "wsjf-1", maxLength = 100)
                String version,
        @Schema(description = "Every input by name.") Map<String, Object> inputs,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        type = SchemaType.NUMBER,
                        nullable = true,
                        examples = "71.4",
                        description = "The result; null with a reason where it cannot be computed.")
                BigDecimal value,
        @Nullable @Schema(description = "Why there is no value.", pattern = "^[A-Z_]+$", maxLength = 60) String reason,
        @Nullable @Schema(description = "When it was computed.") Instant asOf) {}
