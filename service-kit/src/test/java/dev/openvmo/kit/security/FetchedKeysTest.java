package dev.openvmo.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import dev.openvmo.kit.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedKeysTest {
    private final ECKey first = Tokens.newKey();
    private final ECKey second = Tokens.newKey();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<ECKey> published = List.of(first);
    private HttpServer gateway;
    private TokenVerifier verifier;

    @BeforeEach
    void givenAGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            fetches.incrementAndGet();
            var keys = published.stream().map(ECKey::toPublicJWK).toList();
            var body = new JWKSet(List.copyOf(keys)).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
        var url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/keys");
        verifier = new TokenVerifier(new FetchedKeys(url), Clock.systemUTC());
    }

    @AfterEach
    void noMoreGateway() {
        gateway.stop(0);
    }

    @Test
    void aNewKeyIsLearntWhenItIsFirstUsed() throws Exception {
        verifier.verify(signedBy(first));
        published = List.of(first, second);

        var verified = verifier.verify(signedBy(second));

        assertThat(verified.subject()).startsWith("key:");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void theLastGoodSetServesWhileTheGatewayIsAway() throws Exception {
        verifier.verify(signedBy(first));
        gateway.stop(0);

        assertThat(verifier.verify(signedBy(first))).isNotNull();
    }

    @Test
    void unknownKeysAreRefusedAndAskedForAtABoundedRate() throws Exception {
        verifier.verify(signedBy(first));

        for (int n = 0; n < 20; n++) {
            assertThatThrownBy(() -> verifier.verify(signedBy(Tokens.newKey())))
                    .isInstanceOf(TokenVerifier.Refused.class);
        }

        assertThat(fetches).hasValueLessThanOrEqualTo(3);
        assertThat(verifier.verify(signedBy(first))).isNotNull();
    }

    @Test
    void withoutAnyKeyNothingIsDecided() {
        gateway.stop(0);

        assertThatThrownBy(() -> verifier.verify(signedBy(first))).isInstanceOf(TokenVerifier.Undecided.class);
    }

    private static String signedBy(ECKey key) {
        return Tokens.signed(key, claims -> claims);
    }
}
