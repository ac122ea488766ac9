package dev.openvmo.alignment.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sure the order of a portfolio's initiatives is. */
@QuarkusTest
class RobustnessTest {
    private UUID portfolio;
    private UUID first;
    private UUID second;
    private UUID strategy;
    private UUID conversion;
    private UUID cost;

    @BeforeEach
    void twoInitiativesServeAnObjectiveEach() {
        portfolio = Given.portfolio();
        first = Given.initiative(portfolio);
        second = Given.initiative(Given.portfolio(portfolio));
        strategy = Given.strategy(portfolio);
        conversion = Given.objective(Given.theme(strategy, "Grow", 4), "Conversion above 4 %", 1);
        cost = Given.objective(Given.theme(strategy, "Save", 1), "Cost to serve under 2 £", 1);
        Given.contribution(first, conversion, 1, 1);
        Given.contribution(second, cost, 1, 1);
        Given.active(strategy);
        await().atMost(Patience.LIMIT).until(() -> robustness("").<Integer>path("ranked") == 2);
    }

    @Test
    void saysHowLikelyEachRankIsAndHowFarOffThatMayBe() {
        // the first stays above where the weight of its objective, ~ Beta(4, 1), is above 1/2
        var exact = 1 - Math.pow(0.5, 4);

        var answer = robustness("?concentration=5&samples=10000&seed=3");

        var found = Json.of(answer);
        assertThat(found.get("strategyId").asText()).isEqualTo(strategy.toString());
        assertThat(found.get("standardErrorAtMost").asDouble()).isEqualTo(0.005);
        assertThat(answer.<List<String>>path("initiatives.initiativeId"))
                .containsExactly(first.toString(), second.toString());
        var above = found.get("initiatives").get(0).get("above").get(0);
        assertThat(above.get("initiativeId").asText()).isEqualTo(second.toString());
        assertThat(above.get("probability").asDouble())
                .isCloseTo(exact, within(5 * above.get("standardError").asDouble()));
        assertThat(found.get("initiatives").get(0).get("ranks").get(0).get("probability"))
                .isEqualTo(above.get("probability"));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        assertThat(robustness("?seed=42&concentration=5").asString())
                .isEqualTo(robustness("?seed=42&concentration=5").asString())
                .isNotEqualTo(robustness("?seed=43&concentration=5").asString());
    }

    @Test
    void namesTheSmallestChangeOfAWeightThatTurnsTwoNeighbours() {
        var flip = Json.of(robustness("")).get("initiatives").get(0).get("flip");

        assertThat(flip)
                .isEqualTo(Json.of(
                        """
                        {"objectiveId":"%s","name":"Conversion above 4 %%","from":0.8,"to":0.5}"""
                                .formatted(conversion)));
    }

    @Test
    void aParameterOutOfItsBoundsIsRefusedByName() {
        for (var wrong : List.of("samples=99", "samples=10001", "concentration=0", "limit=101")) {
            As.admin()
                    .get("/v1/alignment-insights/" + portfolio + "/robustness?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/malformed-request"))
                    .body("parameter", is(wrong.split("=")[0]))
                    .body("detail", containsString("whole number"));
        }
    }

    /** 0.6 of 80 and 0.4 of 0 against 0.6 of 20 and 0.4 of 100: the second is ahead where w, ~ Beta(3, 2), is below 5/8. */
    @Test
    void whatIsScoredByACriteriaSetIsRankedByItsCriteria() {
        var set = Given.criteriaSet(portfolio);
        Given.assessed(As.admin(), first, set, "1").then().statusCode(201);
        Given.assessed(As.admin(), second, set, "5").then().statusCode(201);

        Given.selecting(set);

        await().atMost(Patience.LIMIT).untilAsserted(() -> robustness("")
                .then()
                .body("criteriaSetId", is(set.toString()))
                .body("ranked", is(2))
                .body("leftOut", is(0)));
        var ahead = Json.of(robustness("?concentration=5&samples=10000&seed=3"))
                .get("initiatives")
                .get(0);
        assertThat(ahead.get("initiativeId").asText()).isEqualTo(second.toString());
        assertThat(ahead.get("above").get(0).get("probability").asDouble())
                .isCloseTo(4 * Math.pow(0.625, 3) - 3 * Math.pow(0.625, 4), within(0.025));
        assertThat(ahead.get("flip"))
                .isEqualTo(Json.of("""
                {"criterion":"feasibility","from":0.4,"to":0.375}"""));
    }

    /** Assessors who say 1 and 5 leave everything open: what is sure at 60 is below in four draws of ten. */
    @Test
    void whereAssessorsDisagreeAnythingBetweenThemMayBe() {
        var set = UUID.fromString(Given.post(
                        "/v1/criteria-sets",
                        """
                        {"portfolioId":"%s","name":"One","criteria":[{"key":"feasibility","name":"Feasibility","kind":"RATING",
                         "weight":1,"scale":[{"value":1,"label":"No"},{"value":5,"label":"Yes"}]}]}"""
                                .formatted(portfolio))
                .path("id"));
        Given.assessed(As.admin(), first, set, "3.4").then().statusCode(201);
        Given.assessed(As.admin(), second, set, "1").then().statusCode(201);
        Given.assessed(As.role(Roles.CONTRIBUTOR, portfolio), second, set, "5")
                .then()
                .statusCode(201);

        Given.selecting(set);

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> robustness("").then().body("criteriaSetId", is(set.toString())));
        var ahead =
                Json.of(robustness("?samples=10000&seed=5")).get("initiatives").get(0);
        assertThat(ahead.get("initiativeId").asText()).isEqualTo(first.toString());
        assertThat(ahead.get("above").get(0).get("probability").asDouble()).isCloseTo(0.6, within(0.025));
    }

    @Test
    void nothingScoredIsNothingRanked() {
        var empty = Given.portfolio();

        var answer = As.admin().get("/v1/alignment-insights/" + empty + "/robustness");

        answer.then().statusCode(200).body("ranked", is(0)).body("initiatives.size()", is(0));
        As.admin()
                .get("/v1/alignment-insights/" + Ids.next() + "/robustness")
                .then()
                .statusCode(404);
    }

    private Response robustness(String parameters) {
        var answer = As.admin().get("/v1/alignment-insights/" + portfolio + "/robustness" + parameters);
        answer.then().statusCode(200);
        return answer;
    }
}
