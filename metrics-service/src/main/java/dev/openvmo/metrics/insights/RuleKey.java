package dev.openvmo.metrics.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules there are, each with what can be set of it. */
@Schema(
        name = "InsightRuleKey",
        description =
                "UNALIGNED_SPEND: money goes to an initiative that contributes to no objective. ZOMBIE_INITIATIVE: it is in work and funded"
                        + " although old without movement, or although its hypothesis is disproved. COMPLETED_WITHOUT_VALUE: done, and nothing came."
                        + " SHORTFALL: far behind a target; leading indicators first. BOTTLENECK_STATE: initiatives stay in a Kanban state longer"
                        + " than in the others. OVERLOADED_TEAM: quarter after quarter more is asked of it than it has. DECISION_OVERDUE: it was due."
                        + " FORECAST_BIAS: less comes than an estimator forecasts. STALE_MEASUREMENT: what counts is not measured any more.")
public enum RuleKey {
    UNALIGNED_SPEND(
            new UnalignedSpend(),
            Parameter.of(
                    "minimumSpend",
                    "1",
                    "0",
                    "1000000000000",
                    "How much was booked in the last 365 days, at least, in the portfolio's currency.")),
    ZOMBIE_INITIATIVE(
            new ZombieInitiative(),
            Parameter.of("agedDays", "365", "30", "3650", "Days in the funnel from which on it is old."),
            Parameter.of("stillDays", "90", "14", "730", "Days without movement from which on it stands still."),
            Parameter.of(
                    "fundedDays", "90", "14", "365", "Days within which a booking shows that money still goes there."),
            Parameter.of(
                    "disprovedAttainment",
                    "0.1",
                    "0",
                    "1",
                    "Share of the way, at most, that each leading indicator has gone by its day where the hypothesis is disproved."),
            Parameter.of(
                    "stopDays", "30", "0", "365", "Days after which a decision to stop should have been carried out.")),
    COMPLETED_WITHOUT_VALUE(
            new CompletedWithoutValue(),
            Parameter.of("graceDays", "90", "0", "1825", "Days after its end that value may take to come.")),
    SHORTFALL(
            new Shortfall(),
            Parameter.of("fromElapsed", "0.5", "0", "1", "Share of a target's time from which on it is looked at."),
            Parameter.of(
                    "atLeast",
                    "0.5",
                    "0",
                    "1",
                    "Share of what an even way would have gone, below which it falls short.")),
    BOTTLENECK_STATE(
            new BottleneckState(),
            Parameter.of("initiatives", "3", "2", "1000", "How many are in the state, at least."),
            Parameter.of("days", "60", "1", "3650", "The median of their days in it, at least."),
            Parameter.of("factor", "2", "1", "100", "How many times that of all other states, at least.")),
    OVERLOADED_TEAM(
            new OverloadedTeam(), Parameter.of("quarters", "2", "1", "12", "How many quarters in a row, at least.")),
    DECISION_OVERDUE(
            new DecisionOverdue(), Parameter.of("graceDays", "0", "0", "365", "Days after its day that it may take.")),
    FORECAST_BIAS(
            new ForecastBias(),
            Parameter.of("benefits", "3", "2", "1000", "Of how many benefits the outcome is known, at least."),
            Parameter.of("ratio", "0.8", "0", "1", "The mean of actual over forecast, at most.")),
    STALE_MEASUREMENT(
            new StaleMeasurement(),
            Parameter.of("days", "60", "1", "1825", "Days since it was measured last, at least."));

    static final String HORIZON = "horizonDays";

    private final Rule rule;
    private final List<Parameter> parameters;

    RuleKey(Rule rule, Parameter... own) {
        this.rule = rule;
        var all = new ArrayList<>(List.of(own));
        all.add(Parameter.of(
                HORIZON, "90", "1", "730", "Days after which it is said whether it helped to act on an insight."));
        this.parameters = List.copyOf(all);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<Finding> find(PortfolioFacts facts, Parameters by) {
        return rule.find(facts, by);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
