package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores by a criteria set: 0.6 of what is contributed, here 50, and 0.4 of feasibility from 1 to 5, which must reach 2. */
@QuarkusTest
class SelectionTest {
    private UUID portfolio;
    private UUID initiative;
    private UUID set;
    private String score;

    @BeforeEach
    void anInitiativeThatContributesFifty() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio);
        score = "/v1/alignment-scores/" + initiative;
        var strategy = Given.strategy(portfolio);
        Given.contribution(initiative, Given.objective(Given.theme(strategy, "Grow", 1), "Conversion", 1), 0.5, 1);
        Given.active(strategy);
        set = Given.criteriaSet(portfolio);
        awaitValue(50);
    }

    @Test
    void theConsensusOfThreeAssessorsCountsWithItsShare() {
        rated(0, "3").then().statusCode(201);
        rated(1, "4").then().statusCode(201);
        rated(2, "5").then().statusCode(201);

        Given.selecting(set);

        awaitValue(60);
        As.admin()
                .get(score)
                .then()
                .body("criteriaSetId", is(set.toString()))
                .body("criteriaSetVersion", is("1"))
                .body("why", is(List.of("CRITERIA_SET")))
                .body("mustPassFailures", is(List.of()))
                .body("criteria.criterion", is(List.of("feasibility", "strategy")))
                .body("criteria.points", is(List.of(75, 50)))
                .body("criteria.brings", is(List.of(30, 30)))
                .body("criteria.assessors", is(List.of(3, 0)))
                .body("confidence", is(0.75f))
                .body("sampleSize", is(4));
    }

    @Test
    void whatIsNotRatedYetHasNoScore() {
        Given.selecting(set);

        awaitValue(null);
        As.admin().get(score).then().body("reason", is("NOT_ASSESSED")).body("criteria[0].points", is(nullValue()));

        rated(0, "5").then().statusCode(201);
        awaitValue(70);
        As.admin().get(score).then().body("why", is(List.of("ASSESSMENT")));
    }

    @Test
    void aFailureIsNotHiddenByAHighScore() {
        Given.selecting(set);
        rated(0, "1").then().statusCode(201);

        awaitValue(30);

        As.admin()
                .get(score)
                .then()
                .body("mustPassFailures", is(List.of("feasibility")))
                .body("criteria.fails", is(List.of(true, false)));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.alignment.score", initiative))
                        .last()
                        .asString()
                        .contains("\"mustPassFailures\":[\"feasibility\"]"));
    }

    @Test
    void aNewVersionGoesOnWithWhatWasRated() {
        rated(0, "4").then().statusCode(201);
        Given.selecting(set);
        awaitValue(60);
        var version = As.admin().post("/v1/criteria-sets/" + set + "/versions").<String>path("id");
        var path = "/v1/criteria-sets/" + version;
        var body = As.admin().get(path).asString();
        As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body("{\"criteria\":%s}"
                        .formatted(body.replaceAll(".*\"criteria\":(\\[.*\\]),\"comparison\".*", "$1")
                                .replace("0.4", "1.4")))
                .patch(path)
                .then()
                .statusCode(200);

        Given.selecting(UUID.fromString(version));

        await().atMost(Patience.LIMIT)
                .until(() -> Float.valueOf(67.5f).equals(As.admin().get(score).path("value")));
        assertThat(As.admin().get(score + "/history").<List<List<String>>>path("items.why"))
                .startsWith(List.of("CRITERIA_SET"), List.of("CRITERIA_SET"));
    }

    @Test
    void theDerivationGivesTheScore() {
        rated(0, "4").then().statusCode(201);
        Given.selecting(set);
        awaitValue(60);

        var derivation = As.admin().get(As.admin().get(score).<String>path("derivation"));

        derivation
                .then()
                .body("value", is(60))
                .body("version", is("1"))
                .body("inputs.criteria.share", is(List.of(0.4f, 0.6f)))
                .body("inputs.criteria.points", is(List.of(75, 50)));
        assertThat(derivation.<String>path("formula")).startsWith("value = Σ share × points");
    }

    @Test
    void anEventFitsIntoAKilobyte() {
        var criteria = new StringBuilder();
        for (var n = 0; n < 20; n++) {
            criteria.append(
                    """
                    %s{"key":"aaaaaaaaaaaaaaaaaaaaaa%02d","name":"A","kind":"RATING","weight":1,"minimum":2,
                     "scale":[{"value":1,"label":"No"},{"value":5,"label":"Yes"}]}"""
                            .formatted(n == 0 ? "" : ",", n));
        }
        var many = UUID.fromString(Given.post(
                        "/v1/criteria-sets",
                        "{\"portfolioId\":\"%s\",\"name\":\"Many\",\"criteria\":[%s]}".formatted(portfolio, criteria))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        for (var n = 0; n < 20; n++) {
            Given.post(
                            "/v1/assessments",
                            """
                            {"initiativeId":"%s","criteriaSetId":"%s","criterion":"aaaaaaaaaaaaaaaaaaaaaa%02d","rating":1.3,
                             "rationale":"No"}"""
                                    .formatted(initiative, many, n))
                    .then()
                    .statusCode(201);
        }

        Given.selecting(many);

        await().atMost(Patience.LIMIT)
                .until(() -> Float.valueOf(7.5f).equals(As.admin().get(score).path("value")));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.alignment.score", initiative))
                        .last()
                        .satisfies(state -> assertThat(state)
                                .asString()
                                .contains("aaaaaaaaaaaaaaaaaaaaaa19")
                                .satisfies(text -> assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(1024))));
    }

    private Response rated(int person, String rating) {
        return Given.assessed(person(person), initiative, set, rating);
    }

    private RequestSpecification person(int n) {
        return As.role(
                List.of(Roles.CONTRIBUTOR, Roles.STRATEGIST, Roles.PORTFOLIO_MANAGER)
                        .get(n),
                portfolio);
    }

    private void awaitValue(Integer value) {
        await().atMost(Patience.LIMIT)
                .until(() -> Objects.equals(value, As.admin().get(score).path("value")));
    }
}
