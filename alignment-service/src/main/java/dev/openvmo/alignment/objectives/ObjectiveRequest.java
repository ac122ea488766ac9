package dev.openvmo.alignment.objectives;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about an objective. */
@Schema(
        name = "ObjectiveRequest",
        examples = {
            """
            {"themeId":"01935a00-0000-7000-8000-000000000211","name":"Checkout conversion above 4 %","weight":0.5}"""
        })
record ObjectiveRequest(
        @NotNull @Schema(description = "Its theme; may become another of the same strategy.") UUID themeId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What is to be true.", examples = "Checkout conversion above 4 %")
                String name,
        @Size(max = 10_000)
                @Schema(description = "What is meant by it.", examples = "Orders per visit that reached the basket")
                String description,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 20)
                @Schema(
                        description =
                                "Relative to the theme's other objectives; counts times the theme's weight, normalised over the strategy.",
                        examples = "0.5")
                BigDecimal weight) {

    static ObjectiveRequest of(ObjectiveEntity entity) {
        return new ObjectiveRequest(entity.themeId, entity.name, entity.description, entity.weight);
    }
}
