package dev.openvmo.alignment.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CriteriaSetTest {
    private UUID portfolio;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
    }

    @Test
    void oneSetOfAPortfolioIsInForce() {
        var first = Given.criteriaSet(portfolio);
        Given.selecting(first);
        var version = As.admin().post("/v1/criteria-sets/" + first + "/versions");

        Given.selecting(UUID.fromString(version.path("id")));

        version.then().statusCode(201).body("number", is(2)).body("lineageId", is(first.toString()));
        As.admin().get("/v1/criteria-sets/" + first).then().body("state", is("RETIRED"));
        As.admin()
                .get("/v1/criteria-sets/" + version.path("id"))
                .then()
                .body("state", is("ACTIVE"))
                .body("thresholds.gate", is(List.of("READY")));
    }

    @Test
    void whatScoresAreMadeByIsNotChanged() {
        var set = Given.criteriaSet(portfolio);
        Given.selecting(set);

        var refused = Given.patch("/v1/criteria-sets/" + set, "{\"name\":\"Another\"}");

        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).endsWith("/criteria-set-closed");
        As.admin().post("/v1/criteria-sets/" + set + "/activation").then().statusCode(409);
    }

    @Test
    void aSetIsNotPutInForceBeforeItsFirstDay() {
        var set = Given.criteriaSet(portfolio);
        Given.patch("/v1/criteria-sets/" + set, "{\"from\":\"2999-01-01\"}")
                .then()
                .statusCode(200);

        var refused = As.admin().post("/v1/criteria-sets/" + set + "/activation");

        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).endsWith("/criteria-set-not-effective");
    }

    @Test
    void comparedCriteriaWeighWhatWasJudged() {
        var set = post("\"comparison\":[[1,4],[null,1]],", "CONTRIBUTION", "RATING", SCALE);

        set.then()
                .statusCode(201)
                .body("criteria.weight", is(List.of(0.8f, 0.2f)))
                .body("comparison[1][0]", is("1/4"))
                .body("consistencyRatio", is(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATING | RATING | | /criteria/0/scale",
                "CONTRIBUTION | RATING | | /criteria/1/scale",
                "CONTRIBUTION | CONTRIBUTION | \"scale\":[{\"value\":1,\"label\":\"a\"},{\"value\":5,\"label\":\"b\"}] | /criteria/1/scale",
                "CONTRIBUTION | RATING | \"scale\":[{\"value\":1,\"label\":\"a\"},{\"value\":1.0,\"label\":\"b\"}] | /criteria/1/scale",
                "CONTRIBUTION | METRIC | \"valueFunction\":[{\"value\":1,\"points\":0},{\"value\":5,\"points\":100}] | /criteria/1/metric",
                "CONTRIBUTION | METRIC | \"metric\":\"nps\" | /criteria/1/valueFunction",
                "CONTRIBUTION | METRIC | \"metric\":\"nps\",\"valueFunction\":[{\"value\":1,\"points\":0},{\"value\":1.0,\"points\":9}] | /criteria/1/valueFunction/1/value",
                "CONTRIBUTION | CONTRIBUTION | \"metric\":\"nps\" | /criteria/1/metric",
                "CONTRIBUTION | RATING | \"minimum\":6,\"scale\":[{\"value\":1,\"label\":\"a\"},{\"value\":5,\"label\":\"b\"}] | /criteria/1/minimum",
            })
    void whatDoesNotFitTogetherIsNamed(String first, String second, String more, String pointer) {
        var refused = post("", first, second, more == null ? "\"minimum\":null" : more);

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).contains(pointer);
    }

    private static final String SCALE = "\"scale\":[{\"value\":0,\"label\":\"No\"},{\"value\":3,\"label\":\"Yes\"}]";

    private Response post(String more, String first, String second, String rest) {
        return Given.post(
                "/v1/criteria-sets",
                """
                {"portfolioId":"%s","name":"Set",%s"criteria":[{"key":"a","name":"A","kind":"%s","weight":3},
                 {"key":"b","name":"B","kind":"%s","weight":1,%s}]}"""
                        .formatted(portfolio, more, first, second, rest));
    }
}
