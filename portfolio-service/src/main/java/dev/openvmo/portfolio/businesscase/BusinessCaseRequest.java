package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.portfolio.businesscase.Plan.Benefit;
import dev.openvmo.portfolio.businesscase.Plan.Cost;
import dev.openvmo.portfolio.businesscase.Plan.Effort;
import dev.openvmo.portfolio.businesscase.Plan.Obligation;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about why an initiative is worth its money (SAFe's lean business case). */
@Schema(
        name = "BusinessCaseRequest",
        examples = {
            """
            {"hypothesis":{"forWhom":"Online shoppers","who":"abandon long forms","the":"one-page checkout","isA":"new form",\
            "that":"halves the steps"},"mvp":"One shop, cards only",\
            "costs":[{"period":"2027-Q1","capEx":{"amount":"120000.00","currency":"GBP"},"opEx":{"amount":"15000.00","currency":"GBP"}}],\
            "benefits":[{"period":"2027-Q3","low":{"amount":"0.00","currency":"GBP"},"likely":{"amount":"90000.00","currency":"GBP"},\
            "high":{"amount":"140000.00","currency":"GBP"}}]}"""
        })
record BusinessCaseRequest(
        @Valid Hypothesis hypothesis,
        @Valid Outcome outcome,
        @Size(max = 20_000)
                @Schema(description = "The least that puts it to the test.", examples = "One shop, cards only")
                String mvp,
        @Size(max = 50) @Schema(description = "What else could be done.") List<@Valid Alternative> alternatives,
        @Size(max = 100) @Schema(description = "What it has to be besides.", examples = "[\"Answers within a second\"]")
                List<@NotBlank @Size(max = 2000) String> nonFunctionalNeeds,
        @Size(max = 200) @Schema(description = "What it costs; periods do not overlap.") List<@Valid Cost> costs,
        @Size(max = 1000) @Schema(description = "Who works on it; of a skill, periods do not overlap.")
                List<@Valid Effort> efforts,
        @Size(max = 200) @Schema(description = "What it brings; periods do not overlap.") List<@Valid Benefit> benefits,
        @Size(max = 200) @Schema(description = "What has to be done and paid anyway.")
                List<@Valid Obligation> obligations) {

    BusinessCaseRequest {
        alternatives = alternatives == null ? List.of() : alternatives;
        nonFunctionalNeeds = nonFunctionalNeeds == null ? List.of() : nonFunctionalNeeds;
        costs = costs == null ? List.of() : costs;
        efforts = efforts == null ? List.of() : efforts;
        benefits = benefits == null ? List.of() : benefits;
        obligations = obligations == null ? List.of() : obligations;
    }

    /** What is believed (SAFe's epic hypothesis statement). */
    @Schema(name = "Hypothesis", description = "What is believed (SAFe's epic hypothesis statement).")
    record Hypothesis(
            @NotBlank @Size(max = 2000) @Schema(description = "For whom.", examples = "Online shoppers") String forWhom,
            @NotBlank @Size(max = 2000) @Schema(description = "Who do or need what.", examples = "abandon long forms")
                    String who,
            @NotBlank @Size(max = 2000) @Schema(description = "The solution.", examples = "one-page checkout")
                    String the,
            @NotBlank @Size(max = 2000) @Schema(description = "What it is.", examples = "new form") String isA,
            @NotBlank @Size(max = 2000) @Schema(description = "What it does for them.", examples = "halves the steps")
                    String that,
            @Nullable @Size(max = 2000) @Schema(description = "What there is today.", examples = "the form of 2019")
                    String unlike,
            @Nullable
                    @Size(max = 2000)
                    @Schema(description = "What is better.", examples = "our form asks nothing that is known")
                    String ourSolution) {}

    /** What is to be seen if it is true. */
    @Schema(name = "OutcomeHypothesis", description = "What is to be seen if it is true.")
    record Outcome(
            @NotBlank @Size(max = 5000) @Schema(description = "What.", examples = "Fewer abandoned baskets")
                    String statement,
            @Size(max = 50)
                    @Schema(
                            description = "Keys of the metrics that show it early.",
                            examples = "[\"checkout.conversion\"]")
                    List<@NotBlank @Size(max = 100) String> leadingIndicators) {
        Outcome {
            leadingIndicators = leadingIndicators == null ? List.of() : leadingIndicators;
        }
    }

    /** What else could be done. */
    @Schema(name = "Alternative", description = "What else could be done.")
    record Alternative(
            @NotBlank @Size(max = 200) @Schema(description = "What.", examples = "Buy it") String name,
            @Nullable
                    @Size(max = 5000)
                    @Schema(description = "Why it is not done.", examples = "No card on file abroad")
                    String whyNot) {}

    /**
     * The benefit–cost ratio (HM Treasury, The Green Book, 2022): likely benefits over costs, here undiscounted, rounded half
     * up to 9 decimals; none where nothing is spent. Obligations are no costs of the choice, and no value.
     */
    Optional<BigDecimal> benefitCostRatio() {
        var spent = costs.stream()
                .map(cost -> cost.capEx().amount().add(cost.opEx().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var brought =
                benefits.stream().map(benefit -> benefit.likely().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return spent.signum() <= 0 ? Optional.empty() : Optional.of(Decimals.quotient(brought, spent, Decimals.PLACES));
    }
}
