package dev.openvmo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void servicesFollowTheGatewayAndReplicasFollowTheServices() {
        var layout = Layout.fixed(8080, 5480, 9480, 2);

        assertThat(layout.http())
                .containsEntry("gateway", 8080)
                .containsEntry("metrics", 8083)
                .containsEntry("portfolio-2", 8091)
                .doesNotContainKey("gateway-2");
        assertThat(layout.management()).containsEntry("alignment", 9082).containsEntry("metrics-2", 9093);
        assertThat(layout.routes("portfolio")).isEqualTo("http://127.0.0.1:8081,http://127.0.0.1:8091");
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(holder.getLocalPort(), "Kafka", "--kafka-port"))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage(
                            "Port " + holder.getLocalPort()
                                    + " (Kafka) is taken by another process. Stop that process or choose another port with --kafka-port.");
        }
    }
}
