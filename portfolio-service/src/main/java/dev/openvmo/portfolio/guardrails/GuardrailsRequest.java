package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.policies.PolicyMode;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a portfolio's guardrails; one that is left out is not there. */
@Schema(
        name = "GuardrailsRequest",
        examples = {
            """
            {"horizonMix":{"mode":"ENFORCED","bounds":[{"horizon":"H1","atMost":0.7},{"horizon":"H3","atLeast":0.1}]},\
            "capacityAllocation":{"mode":"ADVISORY","bounds":[{"category":"ENABLER","atLeast":0.2}]},\
            "significantInitiatives":{"mode":"ENFORCED","from":{"amount":"500000.00","currency":"GBP"}},\
            "businessOwnerEngagement":{"mode":"ADVISORY","decidedWithinDays":90}}"""
        })
record GuardrailsRequest(
        @Nullable @Valid @Schema(description = "Shares by horizon.") Mix horizonMix,
        @Nullable @Valid @Schema(description = "Shares by kind and category.") Mix capacityAllocation,
        @Nullable @Valid Significance significantInitiatives,
        @Nullable @Valid Engagement businessOwnerEngagement) {

    /** Shares of the budgets. */
    @Schema(name = "GuardrailMix", description = "Shares of the budgets.")
    record Mix(
            @NotNull PolicyMode mode,
            @NotNull @Size(min = 1, max = 12) @Schema(description = "How much goes where.")
                    List<@Valid @NotNull Bounds> bounds) {}

    /** Which initiatives need an approval. */
    @Schema(
            name = "GuardrailSignificance",
            description = "To whom so much is committed, a decision FUND or GO of sufficient authority covers it.")
    record Significance(
            @NotNull PolicyMode mode,
            @NotNull @Valid @Schema(description = "From how much on, in the portfolio's currency.") Money from) {}

    /** How business owners engage. */
    @Schema(
            name = "GuardrailEngagement",
            description = "The value stream that funds it has an owner and the initiative a sponsor; they decide.")
    record Engagement(
            @NotNull PolicyMode mode,
            @Nullable
                    @Min(1)
                    @Max(3650)
                    @Schema(
                            description =
                                    "Something of it was decided within so many days; not asked where it is left out.",
                            examples = "90")
                    Integer decidedWithinDays) {}

    /** The same, money in this currency, if it makes sense: 422 naming each part that does not. */
    GuardrailsRequest in(String currency) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the guardrails do not fit together");
        check(problem, "/horizonMix/bounds/", horizonMix, true);
        check(problem, "/capacityAllocation/bounds/", capacityAllocation, false);
        var from = significantInitiatives == null
                ? null
                : significantInitiatives.from().in(currency, "/significantInitiatives/from/amount");
        if (from != null && !from.currency().equals(currency)) {
            problem.at(
                    "/significantInitiatives/from/currency", ErrorCode.INVALID, "is not the portfolio's " + currency);
        }
        if (from != null && from.amount().signum() < 0) {
            problem.at("/significantInitiatives/from/amount", ErrorCode.OUT_OF_RANGE, "must not be negative");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new GuardrailsRequest(
                horizonMix,
                capacityAllocation,
                from == null ? null : new Significance(significantInitiatives.mode(), from),
                businessOwnerEngagement);
    }

    private static void check(Problem problem, String pointer, Mix mix, boolean horizons) {
        var named = new HashSet<String>();
        for (int i = 0; mix != null && i < mix.bounds().size(); i++) {
            var bounds = mix.bounds().get(i);
            var said = Stream.of(bounds.horizon(), bounds.kind(), bounds.category())
                    .filter(each -> each != null)
                    .count();
            if (said != 1 || horizons != (bounds.horizon() != null)) {
                problem.at(
                        pointer + i,
                        ErrorCode.INVALID,
                        horizons ? "says a horizon" : "says either a kind or a category");
            } else if (!named.add(bounds.name())) {
                problem.at(pointer + i, ErrorCode.DUPLICATE, "says again how much goes there");
            }
            if (bounds.atLeast() != null
                    && bounds.atMost() != null
                    && bounds.atLeast().compareTo(bounds.atMost()) > 0) {
                problem.at(pointer + i + "/atMost", ErrorCode.IN_ORDER, "must not be less than atLeast");
            }
        }
    }

    /** In which mode this one is; null where it is not there. */
    PolicyMode mode(GuardrailKind kind) {
        return switch (kind) {
            case HORIZON_MIX -> horizonMix == null ? null : horizonMix.mode();
            case CAPACITY_ALLOCATION -> capacityAllocation == null ? null : capacityAllocation.mode();
            case SIGNIFICANT_INITIATIVES -> significantInitiatives == null ? null : significantInitiatives.mode();
            case BUSINESS_OWNER_ENGAGEMENT -> businessOwnerEngagement == null ? null : businessOwnerEngagement.mode();
        };
    }
}
