package dev.openvmo.kit.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ProblemMapper {
    @ServerExceptionMapper
    Response problem(Problem problem) {
        var answer = Response.status(problem.type().status())
                .type("application/problem+json")
                .entity(problem.body());
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
