package dev.openvmo.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.openvmo.kit.store.Work;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The keys that sign internal tokens: made here, sealed in the database, shared by all replicas, replaced in time. */
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final TokenConfig config;
    private final Clock clock;
    private final Work work;
    private final SealedKeys sealed;
    private volatile List<SigningKey> keys = List.of();

    SigningKeys(TokenConfig config, Clock clock, Work work, SealedKeys sealed) {
        this.config = config;
        this.clock = clock;
        this.work = work;
        this.sealed = sealed;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        renew();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            renew();
        } catch (RuntimeException e) {
            LOG.warn("the signing keys could not be looked at; the known ones stay", e);
        }
    }

    /** Reads the keys, makes the next one when it is due and forgets what is over. One replica at a time. */
    void renew() {
        keys = work.asService(() -> {
            var known = new ArrayList<>(sealed.lockAll());
            var now = clock.instant();
            var rotation = new Rotation(known, now);
            rotation.due(config.signing().rotation(), config.signing().notice())
                    .ifPresent(from -> known.add(sealed.make(now, from)));
            for (var over : rotation.over()) {
                sealed.remove(over);
                known.remove(over);
            }
            return List.copyOf(known);
        });
    }

    SigningKey current() {
        return new Rotation(keys, clock.instant())
                .current()
                .orElseThrow(() -> new IllegalStateException("there is no signing key"));
    }

    /** The public halves: the next, the current and the previous key. */
    public JWKSet published() {
        return new JWKSet(
                keys.stream().map(SigningKey::key).map(JWK::toPublicJWK).toList());
    }
}
