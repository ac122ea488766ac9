package dev.openvmo.metrics.observations;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement whose metric and subject are known from where it is sent to. */
@Schema(
        name = "ActualRequest",
        examples = {
            """
            {"observedOn":"2026-11-01","value":3.1,"source":"ledger","externalId":"2026-11","revision":1}"""
        })
public record ToldByDay(
        @NotNull
                @Schema(
                        description = "The day it was measured, which begins where the initiative is.",
                        examples = "2026-11-01")
                LocalDate observedOn,
        @NotNull
                @Digits(integer = 18, fraction = 20)
                @Schema(description = "What was measured, in the metric's unit.", examples = "3.1")
                BigDecimal value,
        @NotBlank @Size(max = 200) @Schema(description = "Who reports.", examples = "ledger") String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "The reporter's own id: (source, externalId) written again replaces.",
                        examples = "2026-11")
                String externalId,
        @Nullable
                @Min(0)
                @Schema(
                        description = "The higher wins, a lower one is STALE; without it the later arrival wins.",
                        examples = "1")
                Long revision) {}
