package dev.openvmo.kit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.local.Ports;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An operator who says which traces to record, and where to send them, gets them; no other build is needed. */
@QuarkusTest
@TestProfile(TracesTest.Recorded.class)
class TracesTest {

    /** What an operator sets. */
    public static class Recorded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.traces.sampler.arg", "1",
                    "quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + collectorPort(),
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.bsp.schedule.delay", "200ms",
                    "openvmo.events.enabled", "false");
        }
    }

    @Test
    void spansAreSentToTheCollector() throws Exception {
        var asked = new ArrayBlockingQueue<String>(100);
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), collectorPort()), 0);
        collector.createContext("/", exchange -> {
            asked.offer(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            As.admin().get("/v1/operations/nonsense").then().statusCode(404);

            assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("POST /v1/traces");
        } finally {
            collector.stop(0);
        }
    }

    private static int collectorPort() {
        return Backing.port("collector", Ports::free);
    }
}
