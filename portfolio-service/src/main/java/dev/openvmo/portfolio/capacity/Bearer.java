package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose capacity it is: exactly one of a team, a person, a tool. */
record Bearer(@Nullable UUID teamId, @Nullable UUID personId, @Nullable UUID toolId) {

    /** 422 where none or several are named. */
    Bearer sound() {
        if (Stream.of(teamId != null, personId != null, toolId != null)
                        .filter(named -> named)
                        .count()
                != 1) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It is of one team, or one person, or one tool.")
                    .at(pointer(), ErrorCode.INVALID, "exactly one of teamId, personId and toolId has to be said");
        }
        return this;
    }

    UUID id() {
        return teamId != null ? teamId : personId != null ? personId : toolId;
    }

    String pointer() {
        return personId != null ? "/personId" : toolId != null ? "/toolId" : "/teamId";
    }
}
