package dev.openvmo.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies the gateway's internal token: ES256 only, a key of the trusted set named by its id, issuer, audience, type
 * and a life of at most a minute. Headers that bring a key or say where to find one are refused.
 */
@ApplicationScoped
class TokenVerifier {
    static final String ISSUER = "openvmo-gateway";
    static final String AUDIENCE = "openvmo";
    static final String TYPE = "at+jwt";

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int MOST_GRANTS = 100;

    private final TrustedKeys keys;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenVerifier(TrustedKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys.source()));
        processor.setJWTClaimsSetVerifier(claims(clock));
    }

    /** A caller, as long as the token lasts. */
    record Verified(String subject, List<Grant> grants, Instant until) {}

    /** Why a token is not believed. */
    static final class Refused extends Exception {
        Refused(String reason) {
            super(reason);
        }
    }

    /** The keys could not be had: nothing can be said about the token. */
    static final class Undecided extends Exception {
        Undecided(Throwable cause) {
            super(cause);
        }
    }

    Verified verify(String token) throws Refused, Undecided {
        try {
            var jwt = SignedJWT.parse(token);
            refuseKeysFromOutside(jwt.getHeader());
            var claims = processor.process(jwt, null);
            var until = claims.getExpirationTime().toInstant();
            if (until.isAfter(clock.instant().plus(LONGEST_LIFE).plus(SKEW))) {
                throw new Refused("it lasts too long");
            }
            return new Verified(claims.getSubject(), grants(claims), until);
        } catch (RateLimitReachedException e) {
            if (haveKeys()) {
                throw new Refused("nobody has heard of its key");
            }
            throw new Undecided(e);
        } catch (KeySourceException e) {
            throw new Undecided(e);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new Refused(e.getMessage());
        }
    }

    /** Whether there is a set at all: then a key that is not in it, just asked for, does not exist. */
    private boolean haveKeys() {
        try {
            return !keys.source()
                    .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (KeySourceException e) {
            return false;
        }
    }

    private static void refuseKeysFromOutside(JWSHeader header) throws Refused {
        if (header.getJWK() != null
                || header.getJWKURL() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null) {
            throw new Refused("it brings its own key");
        }
        if (header.getKeyID() == null) {
            throw new Refused("it names no key");
        }
    }

    private static List<Grant> grants(JWTClaimsSet claims) throws Refused {
        List<Grant> grants = new ArrayList<>();
        if (claims.getClaim("grants") instanceof List<?> list && list.size() <= MOST_GRANTS) {
            for (var each : list) {
                if (each instanceof Map<?, ?> grant
                        && grant.get("role") instanceof String role
                        && grant.get("portfolio") instanceof String portfolio) {
                    grants.add(Grant.of(role, portfolio));
                } else {
                    throw new Refused("a grant cannot be read");
                }
            }
            return grants;
        }
        throw new Refused("its grants cannot be read");
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claims(Clock clock) {
        var verifier =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        AUDIENCE, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("sub", "exp", "grants")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }
}
