package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class BackingTest {
    @Test
    void startsOnceAndGivesTheEnvironmentOfTheContract() throws Exception {
        var config = new Backing().start();

        assertThat(new Backing().start()).isEqualTo(config);
        assertThat(config.get("quarkus.datasource.username")).isEqualTo("service_app");
        assertThat(config.get("quarkus.flyway.username")).isEqualTo("service_owner");
        try (var connection = Backing.runtime()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(Backing.kafka().isReady()).isTrue();
        var jwks = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(config.get("openvmo.jwks-url")))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(jwks.body())
                .contains(SignedJWT.parse(Tokens.admin()).getHeader().getKeyID())
                .doesNotContain("\"d\"");
    }
}
