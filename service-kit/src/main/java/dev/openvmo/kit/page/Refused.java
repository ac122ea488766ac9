package dev.openvmo.kit.page;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.Collection;

/** The 400s of lists: each names the parameter and what can be used in it. */
final class Refused {
    private Refused() {}

    static Problem parameter(String parameter, String detail, Collection<String> allowed) {
        var names = allowed.stream().sorted().toList();
        var problem = parameter(parameter, "%s; use %s".formatted(detail, String.join(", ", names)));
        return problem.with("allowed", names);
    }

    static Problem parameter(String parameter, String detail) {
        return Problem.of(KitProblem.MALFORMED_REQUEST, "%s: %s".formatted(parameter, detail))
                .with("parameter", parameter);
    }
}
