package dev.openvmo.kit.http;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemAnswers;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this process was asked to end. For the moment of {@code quarkus.shutdown.delay} it goes on answering while the
 * door hears from its pulse, {@code HEAD /}, and everybody else from its readiness, to send nothing more; only then what is
 * under way can come to an end. (The framework's own check of this waits for a free worker, and is switched off.)
 */
@Readiness
@Default
@ApplicationScoped
public class Drain implements AsyncHealthCheck {
    /** After {@link RequestGuard} has greeted, before authentication (200): the pulse has no credential. */
    private static final int ORDER = 900;

    private final ProblemAnswers answers;
    private volatile boolean now;

    Drain(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Whether it is so now. */
    public boolean now() {
        return now;
    }

    /** What is answered to who should go elsewhere. */
    public static Problem elsewhere() {
        return Problem.of(KitProblem.UNAVAILABLE, "this process is about to end")
                .retryAfter(Duration.ofSeconds(1));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("staying").status(!now).build());
    }

    void begin(@Observes ShutdownDelayInitiatedEvent asked) {
        now = true;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pulse, ORDER);
    }

    private void pulse(RoutingContext context) {
        var request = context.request();
        if (now && request.method() == HttpMethod.HEAD && request.path().equals("/")) {
            answers.write(context, elsewhere());
        } else {
            context.next();
        }
    }
}
