package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.ResourceChecks;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    @Inject
    Neighbours neighbours;

    private UUID initiative;

    @TestFactory
    Stream<DynamicTest> metrics() {
        return ResourceChecks.of("/v1/metrics", Measuring::metricBody)
                .announced("metrics", "metric")
                .addressedBy("key")
                .everywhere()
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Orders per visit")
                .uniqueForEver("key")
                .fixed("key")
                .heldBy("observations", this::measured)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> observations() {
        return ResourceChecks.of("/v1/observations", this::observationBody)
                .writtenBy("contributor")
                .namedBySender()
                .stampedBy("updatedAt")
                .neverChanged()
                .oneAtATime()
                .tests();
    }

    private String observationBody() {
        initiative = initiative == null ? neighbours.initiative(neighbours.portfolio()) : initiative;
        var metric = Measuring.metric("resources.conversion", "%", "MEAN", "VALUE");
        return observation(metric, initiative, Names.next("measured"), "2026-11-01T00:00:00Z", "3.1", null);
    }

    private void measured(JsonNode metric) {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var body = observation(
                metric.get("key").asText(), initiative, Names.next("measured"), "2026-11-01T00:00:00Z", "1.5", null);
        observe(body).statusCode(201);
    }
}
