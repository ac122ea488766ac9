package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about how much there is of whom or what in a period. */
@Schema(
        name = "CapacityRequest",
        examples = {"""
            {"teamId":"0198c0de-0000-7000-8000-000000000005","period":"2027-Q1","amount":240}"""
        })
record CapacityRequest(
        @Schema(description = "The team; or a person or a tool. Cannot be changed later.") UUID teamId,
        @Schema(description = "The person; or a team or a tool. Cannot be changed later.") UUID personId,
        @Schema(description = "The tool; or a team or a person. Cannot be changed later.") UUID toolId,
        @NotNull FiscalPeriod period,
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 9, fraction = 6)
                @Schema(description = "Days of one person; of a tool how many there are at once.", examples = "240")
                BigDecimal amount) {

    Bearer bearer() {
        return new Bearer(teamId, personId, toolId);
    }

    static CapacityRequest of(CapacityEntity entity) {
        return new CapacityRequest(
                entity.teamId,
                entity.personId,
                entity.toolId,
                FiscalPeriod.parse(entity.period).orElseThrow(),
                entity.amount);
    }
}
