package dev.openvmo.alignment.themes;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a theme. */
@Schema(
        name = "ThemeRequest",
        examples = {
            """
            {"strategyId":"01935a00-0000-7000-8000-000000000201","name":"Grow online sales","weight":0.6}"""
        })
record ThemeRequest(
        @NotNull @Schema(description = "Whose theme it is; cannot be changed later.") UUID strategyId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Grow online sales")
                String name,
        @Size(max = 10_000) @Schema(description = "What it is about.", examples = "More of our customers buy online")
                String description,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 20)
                @Schema(description = "Relative to the other themes; normalised over the strategy.", examples = "0.6")
                BigDecimal weight) {

    static ThemeRequest of(ThemeEntity entity) {
        return new ThemeRequest(entity.strategyId, entity.name, entity.description, entity.weight);
    }
}
