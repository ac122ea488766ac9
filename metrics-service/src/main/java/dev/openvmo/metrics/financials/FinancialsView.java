package dev.openvmo.metrics.financials;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an initiative is worth, as planned and as come. */
@Schema(name = "Financials")
public record FinancialsView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Nullable @Schema(description = "Of all amounts.", maxLength = 3, examples = "GBP") String currency,
        @Schema(description = "By which amounts are discounted, a year.", examples = "0.035") BigDecimal discountRate,
        @Schema(description = "When it was computed.") Instant asOf,
        Source benefitsFrom,
        @Schema(
                        description =
                                "How many benefits were forecast of which no money is said, so that they are missing here.",
                        minimum = "0",
                        examples = "0")
                int unvalued,
        @Schema(description = "Costs and benefits as planned.") Side forecast,
        @Schema(
                        description =
                                "Benefits as they came, against the costs that are planned for the quarters that have begun.")
                Side realised,
        @Schema(
                        description =
                                "Benefits as they came over benefits as forecast, in the periods that are over and were measured.")
                Computed realisation,
        @Nullable @Schema(description = "What is to be reached next; absent without a target ahead.")
                NextTarget nextTarget,
        @Schema(description = "From the first quarter, which is not discounted, to the last.", maxItems = 4400)
                List<Quarter> quarters) {

    /** Where planned benefits are from. */
    @Schema(
            name = "FinancialsSource",
            description =
                    "Where planned benefits are from: BENEFITS, as forecast last, or without any in money the BUSINESS_CASE.")
    public enum Source {
        BENEFITS,
        BUSINESS_CASE
    }

    /** The figures of one side; each null with its reason. */
    @Schema(name = "InvestmentFigures")
    public record Side(
            @Schema(description = "What is spent, not discounted.") Computed costs,
            @Schema(description = "What it brings less disbenefits, not discounted.") Computed benefits,
            @Schema(description = "What all is worth in the first quarter.") Computed netPresentValue,
            @Schema(description = "(benefits - costs) / costs, not discounted.") Computed returnOnInvestment,
            @Schema(description = "The rate a year at which both are worth the same.") Computed internalRateOfReturn,
            @Nullable
                    @Schema(
                            description = "How often costs and benefits take turns; above 1 there is no one rate.",
                            minimum = "0",
                            examples = "1")
                    Integer signChanges,
            @Schema(description = "Years until what is spent has come back for good.") Computed payback,
            @Schema(description = "The same, discounted.") Computed discountedPayback,
            @Schema(description = "Benefits over costs, both discounted.") Computed benefitCostRatio) {}

    /** The target of the initiative whose day comes next. */
    @Schema(name = "NextTarget")
    public record NextTarget(
            @Schema(description = "The target.") UUID targetId,
            @Schema(description = "The metric's key.", maxLength = 100, examples = "checkout.conversion") String metric,
            @Schema(description = "What it is to reach.", examples = "3") BigDecimal value,
            @Schema(description = "By when.", examples = "2027-03-31") LocalDate dueOn) {}

    /** A quarter. */
    @Schema(name = "FinancialsQuarter")
    public record Quarter(
            FiscalPeriod period,
            @Schema(description = "Planned to be spent.", examples = "15000") BigDecimal costs,
            @Schema(description = "Planned to come, less disbenefits.", examples = "90000") BigDecimal benefits,
            @JsonInclude @Schema(nullable = true, description = "What came; null: not measured.", examples = "80000")
                    BigDecimal realised) {}
}
