package dev.openvmo.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.openvmo.gateway.keys.ApiKeyPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Exchanges a caller for the token that services verify. Signing costs; a token serves its caller for half its life. */
@ApplicationScoped
public class Tokens {
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final String ISSUER = "openvmo-gateway";
    private static final String AUDIENCE = "openvmo";

    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<String, String> minted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(LIFE.dividedBy(2))
            .build();

    Tokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token for what this key may at the moment. */
    public String of(ApiKeyPrincipal holder) {
        return minted.get(holder.id() + "/" + holder.state(), state -> sign(holder));
    }

    /** A token for what the gateway itself asks: it may nothing but be somebody. */
    public String ofGateway() {
        var now = clock.instant();
        return sign("gateway", List.of(), now, now.plus(LIFE));
    }

    private String sign(ApiKeyPrincipal holder) {
        var now = clock.instant();
        var grants = holder.rights().stream()
                .map(right -> Map.of(
                        "role",
                        right.role(),
                        "portfolio",
                        right.portfolioId() == null ? "*" : right.portfolioId().toString()))
                .toList();
        return sign("key:" + holder.id(), grants, now, end(now, holder.expiresAt()));
    }

    private static Instant end(Instant now, Instant keyEnd) {
        var end = now.plus(LIFE);
        return keyEnd == null || keyEnd.isAfter(end) ? end : keyEnd;
    }

    private String sign(String subject, List<Map<String, String>> grants, Instant now, Instant end) {
        var key = keys.current().key();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .claim("grants", grants)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
