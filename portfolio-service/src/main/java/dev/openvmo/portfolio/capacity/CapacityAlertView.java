package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not suffice for long, or is short. */
@Schema(name = "CapacityAlert", description = "What does not suffice for long, or is short.")
public record CapacityAlertView(
        @Schema(description = "The portfolio whose it is.") UUID portfolioId,
        CapacityAlertKind kind,
        @Nullable BearerKind resourceKind,
        @Nullable @Schema(description = "Of OVERLOAD: the team, person or tool.") UUID resourceId,
        @Nullable @Schema(description = "Of SKILL_GAP: the skill's key.", maxLength = 64, examples = "java")
                String skill,
        @Schema(description = "The first quarter.") FiscalPeriod from,
        @Schema(description = "The last quarter.") FiscalPeriod to,
        @Schema(
                        description = "What is missing in the worst of them: days, or how many of a tool.",
                        minimum = "0",
                        examples = "60")
                BigDecimal missing,
        @Schema(
                        description = "The same for the reader.",
                        maxLength = 500,
                        examples = "Of Checkout, first team up to 60 a quarter is allocated more than there is.")
                String detail,
        @Nullable
                @Schema(
                        description =
                                "Of SKILL_GAP: the initiatives whose business cases ask for it then; a thousand at most.",
                        maxItems = 1000)
                List<UUID> initiatives) {

    static CapacityAlertView of(CapacityAlertState state) {
        return new CapacityAlertView(
                state.portfolioId(),
                state.kind(),
                state.resourceKind(),
                state.resourceId(),
                state.skill(),
                state.from(),
                state.to(),
                state.missing(),
                state.detail(),
                state.initiatives());
    }
}
