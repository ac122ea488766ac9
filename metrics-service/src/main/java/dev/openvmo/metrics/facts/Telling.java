package dev.openvmo.metrics.facts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import java.util.UUID;

/** What a request has to say together. */
final class Telling {
    private final Problem problem;

    Telling(String rule) {
        problem = Problem.of(KitProblem.INVALID_INPUT, rule);
    }

    void lacks(String pointer, String what) {
        problem.at(pointer, ErrorCode.REQUIRED, "is missing: " + what);
    }

    /** The initiative, told in one way or none. */
    InitiativeName initiative(UUID id, InitiativeRef ref) {
        if (id != null && ref != null) {
            problem.at(
                    "/initiativeRef",
                    ErrorCode.INVALID,
                    "the initiative is told by its id or by its reference, not both");
        }
        return ref == null ? InitiativeName.of(id) : InitiativeName.of(ref.source(), ref.externalId());
    }

    /** 422 with all that is wrong. */
    void require() {
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
