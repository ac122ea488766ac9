package dev.openvmo.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Internal tokens as the gateway issues them, signed with a key of this JVM whose public half is served as JWKS. */
public final class Tokens {
    private static final String EVERYWHERE = "*";
    private static final Duration KEPT = Duration.ofSeconds(30); // half as long as a token lasts
    private static final Map<List<Held>, Kept> HOLDING = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Kept(String token, Instant until) {}

    /** A role held on one portfolio, or everywhere where {@code portfolio} is null. */
    public record Held(String role, UUID portfolio) {
        Map<String, String> claim() {
            return Map.of("role", role, "portfolio", portfolio == null ? EVERYWHERE : portfolio.toString());
        }
    }

    /** The organisation-wide administrator. */
    public static String admin() {
        return holding(new Held("admin", null));
    }

    /** Any combination of grants; the subject is the same for the same grants. Asked again, soon, it is the same token. */
    public static String holding(Held... grants) {
        return HOLDING.compute(
                        List.of(grants),
                        (held, kept) -> kept != null && kept.until.isAfter(Instant.now()) ? kept : kept(held))
                .token;
    }

    private static Kept kept(List<Held> grants) {
        return new Kept(sign(grants), Instant.now().plus(KEPT));
    }

    private static String sign(List<Held> grants) {
        var claims = grants.stream().map(Held::claim).toList();
        var subject = UUID.nameUUIDFromBytes(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed(builder -> builder.subject("key:" + subject).claim("grants", claims));
    }

    /** A token whose claims differ from a good one as {@code change} says: for tests of what is refused. */
    public static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key(), change);
    }

    /** The same, signed by {@code key}. */
    public static String signed(ECKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var good = new JWTClaimsSet.Builder()
                .issuer("openvmo-gateway")
                .audience("openvmo")
                .subject("key:" + new UUID(0, 0))
                .claim("grants", List.of())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, change.apply(good).build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key nobody trusts. */
    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String jwksUrl() {
        return "http://127.0.0.1:" + Backing.port("jwks", Tokens::serve) + "/.well-known/jwks.json";
    }

    /** One key per JVM, whichever class loader asks first. */
    private static ECKey key() {
        synchronized (Runtime.getRuntime()) {
            var kept = System.getProperty("openvmo.backing.key");
            try {
                if (kept == null) {
                    var key = newKey();
                    System.setProperty("openvmo.backing.key", key.toJSONString());
                    return key;
                }
                return ECKey.parse(kept);
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static int serve() {
        var body = new JWKSet(key().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/jwks.json", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
