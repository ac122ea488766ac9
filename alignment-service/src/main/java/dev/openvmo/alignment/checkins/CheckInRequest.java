package dev.openvmo.alignment.checkins;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a key result at one moment. */
@Schema(
        name = "CheckInRequest",
        examples = {
            """
            {"keyResultId":"01935a00-0000-7000-8000-000000000241","value":3.1,"observedAt":"2026-11-01T09:00:00Z","confidence":0.7,"note":"The new basket page is live"}"""
        })
record CheckInRequest(
        @NotNull @Schema(description = "The key result it is about; cannot be changed later.") UUID keyResultId,
        @NotNull @Digits(integer = 18, fraction = 20) @Schema(description = "Where it stands.", examples = "3.1")
                BigDecimal value,
        @NotNull
                @Schema(
                        description =
                                "When that held. The latest counts; a key result has one check-in for each moment.",
                        examples = "2026-11-01T09:00:00Z")
                Instant observedAt,
        @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 20)
                @Schema(description = "How sure it is that the target will be reached.", examples = "0.7")
                BigDecimal confidence,
        @Size(max = 10_000) @Schema(description = "What is to be said of it.", examples = "The new basket page is live")
                String note) {

    static CheckInRequest of(CheckInEntity entity) {
        return new CheckInRequest(entity.keyResultId, entity.value, entity.observedAt, entity.confidence, entity.note);
    }
}
