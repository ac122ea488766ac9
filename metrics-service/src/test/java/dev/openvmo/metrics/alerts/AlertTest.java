package dev.openvmo.metrics.alerts;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert is dated by what was measured, and the same series has the same alerts however it came. */
@QuarkusTest
class AlertTest {
    private static final String METRIC = "alert.waiting";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;
    private String rule;

    @BeforeEach
    void ruled() {
        metric(METRIC, "min", "DECREASE", "MEAN", "FLOW");
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        rule = rule("\"kind\":\"THRESHOLD\",\"condition\":\"ABOVE\",\"threshold\":10")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whatWasMeasuredBeforeTheRuleCountsToo() {
        measure("a", "2026-03-01", "12", 1);

        var late = rule("\"kind\":\"SUSTAINED\",\"condition\":\"ABOVE\",\"threshold\":5,\"measurements\":2")
                .statusCode(201)
                .extract()
                .<String>path("id");
        measure("b", "2026-03-02", "6", 1);

        awaitAlerts(rule, "2026-03-01 2026-03-02");
        awaitAlerts(late, "2026-03-02 -");
        As.admin()
                .queryParam("filter", "ruleId==" + late + ";status==OPEN;severity==HIGH")
                .get("/v1/alerts")
                .then()
                .statusCode(200)
                .body("items.value", contains(6))
                .body("items.subjectId", contains(initiative.toString()));
    }

    @Test
    void aBackFilledBreachIsDatedWhenItWasAndACorrectionTakesItBack() {
        measure("a", "2026-03-05", "3", 1);
        measure("b", "2026-03-01", "30", 1);
        awaitAlerts(rule, "2026-03-01 2026-03-05");
        var alert = As.admin().get("/v1/alerts?filter=ruleId==" + rule).<String>path("items[0].id");

        measure("b", "2026-03-01", "3", 2);

        awaitAlerts(rule);
        As.admin().get("/v1/alerts/" + alert).then().statusCode(404);
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var said = Topic.eventsOf("openvmo.metrics.alert", UUID.fromString(alert));
            assertThat(said).hasSize(2);
            assertThat(Json.of(said.get(0).state()).get("status").asText()).isEqualTo("CLEARED");
            assertThat(Json.of(said.get(1).state()).path("deleted").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inAnyOrderTheAlertsAreTheSame(long seed) {
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> measure("a", "2026-03-01", "5", 1),
                () -> measure("b", "2026-03-02", "99", 1),
                () -> measure("b", "2026-03-02", "6", 2),
                () -> measure("c", "2026-03-03", "11", 1),
                () -> measure("d", "2026-03-04", "12", 1),
                () -> measure("e", "2026-03-05", "1", 1),
                () -> measure("f", "2026-03-06", "50", 1)));
        Collections.shuffle(steps, new Random(seed));

        steps.forEach(Runnable::run);

        awaitAlerts(rule, "2026-03-06 -", "2026-03-03 2026-03-05");
    }

    @Test
    void anotherRuleHasOtherAlertsAndNoneIsLeftOfWhatIsGone() {
        measure("a", "2026-03-01", "12", 1);
        measure("b", "2026-03-02", "30", 1);
        awaitAlerts(rule, "2026-03-01 -");
        var path = "/v1/alert-rules/" + rule;

        As.admin()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"threshold\":20}")
                .patch(path)
                .then()
                .statusCode(200);

        awaitAlerts(rule, "2026-03-02 -");
        As.admin().header("If-Match", "*").delete(path).then().statusCode(204);
        awaitAlerts(rule);
    }

    @Test
    void theyGoWhereTheirSubjectGoes() {
        measure("a", "2026-03-01", "12", 1);
        awaitAlerts(rule, "2026-03-01 -");
        var other = neighbours.portfolio();

        neighbours.initiative(initiative, other);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", other)
                .get("/v1/alerts?filter=ruleId==" + rule)
                .then()
                .body("items.raisedAt", contains("2026-03-01T00:00:00Z")));
        As.role("viewer", other).get("/v1/alert-rules/" + rule).then().statusCode(200);
        As.role("viewer", portfolio)
                .get("/v1/alerts?filter=ruleId==" + rule)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aRuleSaysWhatItsKindNeedsAndNoMore() {
        rule("\"kind\":\"SUSTAINED\"")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/condition", "/threshold", "/measurements"));
        rule("\"kind\":\"CHANGE_POINT\",\"condition\":\"ABOVE\",\"threshold\":1,\"measurements\":3")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/condition", "/threshold", "/measurements"));
        rule("\"kind\":\"TREND\",\"condition\":\"ABOVE\",\"threshold\":1,\"measurements\":2")
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
    }

    @Test
    void aShiftInALongSeriesIsFound() {
        var shift = rule("\"kind\":\"CHANGE_POINT\"").statusCode(201).extract().<String>path("id");
        var items = new ArrayList<String>();
        for (int nth = 0; nth < 60; nth++) {
            var value = (nth < 50 ? 5 : 9) + nth % 2;
            items.add(observation(
                    METRIC,
                    initiative,
                    initiative + "s" + nth,
                    "2026-01-01T%02d:%02d:00Z".formatted(nth / 60, nth % 60),
                    String.valueOf(value),
                    1));
        }
        observeMany(items.toString()).statusCode(200);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/alerts?filter=ruleId==" + shift)
                .then()
                .body("items.raisedAt", contains("2026-01-01T00:50:00Z")));
    }

    private ValidatableResponse rule(String said) {
        return As.admin()
                .contentType("application/json")
                .body(Measuring.alertRuleBody(METRIC, initiative, said))
                .post("/v1/alert-rules")
                .then();
    }

    private void measure(String id, String day, String value, int revision) {
        observe(observation(METRIC, initiative, initiative + id, day + "T00:00:00Z", value, revision));
    }

    /** From when to when, the latest first. */
    private void awaitAlerts(String of, String... expected) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var items =
                    Json.of(As.admin().get("/v1/alerts?filter=ruleId==" + of)).get("items");
            var found = new ArrayList<String>();
            items.forEach(each -> found.add(each.get("raisedAt").asText().substring(0, 10) + " "
                    + (each.has("clearedAt") ? each.get("clearedAt").asText().substring(0, 10) : "-")));
            assertThat(found).containsExactly(expected);
        });
    }
}
