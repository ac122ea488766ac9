package dev.openvmo.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DrainTest {
    private final Drain leaving = new Drain(null);

    @Test
    void whoWasAskedToEndIsNotReadyForMore() {
        assertThat(status()).isEqualTo(Status.UP);

        leaving.begin(new ShutdownDelayInitiatedEvent());

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    private Status status() {
        return leaving.call().await().indefinitely().getStatus();
    }
}
