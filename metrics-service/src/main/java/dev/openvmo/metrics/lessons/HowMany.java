package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;

/** How many of the best are wanted. */
final class HowMany {
    private HowMany() {}

    /** As the parameter says, or the usual number: 400 of what is no number from 1 to the most. */
    static int of(String limit, int usual, int most) {
        if (limit == null) {
            return usual;
        }
        var number = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > most) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "limit is a whole number from 1 to " + most)
                    .with("parameter", "limit");
        }
        return number;
    }
}
