package dev.openvmo.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is told in any order makes the insights that the rules find in the same facts, and what is done about them is kept. */
@QuarkusTest
class InsightTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    Neighbours neighbours;

    @Test
    void whatIsPlantedIsFoundThroughTheDatabase() {
        var planted = Planted.of(1, TODAY);

        new PlantedTelling(planted, neighbours).all();

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(open(planted.portfolioId)).isEqualTo(planted.expected));
        var zombie = find(planted.portfolioId, "rule==ZOMBIE_INITIATIVE;subject==Zombie*1");
        assertThat(zombie.at("/money/currency").asText()).isEqualTo("GBP");
        assertThat(zombie.at("/suggestedAction/href").asText()).isEqualTo("/v1/decisions");
        assertThat(zombie.at("/ruleVersion").asInt()).isZero();
        var waste = Json.of(As.admin().get("/v1/waste-reports/" + planted.portfolioId));
        assertThat(waste.at("/zombies/initiatives").findValuesAsText("title"))
                .containsExactlyInAnyOrder("Zombie 1", "Zombie 2", "Disproved");
        assertThat(waste.at("/unaligned/initiatives").findValuesAsText("title")).containsExactly("Serves nothing");
        assertThat(waste.at("/rework/reason").asText()).isEqualTo("NO_DEPLOYMENTS");
        assertThat(waste.at("/zombies/derivation/formula").asText()).startsWith("zombies = ");
    }

    @Test
    void whatIsDismissedIsRaisedAgainByOtherDataAndWhatIsActedOnIsWatched() {
        var portfolio = neighbours.portfolio();
        var decision = Ids.next();
        overdue(decision, portfolio, TODAY.minusDays(3));
        var raised = awaitOne(portfolio, "status==OPEN");
        var path = "/v1/insights/" + raised.get("id").asText();

        post(path + "/dismissal", "{}").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        post(path + "/action", "{}").statusCode(422).body("errors[0].pointer", equalTo("/note"));
        post(path + "/dismissal", "{\"reason\":\"The board is on holiday\"}")
                .statusCode(201)
                .body("status", equalTo("DISMISSED"))
                .body("dismissal.reason", equalTo("The board is on holiday"));
        post(path + "/action", "{\"note\":\"Nothing\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/insight-not-open"));

        // Other data: its day is another, and over, too
        overdue(decision, portfolio, TODAY.minusDays(2));
        var again = awaitOne(portfolio, "status==OPEN");
        assertThat(again.get("id").asText()).isNotEqualTo(raised.get("id").asText());

        var acted = "/v1/insights/" + again.get("id").asText();
        post(acted + "/action", "{\"note\":\"The board was asked\"}")
                .statusCode(201)
                .body("status", equalTo("ACTED"))
                .body("outcome", equalTo("PENDING"));
        neighbours.deleted("decision", decision, portfolio);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> As.admin().get(acted).then().body("clearedAt", not(equalTo(null))));
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(Topic.statesOf(
                        "openvmo.metrics.insight",
                        UUID.fromString(again.get("id").asText())))
                .last()
                .satisfies(state ->
                        assertThat(Json.of(state).get("status").asText()).isEqualTo("ACTED")));
        As.admin()
                .get("/v1/insights?filter=portfolioId==" + portfolio)
                .then()
                .body("items.status", hasItem("DISMISSED"))
                .body("items.size()", equalTo(2));
    }

    @Test
    void aSettingHoldsBelowUntilAnotherNearerOne() {
        var above = neighbours.portfolio();
        var below = neighbours.portfolio(Ids.next(), above, "GBP");
        overdue(Ids.next(), below, TODAY.minusDays(3));
        awaitOne(below, "status==OPEN");

        post("/v1/insight-rules", rule(above, false, "")).statusCode(201);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(insights(below, "rule==DECISION_OVERDUE"))
                .isEmpty());
        post("/v1/insight-rules", rule(below, true, "{\"name\":\"graceDays\",\"value\":2}"))
                .statusCode(201);
        assertThat(awaitOne(below, "status==OPEN").get("ruleVersion").asInt()).isEqualTo(1);
        As.admin()
                .get("/v1/insights?filter=portfolioId=below=%s;rule==DECISION_OVERDUE".formatted(above))
                .then()
                .statusCode(200)
                .body("items.portfolioId", equalTo(List.of(below.toString())));

        As.admin()
                .get("/v1/insight-rules/in-force?portfolioId=" + below)
                .then()
                .statusCode(200)
                .body("rules.find { it.rule == 'DECISION_OVERDUE' }.setBy", equalTo(below.toString()))
                .body(
                        "rules.find { it.rule == 'DECISION_OVERDUE' }.parameters.find { it.name == 'graceDays' }.value",
                        equalTo(2))
                .body("rules.find { it.rule == 'SHORTFALL' }.version", equalTo(0));
        post(
                        "/v1/insight-rules",
                        rule(above, true, "{\"name\":\"graceDays\",\"value\":366},{\"name\":\"x\",\"value\":1}"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/parameters/0/value", "/parameters/1/name")));
    }

    private static String rule(UUID portfolio, boolean enabled, String parameters) {
        return """
            {"portfolioId":"%s","rule":"DECISION_OVERDUE","enabled":%s,"parameters":[%s]}"""
                .formatted(portfolio, enabled, parameters);
    }

    private void overdue(UUID decision, UUID portfolio, LocalDate day) {
        neighbours.apply("decision", neighbours.event("decision", decision, portfolio, state -> {
            state.remove("initiativeId");
            state.remove("decidedAt");
            state.remove("kind");
            state.put("portfolioId", portfolio.toString()).put("status", "DUE").put("dueOn", day.toString());
        }));
    }

    private static JsonNode awaitOne(UUID portfolio, String filter) {
        await().atMost(Patience.LIMIT).until(() -> find(portfolio, filter) != null);
        return find(portfolio, filter);
    }

    private static JsonNode find(UUID portfolio, String filter) {
        return insights(portfolio, filter).get(0);
    }

    private static JsonNode insights(UUID portfolio, String filter) {
        return Json.of(As.admin()
                        .queryParam("filter", "portfolioId==" + portfolio + ";" + filter)
                        .queryParam("limit", 1000)
                        .get("/v1/insights"))
                .get("items");
    }

    private static Set<String> open(UUID portfolio) {
        return StreamSupport.stream(insights(portfolio, "status==OPEN").spliterator(), false)
                .map(each ->
                        each.get("rule").asText() + " " + each.get("subject").asText()
                                + (each.get("rule").asText().equals("ZOMBIE_INITIATIVE")
                                        ? " " + each.at("/facts/0/value").asText()
                                        : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ValidatableResponse post(String path, String body) {
        return As.admin().contentType("application/json").body(body).post(path).then();
    }
}
