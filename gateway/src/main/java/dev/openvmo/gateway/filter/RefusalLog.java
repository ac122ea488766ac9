package dev.openvmo.gateway.filter;

import dev.openvmo.gateway.keys.ApiKeyPrincipal;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * One line for each request that was refused or failed: who asked, for what, the answer's status and the request's id,
 * by which the services' lines are found. Under a flood of them the rest is counted.
 */
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final String KEY = "openvmo.key";
    private static final int LINES = 50;

    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(LINES).refillGreedy(LINES, Duration.ofSeconds(1)))
            .build();
    private final AtomicLong left = new AtomicLong();

    /** Writes the line when the answer is an error; the path only as its template: what callers type may be a secret. */
    void watch(RoutingContext ctx, String template) {
        ctx.addEndHandler(end -> {
            var status = ctx.response().getStatusCode();
            if (status < 400) {
                return;
            }
            if (!lines.tryConsume(1)) {
                left.incrementAndGet();
                return;
            }
            var more = left.getAndSet(0);
            LOG.infof(
                    "%d %s %s key=%s request=%s%s",
                    status,
                    ctx.request().method(),
                    template,
                    ctx.data().getOrDefault(KEY, "none"),
                    ctx.request().getHeader("X-Request-Id"),
                    more == 0 ? "" : "; " + more + " more were not written");
        });
    }

    /** Whose request it is. */
    static void known(RoutingContext ctx, ApiKeyPrincipal holder) {
        ctx.put(KEY, holder.id());
    }
}
