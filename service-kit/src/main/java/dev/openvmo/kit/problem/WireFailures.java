package dev.openvmo.kit.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers what fails before or beside a resource: unreadable URIs, missing credentials, broken handlers. */
@ApplicationScoped
class WireFailures {
    private static final Logger LOG = Logger.getLogger(WireFailures.class);
    private static final int FIRST = Integer.MIN_VALUE + 1;

    private final ProblemAnswers answers;

    WireFailures(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Before all routes. A path that cannot be decoded matches none of them: the router answers it by status. */
    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
        router.errorHandler(400, this::answer);
    }

    private void answer(RoutingContext context) {
        var failure = context.failure();
        if (failure instanceof IOException && context.response().closed()) {
            return; // the caller went away
        }
        var status = context.statusCode() > 0 ? context.statusCode() : 500;
        var refusal = (failure == null ? Optional.<Problem>empty() : Refusals.in(failure))
                .orElseGet(() -> Refusals.general(status));
        if (refusal.type() == KitProblem.INTERNAL) {
            LOG.error("request failed outside of any resource", failure);
        }
        answers.write(context, refusal);
    }
}
