package dev.openvmo.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Verified tokens, each kept until it expires: a signature costs more than all else a small request does. */
@ApplicationScoped
class VerifiedTokens {
    private static final int MOST = 10_000;

    private record Entry(SecurityIdentity identity, Instant until) {}

    private final TokenVerifier verifier;
    private final Clock clock;
    private final Cache<String, Entry> cache;

    VerifiedTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String token, Entry entry) -> left(entry)))
                .build();
    }

    /** The caller if this token was verified before and still holds; null otherwise. Never blocks. */
    SecurityIdentity known(String token) {
        var entry = cache.getIfPresent(token);
        return entry == null || !entry.until().isAfter(clock.instant()) ? null : entry.identity();
    }

    /** Verifies it; may wait for the keys. */
    SecurityIdentity verify(String token) throws TokenVerifier.Refused, TokenVerifier.Undecided {
        var verified = verifier.verify(token);
        var identity = Identities.of(verified.subject(), verified.grants());
        cache.put(token, new Entry(identity, verified.until()));
        return identity;
    }

    private Duration left(Entry entry) {
        var left = Duration.between(clock.instant(), entry.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
