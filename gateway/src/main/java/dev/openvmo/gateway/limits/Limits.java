package dev.openvmo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.openvmo.gateway.problem.Refusals;
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

/**
 * Counts the requests of each key and tells them what is left (IETF draft: RateLimit header fields for HTTP), and the
 * requests of each address that come without a key that holds.
 */
@ApplicationScoped
public class Limits {
    private static final int SECONDS_OF_STRANGERS = 10;
    private static final long REFUSED_AFTER_MS = 1_000;

    /** For how long a request waits its turn: with the deadline of what follows, less than callers wait. */
    private static final long PATIENCE_MS = 2_000;

    private final LimitsConfig config;
    private final String policy;
    private final Cache<UUID, Share> shares;
    private final Cache<UUID, Share> sources;
    private final Cache<String, Bucket> senders;
    private final Cache<String, Bucket> holders;
    private final Share links;
    private final Cache<String, Bucket> strangers;

    Limits(LimitsConfig config) {
        this.config = config;
        var window = Math.max(1, (config.burst() + config.rate() - 1) / config.rate());
        this.policy = "\"default\";q=" + config.burst() + ";w=" + window;
        this.shares = remembered(window + 60);
        this.sources = remembered(window + 60); // apart, so that made-up sources push no key out
        this.senders = remembered(60);
        this.holders = remembered(60);
        this.links = share();
        this.strangers = remembered(60);
    }

    /** What one key may still send, and which of its requests are under way. */
    private record Share(Bucket bucket, Turns turns) {}

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
     * Takes one request from what the key has left, and does what is next with it when its turn has come. Where nothing is
     * left, or too many of its requests wait, it is refused (429), and not at once: who heeds no Retry-After cannot come
     * again sooner all the same.
     */
    public void take(UUID key, RoutingContext ctx, Runnable next) {
        take(shares, key, ctx, next);
    }

    /** The same of a source of signed deliveries, and of the address they come from. */
    public void take(UUID source, String address, RoutingContext ctx, Runnable next) {
        var probe = senders.get(address, unknown -> bucket(SECONDS_OF_STRANGERS * config.senders(), config.senders()))
                .tryConsumeAndReturnRemaining(1);
        if (config.enabled() && !probe.isConsumed()) {
            refuse(ctx, refusal(config.senders() + " deliveries a second from one address", probe));
        } else {
            take(sources, source, ctx, next);
        }
    }

    /**
     * The same of whoever holds a link: by the address they come from, and of all of them together what one key has. What is
     * left of that is told to nobody: it would say how many others follow theirs at this moment.
     */
    public void takeByLink(String address, RoutingContext ctx, Runnable next) {
        if (!config.enabled()) {
            next.run();
            return;
        }
        var probe = holders.get(address, unknown -> bucket(SECONDS_OF_STRANGERS * config.links(), config.links()))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            take(links, links.bucket.tryConsumeAndReturnRemaining(1), ctx, next);
        } else {
            refuse(ctx, refusal(config.links() + " links a second from one address", probe));
        }
    }

    private void take(Cache<UUID, Share> of, UUID key, RoutingContext ctx, Runnable next) {
        if (!config.enabled()) {
            next.run();
            return;
        }
        var share = of.get(key, unknown -> share());
        var probe = share.bucket.tryConsumeAndReturnRemaining(1);
        ctx.response().headers().set("RateLimit-Policy", policy).set("RateLimit", left(probe));
        take(share, probe, ctx, next);
    }

    private Share share() {
        return new Share(bucket(config.burst(), config.rate()), new Turns(config.turns(), config.atOnce()));
    }

    private void take(Share share, ConsumptionProbe probe, RoutingContext ctx, Runnable next) {
        if (!probe.isConsumed()) {
            refuse(ctx, refusal(config.rate() + " requests a second", probe));
            return;
        }
        var refusal = refusal(config.atOnce() + " requests at once", probe);
        var loop = ctx.vertx().getOrCreateContext();
        share.turns
                .take(task -> loop.runOnContext(now -> task.run()), next)
                .ifPresentOrElse(turn -> begin(turn, ctx, refusal), () -> refuse(ctx, refusal));
    }

    private static void begin(Turns.Turn turn, RoutingContext ctx, Problem refusal) {
        ctx.addEndHandler(end -> turn.end()); // before anything can end it
        if (!turn.begins()) {
            ctx.vertx().setTimer(PATIENCE_MS, over -> {
                if (turn.giveUp()) {
                    Refusals.answer(ctx, refusal);
                }
            });
        }
    }

    private static void refuse(RoutingContext ctx, Problem refusal) {
        ctx.vertx().setTimer(REFUSED_AFTER_MS, now -> Refusals.answer(ctx, refusal));
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
