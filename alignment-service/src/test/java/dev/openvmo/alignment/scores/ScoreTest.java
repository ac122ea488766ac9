package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The turn of the loop inside this service: from a neighbour's event to a score, its event, its history. */
@QuarkusTest
class ScoreTest {
    private UUID portfolio;
    private UUID initiative;
    private UUID strategy;
    private UUID conversion;
    private UUID cost;

    @BeforeEach
    void aStrategyOfTwoObjectivesAndAnInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio);
        strategy = Given.strategy(portfolio);
        conversion = Given.objective(Given.theme(strategy, "Grow", 0.8), "Conversion above 4 %", 1);
        cost = Given.objective(Given.theme(strategy, "Save", 0.2), "Cost to serve under 2 £", 1);
    }

    @Test
    void activationScoresWhatContributes() {
        Given.contribution(initiative, conversion, 0.8, 0.9);

        Given.active(strategy);

        awaitValue(64);
        var answer = As.admin().get("/v1/alignment-scores/" + initiative);
        assertThat(Json.of(answer, "asOf", "derivation"))
                .isEqualTo(Json.of(
                        """
                                {"initiativeId":"%s","portfolioId":"%s","value":64,"unit":"points","confidence":0.9,"strategyId":"%s",
                                 "strategies":[{"strategyId":"%s","share":1}],"criteriaSetVersion":"default-1","criteria":[],"mustPassFailures":[],"contributions":[{"objectiveId":"%s","name":"Conversion above 4 %%",
                                 "strength":0.8,"confidence":0.9,"weight":0.8,"points":64}],"why":["STRATEGY"],"sampleSize":1}"""
                                .formatted(initiative, portfolio, strategy, strategy, conversion)));
    }

    @Test
    void aNewWeightMovesTheScoreAndSaysSoToEveryone() {
        Given.contribution(initiative, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitValue(64);

        Given.patch("/v1/objectives/" + cost, "{\"weight\":4}").then().statusCode(200);

        awaitValue(40);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.alignment.score", initiative).stream()
                                .map(state -> Json.of(state).get("value").asInt()))
                        .containsExactly(64, 40));
    }

    @Test
    void theScoreBeforeAReWeightingCanStillBeReadAndDerived() {
        Given.contribution(initiative, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitValue(64);
        var before = As.admin().get("/v1/alignment-scores/" + initiative).path("asOf");
        Given.patch("/v1/objectives/" + cost, "{\"weight\":4}").then().statusCode(200);
        awaitValue(40);

        var then = As.admin().queryParam("asOf", before).get("/v1/alignment-scores/" + initiative);

        assertThat(then.<Integer>path("value")).isEqualTo(64);
        var derivation = As.admin().get(then.<String>path("derivation"));
        assertThat(derivation.<Integer>path("value")).isEqualTo(64);
        assertThat(derivation.<Float>path("inputs.contributions[0].weight")).isEqualTo(0.8f);
    }

    @Test
    void historyTellsWhatItWasAndWhyItChanged() {
        await().atMost(Patience.LIMIT)
                .until(() -> history().<List<?>>path("items").size() == 1);
        Given.contribution(initiative, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitValue(64);
        Given.patch("/v1/objectives/" + cost, "{\"weight\":4}").then().statusCode(200);
        awaitValue(40);

        var history = history();

        history.then().statusCode(200);
        assertThat(history.<List<List<String>>>path("items.why"))
                .startsWith(List.of("OBJECTIVE_WEIGHT"), List.of("STRATEGY"))
                .endsWith(List.of("INITIATIVE"));
        assertThat(history.<String>path("items[0].from")).isEqualTo(history.<String>path("items[1].to"));
        assertThat(history.<String>path("items[0].to")).isNull();
    }

    @Test
    void aStrategyFurtherUpCountsByItsShareFromTheMomentItDeclaresOne() {
        var region = Given.portfolio(portfolio);
        var local = Given.initiative(region);
        var regional = Given.strategy(region);
        Given.contribution(local, Given.objective(Given.theme(regional, "Local", 1), "Nearer", 1), 0.5, 1);
        Given.contribution(local, cost, 1, 1);
        Given.active(strategy);
        Given.active(regional);
        await().atMost(Patience.LIMIT).until(() -> value(local), Integer.valueOf(50)::equals);

        Given.patch("/v1/strategies/" + strategy, "{\"shareBelow\":0.5}").then().statusCode(200);

        await().atMost(Patience.LIMIT).until(() -> value(local), Integer.valueOf(35)::equals);
        As.admin()
                .get("/v1/alignment-scores/" + local)
                .then()
                .body("strategyId", is(regional.toString()))
                .body("strategies.strategyId", is(List.of(regional.toString(), strategy.toString())))
                .body("why", is(List.of("STRATEGY")));
    }

    @Test
    void whatIsNotAssessedHasNoValueButAReasonAndNoEvent() {
        awaitReason("NO_ACTIVE_STRATEGY");

        Given.active(strategy);

        awaitReason("NO_CONTRIBUTIONS");
        assertThat(As.admin().get("/v1/alignment-scores/" + initiative).asString())
                .contains("\"value\":null");
        assertThat(As.admin().get("/v1/alignment-derivations/" + initiative).asString())
                .contains("\"value\":null")
                .contains("\"reason\":\"NO_CONTRIBUTIONS\"");
        assertThat(Topic.statesOf("openvmo.alignment.score", initiative)).isEmpty();
    }

    @Test
    void withoutAnyWeightEveryInitiativeSaysSoThoseWithoutContributionsToo() {
        Given.active(strategy);
        awaitReason("NO_CONTRIBUTIONS");

        Given.patch("/v1/objectives/" + conversion, "{\"weight\":0}").then().statusCode(200);
        Given.patch("/v1/objectives/" + cost, "{\"weight\":0}").then().statusCode(200);
        awaitReason("NO_WEIGHTS");

        Given.patch("/v1/objectives/" + cost, "{\"weight\":0.3}").then().statusCode(200);
        awaitReason("NO_CONTRIBUTIONS");
    }

    @Test
    void anUnknownChangeInAFilterIsRefusedNamingTheKnown() {
        for (var path : List.of("/v1/alignment-scores", "/v1/alignment-scores/" + initiative + "/history")) {
            As.admin()
                    .queryParam("filter", "why==WEIGHT")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("OBJECTIVE_WEIGHT"));
        }
    }

    @Test
    void aPortfolioWithoutAStrategyAnswersToTheNearestAbove() {
        var below = Given.portfolio(portfolio);
        var deeper = Given.initiative(below);
        Given.contribution(deeper, conversion, 0.5, 1);

        Given.active(strategy);

        await().atMost(Patience.LIMIT).until(() -> Integer.valueOf(40).equals(value(deeper)));
    }

    @Test
    void anInitiativeThatMovesTakesItsContributionsAlongAndAnswersToAnotherStrategy() {
        var contribution = Given.contribution(initiative, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitValue(64);
        var elsewhere = Given.portfolio();

        PortfolioService.announceInitiative(initiative, elsewhere, 2);

        awaitReason("NO_ACTIVE_STRATEGY");
        assertThat(As.admin().get("/v1/contributions/" + contribution).<String>path("portfolioId"))
                .isEqualTo(elsewhere.toString());
    }

    @Test
    void anInitiativeThatIsGoneLeavesNothingBehind() {
        var contribution = Given.contribution(initiative, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitValue(64);
        var before = Instant.now().toString();

        PortfolioService.announceInitiativeGone(initiative, portfolio, 2);

        await().atMost(Patience.LIMIT)
                .until(() -> As.admin().get("/v1/contributions/" + contribution).statusCode() == 404);
        As.admin().get("/v1/alignment-scores/" + initiative).then().statusCode(404);
        await().atMost(Patience.LIMIT).until(() -> Topic.statesOf("openvmo.alignment.score", initiative).stream()
                .anyMatch(state -> state.contains("\"deleted\":true")));
        As.admin()
                .queryParam("asOf", before)
                .get("/v1/alignment-scores/" + initiative)
                .then()
                .statusCode(200);
    }

    @Test
    void nobodySeesTheScoresOfAnotherPortfolio() {
        var elsewhere = Given.portfolio();

        var stranger = As.role(Roles.VIEWER, elsewhere);

        stranger.get("/v1/alignment-scores/" + initiative).then().statusCode(404);
        var list = As.role(Roles.VIEWER, elsewhere)
                .queryParam("filter", "initiativeId==" + initiative)
                .queryParam("count", "true")
                .get("/v1/alignment-scores");
        assertThat(Json.of(list)).isEqualTo(Json.of("{\"items\":[],\"count\":0}"));
    }

    private Response history() {
        return As.admin().get("/v1/alignment-scores/" + initiative + "/history");
    }

    private void awaitValue(int value) {
        await().atMost(Patience.LIMIT).until(() -> Integer.valueOf(value).equals(value(initiative)));
    }

    private void awaitReason(String reason) {
        await().atMost(Patience.LIMIT)
                .until(() -> reason.equals(
                        As.admin().get("/v1/alignment-scores/" + initiative).path("reason")));
    }

    private static Integer value(UUID initiative) {
        return As.admin().get("/v1/alignment-scores/" + initiative).path("value");
    }
}
