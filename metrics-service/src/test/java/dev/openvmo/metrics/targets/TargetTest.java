package dev.openvmo.metrics.targets;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target stands where its metric says last, and nowhere before that says anything. */
@QuarkusTest
class TargetTest {
    private static final String METRIC = "target.conversion";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        metric(METRIC, "%", "MEAN", "VALUE");
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
    }

    @Test
    void itStandsWhereItsMetricSaysLast() {
        var path = "/v1/targets/"
                + target("\"baseline\":2,\"value\":4,\"startOn\":\"2026-01-01\",\"dueOn\":\"2026-06-30\"")
                        .statusCode(201)
                        .extract()
                        .<String>path("id")
                + "/attainment";
        As.admin()
                .get(path)
                .then()
                .statusCode(200)
                .body("attainment.value", nullValue())
                .body("attainment.reason", equalTo("NOT_MEASURED"));

        observe(observation(METRIC, initiative, initiative + "a", "2026-05-01T00:00:00Z", "3.5", null));

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", portfolio)
                .get(path)
                .then()
                .statusCode(200)
                .body("attainment.value", equalTo(0.75f))
                .body("expected", equalTo(1))
                .body("health", equalTo("MISSED")));
    }

    @Test
    void itLiesElsewhereAndAhead() {
        target("\"baseline\":2,\"value\":2.0,\"startOn\":\"2026-01-01\",\"dueOn\":\"2026-01-01\"")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/value", "/dueOn"));
    }

    private ValidatableResponse target(String said) {
        return As.admin()
                .contentType("application/json")
                .body(Measuring.targetBody(METRIC, initiative, said))
                .post("/v1/targets")
                .then();
    }
}
