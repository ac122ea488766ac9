package dev.openvmo.portfolio.policies;

import static dev.openvmo.portfolio.policies.CriterionKind.ALIGNMENT;
import static dev.openvmo.portfolio.policies.CriterionKind.ALIGNMENT_GATE;
import static dev.openvmo.portfolio.policies.CriterionKind.BUSINESS_CASE_APPROVED;
import static dev.openvmo.portfolio.policies.CriterionKind.DECISION;
import static dev.openvmo.portfolio.policies.CriterionKind.ESTIMATES;
import static dev.openvmo.portfolio.policies.CriterionKind.HYPOTHESIS;
import static dev.openvmo.portfolio.policies.CriterionKind.LEADING_INDICATORS;
import static dev.openvmo.portfolio.policies.CriterionKind.MVP;
import static dev.openvmo.portfolio.policies.CriterionKind.MVP_RESULT;
import static dev.openvmo.portfolio.policies.CriterionKind.OWNER;
import static dev.openvmo.portfolio.policies.CriterionKind.VALUE_MEASURED;

import dev.openvmo.portfolio.terms.DecisionKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of an initiative before it goes on from a state. */
@Schema(name = "ExitCriterion", description = "What is asked of an initiative before it goes on from a state.")
public record ExitCriterion(
        @NotNull @Schema(description = "The state that it leaves, or passes over.") KanbanState state,
        @NotNull CriterionKind kind,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 9)
                @Schema(
                        description = "How much; of LEADING_INDICATORS and ALIGNMENT, which need it, only.",
                        examples = "60")
                BigDecimal atLeast,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "Which one; of MILESTONE, ALIGNMENT_GATE and DECISION, which need it, only.",
                        examples = "Pilot in one shop")
                String named) {

    /**
     * What holds where nothing is written, after SAFe 6's Portfolio Kanban (framework.scaledagile.com/portfolio-kanban): an
     * epic owner takes it on; the hypothesis is stated and estimated; the lean business case is analysed and approved with its
     * MVP and leading indicators, fits the strategy, and is given a go; the MVP's result is measured and persevering decided; so is what came of it in the end.
     */
    static final List<ExitCriterion> SAFE = List.of(
            of(KanbanState.FUNNEL, OWNER),
            of(KanbanState.REVIEWING, HYPOTHESIS),
            of(KanbanState.REVIEWING, ESTIMATES),
            of(KanbanState.ANALYZING, MVP),
            new ExitCriterion(KanbanState.ANALYZING, LEADING_INDICATORS, BigDecimal.ONE, null),
            of(KanbanState.ANALYZING, BUSINESS_CASE_APPROVED),
            new ExitCriterion(KanbanState.ANALYZING, ALIGNMENT_GATE, null, KanbanState.READY.name()),
            new ExitCriterion(KanbanState.ANALYZING, DECISION, null, DecisionKind.GO.name()),
            new ExitCriterion(KanbanState.READY, ALIGNMENT, BigDecimal.valueOf(50), null),
            of(KanbanState.IMPLEMENTING_MVP, MVP_RESULT),
            new ExitCriterion(KanbanState.IMPLEMENTING_MVP, DECISION, null, DecisionKind.PERSEVERE.name()),
            of(KanbanState.IMPLEMENTING_PERSEVERE, VALUE_MEASURED));

    private static ExitCriterion of(KanbanState state, CriterionKind kind) {
        return new ExitCriterion(state, kind, null, null);
    }

    String asked() {
        return atLeast.stripTrailingZeros().toPlainString();
    }
}
