package dev.openvmo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests of each key and tells them what is left (IETF draft: RateLimit header fields for HTTP), and the
 * requests of each address that come without a key that holds.
 */
@ApplicationScoped
public class Limits {
    private static final int SECONDS_OF_STRANGERS = 10;

    private final LimitsConfig config;
    private final String policy;
    private final Cache<UUID, Share> shares;
    private final Cache<String, Bucket> strangers;

    Limits(LimitsConfig config) {
        this.config = config;
        var window = Math.max(1, (config.burst() + config.rate() - 1) / config.rate());
        this.policy = "\"default\";q=" + config.burst() + ";w=" + window;
        this.shares = remembered(window + 60);
        this.strangers = remembered(60);
    }

    /** What one key may still send, and what it has under way. */
    private record Share(Bucket bucket, AtomicInteger underWay) {}

    private static <K, V> Cache<K, V> remembered(long seconds) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofSeconds(seconds))
                .build();
    }

    private static Bucket bucket(long burst, long rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(rate, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    /**
     * Takes one request from what the key has left, and a place among those of it under way until its answer has ended; the
     * refusal when there is none.
     */
    public Optional<Problem> take(UUID key, RoutingContext ctx) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        var share = shares.get(key, unknown -> new Share(bucket(config.burst(), config.rate()), new AtomicInteger()));
        var probe = share.bucket.tryConsumeAndReturnRemaining(1);
        ctx.response().headers().set("RateLimit-Policy", policy).set("RateLimit", left(probe));
        if (!probe.isConsumed()) {
            return Optional.of(refusal(config.rate() + " requests a second", probe));
        }
        ctx.addEndHandler(end -> share.underWay.decrementAndGet());
        return share.underWay.incrementAndGet() > config.atOnce()
                ? Optional.of(refusal(config.atOnce() + " requests at once", probe))
                : Optional.empty();
    }

    /** Counts one more wrong or missing key from this address; the refusal when there were many. */
    public Optional<Problem> stranger(String address) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        var probe = strangers
                .get(address, unknown -> bucket(SECONDS_OF_STRANGERS * config.strangers(), config.strangers()))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(refusal(config.strangers() + " wrong keys a second from one address", probe));
    }

    /** Whether this address has sent so many wrong keys that none of its is looked for. */
    public boolean isShunned(String address) {
        var bucket = config.enabled() ? strangers.getIfPresent(address) : null;
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private static String left(ConsumptionProbe probe) {
        return "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    private static Problem refusal(String most, ConsumptionProbe probe) {
        return Problem.of(KitProblem.TOO_MANY_REQUESTS, "more than " + most)
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999L);
    }
}
