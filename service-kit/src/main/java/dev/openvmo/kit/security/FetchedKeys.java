package dev.openvmo.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway's key set over HTTP: kept for five minutes, asked for again at an unknown key id but at most twice in five
 * seconds, and the last good set goes on being used for a day when the gateway does not answer.
 */
@DefaultBean
@ApplicationScoped
class FetchedKeys implements TrustedKeys {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofDays(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);
    private static final int WAIT_MILLIS = 1000;
    private static final int MOST_BYTES = 64 * 1024;

    private final JWKSource<SecurityContext> source;

    FetchedKeys(
            @ConfigProperty(name = "openvmo.jwks-url", defaultValue = "http://127.0.0.1:8080/.well-known/jwks.json")
                    URI url)
            throws MalformedURLException {
        source = JWKSourceBuilder.create(
                        url.toURL(), new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, MOST_BYTES))
                .cache(KEPT.toMillis(), WAIT_MILLIS * 3L)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    @Override
    public JWKSource<SecurityContext> source() {
        return source;
    }
}
