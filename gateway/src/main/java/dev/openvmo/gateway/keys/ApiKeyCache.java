package dev.openvmo.gateway.keys;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Whose key is this? What is known of a key is trusted for at most {@link #TRUST}, so a revocation reaches every
 * replica within that time. A key in use is read again before that, behind the back of its requests: they do not wait.
 */
@ApplicationScoped
public class ApiKeyCache {
    static final Duration TRUST = Duration.ofMillis(500);
    /** For how long a caller waits for their key to be read. */
    private static final Duration PATIENCE = Duration.ofMillis(1800);

    private static final Logger LOG = Logger.getLogger(ApiKeyCache.class);

    private final AtomicBoolean away = new AtomicBoolean();
    private final Clock clock;
    private final AsyncLoadingCache<UUID, Optional<KeyRecord>> known;
    private volatile long quietUntil = System.nanoTime();

    ApiKeyCache(StoredKeys stored, Clock clock, Vertx vertx) {
        this.clock = clock;
        var workers = vertx.createSharedWorkerExecutor("keys", 4);
        Executor executor = task -> workers.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(TRUST)
                .refreshAfterWrite(TRUST.dividedBy(2))
                .executor(executor)
                .buildAsync(id -> read(stored, id));
    }

    /** Whether it is known already whose this is. */
    public boolean remembers(String text) {
        return Secret.parse(text).map(secret -> known.getIfPresent(secret.id())).isPresent();
    }

    /** Keys have connections of their own, so a failure is the database's. While it is away, callers are told so at once instead of queueing for it. */
    private Optional<KeyRecord> read(StoredKeys stored, UUID id) {
        try {
            var found = stored.find(id);
            if (away.compareAndSet(true, false)) {
                LOG.info("keys can be read again");
            }
            return found;
        } catch (RuntimeException failure) {
            quietUntil = System.nanoTime() + TRUST.toNanos();
            if (away.compareAndSet(false, true)) {
                LOG.warnf("keys cannot be read: %s", failure.getCause());
            }
            throw failure;
        }
    }

    /** The holder of this key; empty when there is none, it was revoked, or its time is over. Fails when that is not known in time. */
    public Future<Optional<ApiKeyPrincipal>> holder(String text, Context context) {
        var secret = Secret.parse(text);
        if (secret.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        var found = known.getIfPresent(secret.get().id());
        if (found == null && System.nanoTime() - quietUntil < 0) {
            return Future.failedFuture(new IOException("keys could not be read a moment ago"));
        }
        found = known.get(secret.get().id());
        if (found.isDone() && !found.isCompletedExceptionally()) {
            return Future.succeededFuture(open(secret.get(), found.join()));
        }
        return Future.fromCompletionStage(found, context)
                .map(record -> open(secret.get(), record))
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<ApiKeyPrincipal> open(Secret secret, Optional<KeyRecord> found) {
        return found.filter(record -> secret.matches(record.secretHash()))
                .map(KeyRecord::holder)
                .filter(holder -> !holder.expired(clock.instant()));
    }
}
