package dev.openvmo.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.Filters.SimpleFilter;
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
    private static final int FIRST = 2000;

    private final ProblemAnswers answers;

    WireFailures(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.getFilters().add(new SimpleFilter(this::answer, FIRST, true));
    }

    /** A path that cannot be decoded matches no route, not even one for failures: the router answers it by status. */
    void install(@Observes Router router) {
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
