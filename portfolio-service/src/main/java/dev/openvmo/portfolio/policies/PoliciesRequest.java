package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.portfolio.policies.CriterionKind.Parameter;
import dev.openvmo.portfolio.terms.DecisionKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a portfolio's policies; what is left out is as where nothing is written. */
@Schema(
        name = "PoliciesRequest",
        examples = {
            """
            {"mode":"ENFORCED","exitCriteria":[{"state":"REVIEWING","kind":"ESTIMATES"},\
            {"state":"READY","kind":"ALIGNMENT","atLeast":60}],"wipLimits":[{"state":"ANALYZING","limit":5}]}"""
        })
record PoliciesRequest(
        @NotNull PolicyMode mode,
        @Size(max = 100)
                @Schema(description = "What is asked before which state is left; after SAFe where it is left out.")
                List<@Valid @NotNull ExitCriterion> exitCriteria,
        @Size(max = 5) @Schema(description = "How many stand in which state at once; any number where it is left out.")
                List<@Valid @NotNull WipLimit> wipLimits,
        @Size(max = 50) @Schema(description = "Who hears of impediments as time passes; as usual where it is left out.")
                List<@Valid @NotNull EscalationStep> escalations,
        @Size(max = 100) @Schema(description = "Who decides what; a portfolio manager anything where it is left out.")
                List<@Valid @NotNull Authority> authorities,
        @Nullable
                @Min(1)
                @Max(MOST_OVERLOAD)
                @Schema(
                        description =
                                "In how many quarters in a row more is allocated than there is when that is an alert; 2 where it is left out.",
                        examples = "3")
                Integer overloadPeriods) {

    private static final int MOST_OVERLOAD = 8;

    /** One quarter may happen, two are a habit. */
    private static final int USUAL_OVERLOAD = 2;

    /** What holds where nobody has written anything. */
    static final PoliciesRequest UNWRITTEN = new PoliciesRequest(PolicyMode.ADVISORY, null, null, null, null, null);

    private static final List<String> DECISIONS =
            Arrays.stream(DecisionKind.values()).map(Enum::name).toList();

    PoliciesRequest {
        exitCriteria = exitCriteria == null ? ExitCriterion.SAFE : List.copyOf(exitCriteria);
        wipLimits = wipLimits == null ? List.of() : List.copyOf(wipLimits);
        escalations = escalations == null ? EscalationStep.USUAL : List.copyOf(escalations);
        authorities = authorities == null ? Authority.USUAL : List.copyOf(authorities);
        overloadPeriods = overloadPeriods == null ? USUAL_OVERLOAD : overloadPeriods;
    }

    /** The same, if it makes sense: 422 naming each part that does not. */
    PoliciesRequest sound() {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the policies do not fit together");
        var asked = new HashSet<ExitCriterion>();
        for (int i = 0; i < exitCriteria.size(); i++) {
            var at = "/exitCriteria/" + i;
            var criterion = exitCriteria.get(i);
            var kind = criterion.kind();
            if (criterion.state() == KanbanState.DONE) {
                problem.at(at + "/state", ErrorCode.INVALID, "what is done goes on to nothing");
            }
            given(problem, at + "/atLeast", criterion.atLeast(), kind.takes(Parameter.AT_LEAST));
            given(problem, at + "/named", criterion.named(), kind.takes(Parameter.NAMED));
            if (kind == CriterionKind.DECISION && !DECISIONS.contains(String.valueOf(criterion.named()))) {
                problem.at(at + "/named", ErrorCode.UNKNOWN_VALUE, "is none of " + DECISIONS);
            }
            if (!asked.add(new ExitCriterion(criterion.state(), kind, null, criterion.named()))) {
                problem.at(at, ErrorCode.DUPLICATE, "is asked already");
            }
        }
        var limited = EnumSet.of(KanbanState.FUNNEL, KanbanState.DONE);
        for (int i = 0; i < wipLimits.size(); i++) {
            var state = wipLimits.get(i).state();
            var endless = state == KanbanState.FUNNEL || state == KanbanState.DONE;
            if (!limited.add(state)) {
                problem.at(
                        "/wipLimits/%d/state".formatted(i),
                        endless ? ErrorCode.INVALID : ErrorCode.DUPLICATE,
                        endless ? "never has a limit" : "has a limit already");
            }
        }
        for (int i = 0; i < escalations.size(); i++) {
            var step = escalations.get(i);
            if (escalations.subList(0, i).stream()
                    .anyMatch(other -> other.severity() == step.severity()
                            && other.afterHours().equals(step.afterHours()))) {
                problem.at("/escalations/%d/afterHours".formatted(i), ErrorCode.DUPLICATE, "has a step already");
            }
        }
        for (int i = 0; i < authorities.size(); i++) {
            var at = "/authorities/" + i;
            var role = authorities.get(i).role();
            if (role != null && !Roles.ALL.contains(role)) {
                problem.at(
                        at + "/role",
                        ErrorCode.UNKNOWN_VALUE,
                        "is none of " + Roles.ALL.stream().sorted().toList());
            }
            if (role != null && authorities.get(i).subject() != null) {
                problem.at(at + "/subject", ErrorCode.INVALID, "says who besides role");
            } else if (role == null && authorities.get(i).subject() == null) {
                problem.at(at + "/role", ErrorCode.REQUIRED, "has to be said, or subject");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return this;
    }

    /** The same, amounts in this currency where they name none: 422. */
    PoliciesRequest in(String currency) {
        var amounts = IntStream.range(0, authorities.size())
                .mapToObj(i -> authorities.get(i).in(currency, "/authorities/%d/upTo/amount".formatted(i)))
                .toList();
        return new PoliciesRequest(mode, exitCriteria, wipLimits, escalations, amounts, overloadPeriods);
    }

    private static void given(Problem problem, String pointer, Object parameter, boolean needed) {
        if (needed && parameter == null) {
            problem.at(pointer, ErrorCode.REQUIRED, "has to be said of this kind");
        } else if (!needed && parameter != null) {
            problem.at(pointer, ErrorCode.INVALID, "says nothing of this kind");
        }
    }
}
