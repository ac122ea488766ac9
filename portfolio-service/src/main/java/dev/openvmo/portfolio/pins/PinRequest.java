package dev.openvmo.portfolio.pins;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a pin. */
@Schema(
        name = "BacklogPinRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","position":1,"reason":"The regulator's date is fixed"}"""
        })
record PinRequest(
        @NotNull @Schema(description = "Which initiative; cannot be changed later.") UUID initiativeId,
        @NotNull
                @Min(1)
                @Max(1_000_000)
                @Schema(description = "Its place among the pinned ones; equals are ordered by score.", examples = "1")
                Integer position,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Why it comes first.", examples = "The regulator's date is fixed")
                String reason) {

    static PinRequest of(PinEntity entity) {
        return new PinRequest(entity.initiativeId, entity.position, entity.reason);
    }
}
