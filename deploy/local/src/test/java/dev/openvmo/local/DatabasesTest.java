package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    @Test
    void anExternalUrlKeepsItsParametersButNotItsCredentials() {
        var databases =
                Databases.external("postgresql://admin:p%40ss@db.example:5433/postgres?sslmode=require", Path.of("x"));

        assertThat(databases.urlOf("portfolio"))
                .isEqualTo("jdbc:postgresql://db.example:5433/portfolio?sslmode=require");
    }

    @Test
    void aUrlWithoutCredentialsIsRefused() {
        assertThatThrownBy(() -> Databases.external("jdbc:postgresql://db.example/postgres", Path.of("x")))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("postgresql://user:password@host:port/database");
    }
}
