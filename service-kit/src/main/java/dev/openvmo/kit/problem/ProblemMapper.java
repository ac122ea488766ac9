package dev.openvmo.kit.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Answers everything that is thrown in or around a resource with a problem. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, ServerRequestContext request) {
        var allow = AllowedMethods.at(inner(request));
        return answers.response(
                Problem.of(KitProblem.METHOD_NOT_ALLOWED, "offered here: " + allow)
                        .header("Allow", allow),
                path(request));
    }

    @ServerExceptionMapper({NotFoundException.class, WebApplicationException.class})
    Response web(WebApplicationException failure, ServerRequestContext request) {
        var said = failure.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        if (said.getStatus() >= 500) {
            LOG.error("request failed", failure);
        }
        return answers.response(
                Refusals.in(failure.getCause()).orElseGet(() -> Refusals.general(said.getStatus())), path(request));
    }

    /** The framework has answers of its own to those that are named. */
    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ForbiddenException.class,
        Throwable.class
    })
    Response anything(Throwable failure, ServerRequestContext request) {
        var refusal = Refusals.in(failure);
        if (refusal.isEmpty()) {
            LOG.error("request failed", failure);
        }
        return answers.response(refusal.orElseGet(Refusals::internal), path(request));
    }

    private static String path(ServerRequestContext request) {
        return inner(request).getPath();
    }

    private static ResteasyReactiveRequestContext inner(ServerRequestContext request) {
        return (ResteasyReactiveRequestContext) request;
    }
}
