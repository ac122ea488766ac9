package dev.openvmo.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private final Replica replica = new Replica(URI.create("http://127.0.0.1:8081"));

    @Test
    void whatIsSilentIsLeftOutUntilItAnswers() {
        var asked = System.nanoTime();

        assertThat(replica.silent(asked)).isTrue();
        assertThat(replica.alive()).isFalse();
        assertThat(replica.answered()).isTrue();
        assertThat(replica.alive()).isTrue();
    }

    @Test
    void whatIsLeavingStaysOutThoughItStillAnswers() {
        replica.leaving(true);

        replica.answered();

        assertThat(replica.alive()).isFalse();
    }

    @Test
    void whatCameBackIsAskedAgain() {
        replica.leaving(true);

        replica.leaving(false);

        assertThat(replica.alive()).isTrue();
    }
}
