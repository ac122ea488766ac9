package dev.openvmo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Counts the requests of each key and tells them what is left (IETF draft: RateLimit header fields for HTTP). */
@ApplicationScoped
public class Limits {
    private final LimitsConfig config;
    private final Bandwidth bandwidth;
    private final String policy;
    private final Cache<UUID, Bucket> buckets;

    Limits(LimitsConfig config) {
        this.config = config;
        this.bandwidth = Bandwidth.builder()
                .capacity(config.burst())
                .refillGreedy(config.rate(), Duration.ofSeconds(1))
                .build();
        var window = Math.max(1, (config.burst() + config.rate() - 1) / config.rate());
        this.policy = "\"default\";q=" + config.burst() + ";w=" + window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofSeconds(window + 60))
                .build();
    }

    /** Takes one request from what the key has left; the refusal when nothing is. */
    public Optional<Problem> take(UUID key, HttpServerResponse response) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        var probe = buckets.get(
                        key, unknown -> Bucket.builder().addLimit(bandwidth).build())
                .tryConsumeAndReturnRemaining(1);
        response.headers().set("RateLimit-Policy", policy).set("RateLimit", left(probe));
        return probe.isConsumed() ? Optional.empty() : Optional.of(refusal(probe));
    }

    private static String left(ConsumptionProbe probe) {
        return "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    private Problem refusal(ConsumptionProbe probe) {
        return Problem.of(KitProblem.TOO_MANY_REQUESTS, "more than " + config.rate() + " requests a second")
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999L);
    }
}
