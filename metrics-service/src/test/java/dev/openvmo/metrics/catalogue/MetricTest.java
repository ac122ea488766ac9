package dev.openvmo.metrics.catalogue;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetricTest {
    @Inject
    Neighbours neighbours;

    @Test
    void aFormulaIsOfWhatIsDefinedAndNeverOfItself() {
        var part = metric("part." + Ids.next(), "GBP", "SUM", "VALUE");
        var sum = "sum." + Ids.next();
        define(sum, "[%s] * 2".formatted(part))
                .statusCode(201)
                .body("formula", equalTo("[%s] * 2".formatted(part)))
                .body("formulaVersion", equalTo(1))
                .body("nature", equalTo("QUANTITATIVE"));
        define("x." + Ids.next(), "[no.such] + 1")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/formula"))
                .body("errors[0].code", equalTo("unknown-metric"));
        define("x." + Ids.next(), "1 +")
                .statusCode(422)
                .body("errors[0].code", equalTo("invalid-format"))
                .body("errors[0].detail", containsString("at character 4"));

        var above = "above." + Ids.next();
        define(above, "[%s] + 1".formatted(sum)).statusCode(201);
        reformulate(sum, "\"[%s] - 1\"".formatted(above), 1)
                .statusCode(422)
                .body("type", equalTo("/problems/formula-cycle"))
                .body("errors[0].pointer", equalTo("/formula"));
        reformulate(sum, "\"[%s]\"".formatted(sum), 1).statusCode(422);
        reformulate(sum, "\"[%s] * 3\"".formatted(part), 1).statusCode(200).body("formulaVersion", equalTo(2));
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/metrics/" + part)
                .then()
                .statusCode(409)
                .body("dependents.metrics", equalTo(1));
    }

    @Test
    void whatWasMeasuredGetsNoFormula() {
        var measured = metric("measured." + Ids.next(), "GBP", "SUM", "VALUE");
        observe(observation(
                measured,
                neighbours.initiative(neighbours.portfolio()),
                Ids.next().toString(),
                "2026-07-01T12:00:00Z",
                "1",
                null));

        reformulate(measured, "\"2\"", 1)
                .statusCode(409)
                .body("type", equalTo("/problems/measured-already"))
                .body("errors.pointer", contains("/formula"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "alert-rules", "benefits"})
    void whatIsComputedIsMeasuredByNobodySoNothingFollowsIt(String path) {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var sum = "sum." + Ids.next();
        define(sum, "[%s] * 2".formatted(metric("part." + Ids.next(), "GBP", "SUM", "VALUE")))
                .statusCode(201);
        var body = Map.of(
                "targets",
                        Measuring.targetBody(
                                sum,
                                initiative,
                                "\"owner\":\"Grace Moor\",\"baseline\":2,\"value\":4,\"startOn\":\"2026-01-01\",\"dueOn\":\"2026-06-30\""),
                "alert-rules",
                        Measuring.alertRuleBody(
                                sum, initiative, "\"kind\":\"THRESHOLD\",\"condition\":\"ABOVE\",\"threshold\":4"),
                "benefits", Measuring.benefitBody(initiative, sum, "\"baseline\":2"));

        As.admin()
                .contentType("application/json")
                .body(body.get(path))
                .post("/v1/" + path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/metric"))
                .body("errors[0].detail", containsString("* 2"));
    }

    private static ValidatableResponse define(String key, String formula) {
        return As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key":"%s","name":"Computed","direction":"INCREASE","aggregation":"SUM","kind":"VALUE","formula":"%s"}
                        """
                                .formatted(key, formula))
                .post("/v1/metrics")
                .then();
    }

    private static ValidatableResponse reformulate(String key, String formula, int version) {
        return As.admin()
                .header("If-Match", "\"%d\"".formatted(version))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"formula\":%s}".formatted(formula))
                .patch("/v1/metrics/" + key)
                .then();
    }

    @Test
    void isDefinedReadChangedAndDeleted() {
        var key = "m." + Ids.next();
        var etag = As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key": "%s", "name": "Checkout conversion", "description": "Orders per visit", "unit": "%%",
                         "direction": "INCREASE", "aggregation": "MEAN", "kind": "VALUE", "subjectTypes": ["INITIATIVE"]}
                        """
                                .formatted(key))
                .post("/v1/metrics")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/metrics/" + key))
                .body("key", equalTo(key))
                .body("subjectTypes", contains("INITIATIVE"))
                .body("version", equalTo(1))
                .extract()
                .header("ETag");

        As.admin()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("""
                        {"unit": "ratio", "description": null}
                        """)
                .patch("/v1/metrics/" + key)
                .then()
                .statusCode(200)
                .body("unit", equalTo("ratio"))
                .body("$", not(hasKey("description")))
                .header("ETag", "\"2\"");

        As.admin().header("If-Match", etag).delete("/v1/metrics/" + key).then().statusCode(412);
        As.admin().delete("/v1/metrics/" + key).then().statusCode(428);
        As.admin()
                .header("If-Match", "\"2\"")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(204);
        As.admin().get("/v1/metrics/" + key).then().statusCode(404);
    }

    @Test
    void definedAnewItsVersionGoesOn() {
        var key = Measuring.metric("m." + Ids.next(), "%", "MEAN", "VALUE");
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(204);

        Measuring.metric(key, "ratio", "MEAN", "VALUE");

        As.admin()
                .header("If-None-Match", "\"1\"")
                .get("/v1/metrics/" + key)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(412);
    }

    @Test
    void aKeyIsGivenOnce() {
        var key = Measuring.metric("m." + Ids.next(), "%", "MEAN", "VALUE");

        As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key": "%s", "name": "Again", "direction": "INCREASE", "aggregation": "SUM", "kind": "FLOW"}
                        """
                                .formatted(key))
                .post("/v1/metrics")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("errors.pointer", contains("/key"))
                .body("id", notNullValue());
        As.admin()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("""
                        {"key": "another"}
                        """)
                .patch("/v1/metrics/" + key)
                .then()
                .statusCode(422)
                .body("errors.code", contains("immutable"));
    }

    @Test
    void whatIsWrongIsNamed() {
        As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key": "-no-", "name": "", "direction": "UP", "aggregation": "SUM", "kind": "FLOW", "id": 7}
                        """)
                .post("/v1/metrics")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/key"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/direction"))
                .body("errors.pointer", hasItem("/id"));
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        define("\uD83D\uDE80".repeat(200)).statusCode(201);
        define("\uD83D\uDE80".repeat(201))
                .statusCode(422)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("wrong-size"));
    }

    private static ValidatableResponse define(String name) {
        return As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key": "m.%s", "name": "%s", "direction": "INCREASE", "aggregation": "SUM", "kind": "FLOW"}
                        """
                                .formatted(Ids.next(), name))
                .post("/v1/metrics")
                .then();
    }

    @Test
    void aMeasuredMetricStays() {
        var key = Measuring.metric("m." + Ids.next(), "%", "MEAN", "VALUE");
        var initiative = neighbours.initiative(neighbours.portfolio());
        Measuring.observe(Measuring.observation(key, initiative, key, "2026-11-01T00:00:00Z", "3.1", null))
                .statusCode(201);

        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("dependents.observations", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"unit,\"USD\"", "unit,null", "aggregation,\"MEAN\"", "direction,\"DECREASE\""})
    void whatWasMeasuredIsNotRedefined(String field, String value) {
        var key = Measuring.metric("m." + Ids.next(), "GBP", "SUM", "VALUE");
        patch(key, 1, "{\"%s\": %s}".formatted(field, value)).statusCode(200);
        key = Measuring.metric("m." + Ids.next(), "GBP", "SUM", "VALUE");
        var initiative = neighbours.initiative(neighbours.portfolio());
        Measuring.observe(Measuring.observation(key, initiative, key, "2026-11-01T00:00:00Z", "50", null))
                .statusCode(201);

        patch(key, 1, "{\"%s\": %s}".formatted(field, value))
                .statusCode(409)
                .body("type", equalTo("/problems/measured-already"))
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains("immutable"));
        patch(key, 1, "{\"name\": \"Earned\", \"kind\": \"FINANCE\"}").statusCode(200);
    }

    @Test
    void anUnknownSubjectTypeInAFilterIsRefusedNamingTheKnown() {
        As.admin()
                .queryParam("filter", "subjectTypes==INITIATIV")
                .get("/v1/metrics")
                .then()
                .statusCode(400)
                .body("detail", containsString("INITIATIVE, PORTFOLIO, VALUE_STREAM"));
    }

    private static ValidatableResponse patch(String key, int version, String body) {
        return As.admin()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(body)
                .patch("/v1/metrics/" + key)
                .then();
    }

    @Test
    void onlyAnOrganisationWideRoleDefines() {
        var portfolio = neighbours.portfolio();

        As.role("portfolio-manager", portfolio)
                .contentType("application/json")
                .body(
                        """
                        {"key": "m.%s", "name": "Mine", "direction": "INCREASE", "aggregation": "SUM", "kind": "FLOW"}
                        """
                                .formatted(Ids.next()))
                .post("/v1/metrics")
                .then()
                .statusCode(403);
        var key = Measuring.metric("m." + Ids.next(), "%", "MEAN", "VALUE");
        As.role("portfolio-manager", portfolio)
                .header("If-Match", "\"1\"")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(403);
        As.role("viewer", portfolio).get("/v1/metrics").then().statusCode(200);
    }

    @Test
    void manyAreDefinedAtOnceAndListed() {
        var key = "m." + Ids.next();

        As.admin()
                .contentType("application/json")
                .body(
                        """
                        [{"key": "%s", "name": "A", "direction": "INCREASE", "aggregation": "SUM", "kind": "FLOW"},
                         {"key": "%s", "name": "B", "direction": "INCREASE", "aggregation": "SUM", "kind": "FLOW"}]
                        """
                                .formatted(key, key))
                .post("/v1/metrics/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 409))
                .body("items[1].problem.errors.code", contains("already-exists"));
        As.admin()
                .queryParam("filter", "key==" + key)
                .get("/v1/metrics")
                .then()
                .statusCode(200)
                .body("items.name", contains("A"));
    }
}
