package dev.openvmo.alignment.criteria;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.HashSet;

/** What of a criteria set must fit together. */
final class CriteriaRules {
    private CriteriaRules() {}

    static Outcome<CriteriaSetRequest> of(CriteriaSetRequest request) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "the criteria do not fit together");
        var keys = new HashSet<String>();
        var weight = BigDecimal.ZERO;
        for (var i = 0; i < request.criteria().size(); i++) {
            var criterion = request.criteria().get(i);
            var at = "/criteria/" + i;
            if (!keys.add(criterion.key())) {
                problem.at(at + "/key", ErrorCode.DUPLICATE, "another criterion has this key");
            }
            if (criterion.weight() != null) {
                weight = weight.add(criterion.weight());
            } else if (request.comparison().isEmpty()) {
                problem.at(at + "/weight", ErrorCode.REQUIRED, "is needed where there is no comparison");
            }
            scale(criterion, at, problem);
            valueFunction(criterion, at, problem);
        }
        if (request.comparison().isEmpty() && problem.errors().isEmpty() && weight.signum() == 0) {
            problem.at("/criteria", ErrorCode.INVALID, "nothing has a weight");
        }
        gates(request, problem);
        return problem.errors().isEmpty() ? Outcome.of(request) : Outcome.refused(problem);
    }

    private static void scale(Criterion criterion, String at, Problem problem) {
        var rated = criterion.kind() == CriterionKind.RATING;
        if (rated != criterion.scale().size() >= 2
                || !rated && !criterion.scale().isEmpty()) {
            problem.at(at + "/scale", ErrorCode.WRONG_SIZE, "a RATING has two anchors at least, all else none");
        } else if (criterion.scale().stream()
                        .map(anchor -> anchor.value().stripTrailingZeros())
                        .distinct()
                        .count()
                < criterion.scale().size()) {
            problem.at(at + "/scale", ErrorCode.DUPLICATE, "two anchors have the same value");
        } else if (criterion.minimum() != null && !criterion.holds(criterion.minimum())) {
            problem.at(
                    at + "/minimum",
                    ErrorCode.OUT_OF_RANGE,
                    "must be from %s to %s".formatted(criterion.lowest(), criterion.highest()));
        }
    }

    private static void valueFunction(Criterion criterion, String at, Problem problem) {
        var named = criterion.kind() == CriterionKind.METRIC;
        var measured = criterion.kind().measured();
        var points = criterion.valueFunction();
        if (named != (criterion.metric() != null)) {
            problem.at(
                    at + "/metric", named ? ErrorCode.REQUIRED : ErrorCode.INVALID, "a METRIC has one, all else none");
        }
        if (criterion.basis() != null && criterion.kind() != CriterionKind.FINANCIAL) {
            problem.at(at + "/basis", ErrorCode.INVALID, "only a FINANCIAL has one");
        }
        if (measured != points.size() >= 2 || !measured && !points.isEmpty()) {
            problem.at(
                    at + "/valueFunction",
                    ErrorCode.WRONG_SIZE,
                    "a METRIC or FINANCIAL has two points at least, all else none");
        }
        for (var i = 1; i < points.size(); i++) {
            if (points.get(i - 1).value().compareTo(points.get(i).value()) >= 0) {
                problem.at(
                        at + "/valueFunction/%d/value".formatted(i), ErrorCode.INVALID, "must be above the one before");
            }
        }
    }

    private static void gates(CriteriaSetRequest request, Problem problem) {
        var gates = new HashSet<String>();
        for (var i = 0; i < request.thresholds().size(); i++) {
            if (!gates.add(request.thresholds().get(i).gate())) {
                problem.at("/thresholds/%d/gate".formatted(i), ErrorCode.DUPLICATE, "the gate has a threshold already");
            }
        }
    }
}
