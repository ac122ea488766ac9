package dev.openvmo.metrics.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action is done, and whether it helped is told from what was measured, whenever that comes. */
@QuarkusTest
class ActionTest {
    @Inject
    Neighbours neighbours;

    private String metric;
    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        metric = Measuring.metric(Names.next("action.waiting"), "d", "MEAN", "VALUE");
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
    }

    /** What is planted is found at a desk over many seeds ({@link ComparisonTest}); the same comes out through the database. */
    @Test
    void whatIsPlantedIsFoundInTheDatabaseToo() {
        var planted = PlantedActions.of(1).all().get(0);
        var action = action();
        go(action, "DONE", planted.doneOn().toString()).statusCode(200);
        assertThat(announced(action, "UNCLEAR")).isEqualTo("TOO_FEW_BEFORE");

        Measuring.observeMany("["
                        + planted.days().stream()
                                .map(each -> Measuring.observation(
                                        metric,
                                        initiative,
                                        initiative + "/" + each.day(),
                                        each.day() + "T12:00:00Z",
                                        String.valueOf(each.value()),
                                        null))
                                .collect(Collectors.joining(","))
                        + "]")
                .statusCode(200);

        assertThat(announced(action, "HELPED")).isEqualTo("CHANGED");
        As.role("viewer", portfolio)
                .get("/v1/improvement-actions/" + action + "/verdict")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("HELPED"))
                .body("before.days", equalTo(273))
                .body("after.days", equalTo(92))
                .body("change.lower", greaterThan(8f))
                .body("change.deviation", greaterThan(3f))
                .body("unit", equalTo("d"))
                .body("seasonal", equalTo(true));
    }

    @Test
    void itIsDoneOrCancelledOnceAndOpenedAgain() {
        var action = action();
        go(action, "DONE", "2999-01-01").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        go(action, "OPEN", "2026-01-01").statusCode(409).body("type", equalTo("/problems/action-open"));
        go(action, "DONE", "2026-01-01").statusCode(200).body("closedOn", equalTo("2026-01-01"));
        go(action, "CANCELLED", "2026-01-02").statusCode(409).body("type", equalTo("/problems/action-closed"));

        go(action, "OPEN", "2026-01-02").statusCode(200).body("closedOn", nullValue());

        As.admin()
                .get("/v1/improvement-actions?filter=portfolioId==%s;status==OPEN;dueOn=lt=2026-11-01"
                        .formatted(portfolio))
                .then()
                .body("items.id", equalTo(List.of(action)));
    }

    @Test
    void itMovesAMetricOfASubjectOfItsPortfolio() {
        create("\"metric\":\"%s\"".formatted(metric))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/subjectType", "/subjectId"));
        create(moving(neighbours.initiative(neighbours.portfolio())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subjectId"));
        create("\"retrospectiveId\":\"%s\"".formatted(initiative))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/retrospectiveId"));
    }

    private String action() {
        return create(moving(initiative))
                .statusCode(201)
                .body("direction", equalTo("INCREASE"))
                .extract()
                .path("id");
    }

    private String moving(UUID subject) {
        return "\"dueOn\":\"2026-10-31\",\"metric\":\"%s\",\"subjectType\":\"INITIATIVE\",\"subjectId\":\"%s\""
                .formatted(metric, subject);
    }

    private ValidatableResponse create(String said) {
        return As.admin()
                .contentType("application/json")
                .body(Measuring.actionBody(portfolio, said))
                .post("/v1/improvement-actions")
                .then();
    }

    private static ValidatableResponse go(String action, String to, String on) {
        return As.admin()
                .contentType("application/json")
                .body("{\"to\":\"%s\",\"on\":\"%s\"}".formatted(to, on))
                .post("/v1/improvement-actions/" + action + "/transitions")
                .then();
    }

    /** The reason, once this verdict is announced. */
    private static String announced(String action, String verdict) {
        return await().atMost(Patience.LIMIT)
                .until(
                        () -> Topic.statesOf("openvmo.metrics.improvement-action", UUID.fromString(action)).stream()
                                .map(Json::of)
                                .reduce((before, after) -> after)
                                .orElse(null),
                        state -> state != null && state.get("verdict").asText().equals(verdict))
                .get("reason")
                .asText();
    }
}
