package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a business case plans, period by period. */
final class Plan {
    private Plan() {}

    /** What is spent in a period. */
    @Schema(name = "PlannedCost", description = "What is spent in a period.")
    record Cost(
            @NotNull FiscalPeriod period,
            @NotNull @Valid @Schema(description = "What is capitalised.") Money capEx,
            @NotNull @Valid @Schema(description = "What is expensed.") Money opEx) {}

    /** How long people of a skill work on it in a period. */
    @Schema(name = "PlannedEffort", description = "How long people of a skill work on it in a period.")
    record Effort(
            @NotBlank @Size(max = 64) @Schema(description = "The skill's key.", examples = "java") String skill,
            @NotNull FiscalPeriod period,
            @NotNull
                    @DecimalMin("0")
                    @Digits(integer = 9, fraction = 6)
                    @Schema(description = "Days of one person.", examples = "120")
                    BigDecimal personDays) {}

    /** What it brings in a period. */
    @Schema(name = "PlannedBenefit", description = "What it brings in a period.")
    record Benefit(
            @NotNull FiscalPeriod period,
            @NotNull @Valid @Schema(description = "At least.") Money low,
            @NotNull @Valid @Schema(description = "Most likely.") Money likely,
            @NotNull @Valid @Schema(description = "At most.") Money high) {}

    /** What has to be done and paid whether it is worth it or not; it never counts as value. */
    @Schema(
            name = "Obligation",
            description = "What has to be done and paid whether it is worth it or not; never counts as value.")
    record Obligation(
            @NotBlank @Size(max = 200) @Schema(description = "Which one.", examples = "Payment directive, article 97")
                    String name,
            @NotNull FiscalPeriod period,
            @NotNull @Valid @Schema(description = "What it costs.") Money cost) {}
}
