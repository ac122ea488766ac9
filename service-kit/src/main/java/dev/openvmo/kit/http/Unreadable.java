package dev.openvmo.kit.http;

import dev.openvmo.kit.problem.Problem;
import jakarta.ws.rs.WebApplicationException;

/** A parameter's refusal in the one form the framework passes on untouched; its cause is the problem. */
final class Unreadable extends WebApplicationException {
    Unreadable(Problem problem) {
        super(problem, problem.type().status());
    }
}
