package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hangs on an initiative and has an address of its own. */
@QuarkusTest
class PartsTest {
    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void itGoesWithItsInitiativeAndSaysSo() {
        var elsewhere = Given.portfolio();
        var milestone = milestone("2027-06-30", "2027-07-14", null);

        Given.patch("/v1/initiatives/" + initiative, "{\"portfolioId\":\"%s\"}".formatted(elsewhere))
                .then()
                .statusCode(200);

        var moved = Json.of(As.role("viewer", elsewhere).get("/v1/milestones/" + milestone));
        assertThat(moved.get("portfolioId").asText()).isEqualTo(elsewhere.toString());
        assertThat(moved.get("version").asInt()).isEqualTo(2);
        As.role("viewer", portfolio).get("/v1/milestones/" + milestone).then().statusCode(404);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.eventsOf("openvmo.portfolio.milestone", milestone))
                        .hasSize(2)
                        .last()
                        .satisfies(event -> assertThat(event.header("ce_previousportfolioid"))
                                .isEqualTo(portfolio.toString())));
    }

    @Test
    void itEndsWithItsInitiativeAndSaysSo() {
        var milestone = milestone("2027-06-30", null, null);

        Given.delete("/v1/initiatives/" + initiative).then().statusCode(204);

        As.admin().get("/v1/milestones/" + milestone).then().statusCode(404);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.milestone", milestone))
                        .last()
                        .satisfies(state -> assertThat(state.toString()).contains("deleted")));
    }

    @Test
    void whatSlipsIsFoundTheWorstFirst() {
        milestone("2027-06-30", "2027-06-30", null);
        var late = milestone("2027-06-30", "2027-07-14", null);
        var later = milestone("2025-06-30", "2025-06-30", "2025-08-31");

        var slipping = As.admin()
                .queryParam("filter", "initiativeId==" + initiative + ";slipDays=gt=0")
                .queryParam("sort", "-slipDays")
                .get("/v1/milestones")
                .jsonPath();

        assertThat(slipping.getList("items.id")).containsExactly(later.toString(), late.toString());
        assertThat(slipping.getList("items.slipDays")).containsExactly(62, 14);
    }

    @Test
    void whatWasReachedIsNotInTheFuture() {
        var answer = Given.post("/v1/milestones", body("2027-06-30", null, "2999-01-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/actual");
    }

    @Test
    void noOneSpeaksOfAnInitiativeTheyCannotSeeOrMayNotWorkOn() {
        var body = "{\"initiativeId\":\"%s\",\"text\":\"Notice\"}".formatted(initiative);

        var stranger = As.role("contributor", Given.portfolio())
                .contentType("application/json")
                .body(body);
        var viewer = As.holding(new Tokens.Held("viewer", portfolio), new Tokens.Held("contributor", Given.portfolio()))
                .contentType("application/json")
                .body(body);

        stranger.post("/v1/comments").then().statusCode(422);
        viewer.post("/v1/comments").then().statusCode(403);
    }

    private UUID milestone(String baseline, String forecast, String actual) {
        return Given.id(Given.post("/v1/milestones", body(baseline, forecast, actual)));
    }

    private String body(String baseline, String forecast, String actual) {
        return """
            {"initiativeId":"%s","name":"%s","baseline":%s,"forecast":%s,"actual":%s}"""
                .formatted(initiative, Given.name("Live"), date(baseline), date(forecast), date(actual));
    }

    private static String date(String day) {
        return day == null ? null : "\"" + day + "\"";
    }
}
