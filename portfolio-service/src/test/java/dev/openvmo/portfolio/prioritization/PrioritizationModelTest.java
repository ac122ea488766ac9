package dev.openvmo.portfolio.prioritization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.backlog.Recomputed;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrioritizationModelTest {
    private static final String WEIGHTED =
            """
            "WEIGHTED","inputs":[{"input":"ALIGNMENT","weight":1,"from":0,"to":100},{"input":"REACH","weight":2,"from":0,"to":3000}]""";

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID quick;
    private UUID wide;

    @BeforeEach
    void twoInitiatives() {
        portfolio = Given.portfolio();
        quick = Given.initiative(portfolio, "Quick");
        wide = Given.initiative(portfolio, "Wide");
        estimate(quick, 8, 450, 1);
        estimate(wide, 5, 2000, 8);
    }

    @Test
    void ranksByTheModelInForceAndByAlignedWsjfWithoutOne() {
        assertThat(backlog(portfolio)).containsExactly("1 Quick wsjf 8", "2 Wide wsjf 0.625");

        var model = active(portfolio, "\"RICE\"");
        assertThat(backlog(portfolio)).containsExactly("1 Quick rice 450", "2 Wide rice 250");

        post(model + "/retirement");
        assertThat(backlog(portfolio)).containsExactly("1 Quick wsjf 8", "2 Wide wsjf 0.625");
    }

    @Test
    void whatIsEstimatedOrMadeLaterIsRankedByItToo() {
        active(portfolio, "\"VALUE_EFFORT\"");

        var late = Given.initiative(portfolio, "Late");
        estimate(late, 9, 1, 1);

        assertThat(backlog(portfolio))
                .containsExactly(
                        "1 Late value-per-effort 9", "2 Quick value-per-effort 8", "3 Wide value-per-effort 0.625");
    }

    @Test
    void aModelReachesThePortfoliosBelowThatHaveNoneOfTheirOwnWhereverTheyHang() {
        var child = Given.portfolio(portfolio);
        var below = Given.initiative(child, "Below");
        estimate(below, 6, 600, 2);
        active(portfolio, "\"RICE\"");
        assertThat(backlog(child)).containsExactly("1 Below rice 300");

        var own = active(child, "\"COST_OF_DELAY\"");
        assertThat(backlog(child)).containsExactly("1 Below NOT_ESTIMATED");

        post(own + "/retirement");
        assertThat(backlog(child)).containsExactly("1 Below rice 300");

        Given.patch("/v1/portfolios/" + child, "{\"parentId\":null}").then().statusCode(200);
        ranked();
        assertThat(backlog(child)).containsExactly("1 Below wsjf 3");
    }

    @Test
    void aWeightedScoreFollowsAlignmentAndIsUnknownWithoutIt() {
        active(portfolio, WEIGHTED);
        assertThat(backlog(portfolio)).allMatch(line -> line.endsWith("NOT_SCORED"));

        Neighbours.alignment(quick, 90.0, 1);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(backlog(portfolio))
                .containsExactly("1 Quick points 40", "2 Wide NOT_SCORED"));
    }

    /** A quarter each of estimate and alignment, and of what comes by events; what is not known is no score, whichever comes first. */
    @Test
    void aModelRanksByRealisedValueAndByWhatBenefitsAreLikelyToBring() {
        var model = active(
                portfolio,
                """
                "WEIGHTED","inputs":[{"input":"ALIGNMENT","weight":1,"from":0,"to":100},{"input":"REACH","weight":1,"from":0,"to":1000},
                {"input":"REALISED_VALUE","weight":1,"from":0,"to":100000},{"input":"BENEFIT_FORECAST","weight":1,"from":0,"to":200000}]""");
        Neighbours.realisation(quick, portfolio, "72000", "144000", 1);
        Neighbours.realisation(wide, portfolio, "0", "300000", 1);
        Neighbours.alignment(wide, 40.0, 1);
        Neighbours.alignment(quick, 40.0, 1);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(backlog(portfolio)).allMatch(line -> line.endsWith("NOT_MEASURED")));

        Neighbours.value(quick, "50000", "GBP", 1);
        Neighbours.value(wide, "-1", "GBP", 1);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(backlog(portfolio))
                .containsExactly("1 Wide points 60", "2 Quick points 51.75"));
        Neighbours.value(quick, "100000", "GBP", 2);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(backlog(portfolio))
                .containsExactly("1 Quick points 64.25", "2 Wide points 60"));
        var derivation = Json.of(As.admin().get("/v1/backlog-scores/" + quick));
        assertThat(derivation.at("/inputs/benefitForecast/value").asInt()).isEqualTo(144000);
        assertThat(derivation.get("value").decimalValue()).isEqualTo(Recomputed.of(derivation));
        var simulated = Json.of(As.admin().get(model + "/simulation"));
        assertThat(simulated.get("changed").asInt()).isZero();
        As.admin()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"reach\":0}")
                .put("/v1/initiatives/" + quick + "/estimates")
                .then()
                .statusCode(200);
        assertThat(backlog(portfolio)).containsExactly("1 Wide points 60", "2 Quick points 53");
    }

    @Test
    void everyScoreIsWhatItsDerivationGives() {
        Neighbours.alignment(wide, 37.5, 1);
        await().atMost(Patience.LIMIT).until(() -> Json.of(As.admin().get("/v1/backlog-scores/" + wide))
                .at("/inputs/alignment")
                .isNumber());

        for (var kind : List.of("\"WSJF\"", "\"RICE\"", "\"VALUE_EFFORT\"", WEIGHTED)) {
            active(portfolio, kind);
            var derivation = Json.of(As.admin().get("/v1/backlog-scores/" + wide));

            assertThat(derivation.get("value").decimalValue()).isEqualTo(Recomputed.of(derivation));
        }
    }

    @Test
    void aSimulationSaysWhatActivationThenDoes() {
        var third = Given.initiative(portfolio, "Third");
        estimate(third, 7, 9000, 3);
        var model = draft(portfolio, "\"RICE\"");
        var before = backlog(portfolio);

        var simulated = Json.of(As.admin().get(model + "/simulation"));

        assertThat(backlog(portfolio)).isEqualTo(before);
        assertThat(simulated.get("initiatives").asInt()).isEqualTo(3);
        var said = new ArrayList<String>();
        simulated
                .get("changes")
                .forEach(change -> said.add(change.get("rankAfter") + " "
                        + change.get("initiativeId").asText() + " " + change.get("scoreAfter")));
        post(model + "/activation");
        assertThat(simulated.get("changed").asInt()).isEqualTo(2);
        assertThat(said).containsExactlyInAnyOrder("1 " + third + " 3000", "2 " + quick + " 450");
        assertThat(backlog(portfolio)).containsExactly("1 Third rice 3000", "2 Quick rice 450", "3 Wide rice 250");
    }

    @Test
    void aModelRanksByACustomFieldThatIsANumberAndFollowsIt() {
        var field = declare("NUMBER");
        var kind =
                """
                "WEIGHTED","inputs":[{"input":"CUSTOM_FIELD","customField":"%s","weight":1,"from":0,"to":50},
                {"input":"BUSINESS_VALUE","weight":1,"from":0,"to":10}]"""
                        .formatted(field);
        say(quick, field, "10");
        active(portfolio, kind);
        assertThat(backlog(portfolio)).containsExactly("1 Quick points 50", "2 Wide NOT_ESTIMATED");

        say(wide, field, "40");

        assertThat(backlog(portfolio)).containsExactly("1 Wide points 65", "2 Quick points 50");
        var derivation = Json.of(As.admin().get("/v1/backlog-scores/" + wide));
        assertThat(derivation.at("/inputs/customFields." + field + "/value").asInt())
                .isEqualTo(40);
        assertThat(derivation.get("value").decimalValue()).isEqualTo(Recomputed.of(derivation));
    }

    @Test
    void onlyADeclaredNumberIsAnInputAndItIsKeptWhileAModelRanksByIt() {
        var text = declare("TEXT");
        var number = declare("NUMBER");
        var input = "\"WEIGHTED\",\"inputs\":[{\"input\":%s,\"weight\":1,\"from\":0,\"to\":1}]";
        assertThat(pointers(input.formatted("\"CUSTOM_FIELD\",\"customField\":\"" + text + "\"")))
                .containsExactly("/inputs/0/customField");
        assertThat(pointers(input.formatted("\"CUSTOM_FIELD\",\"customField\":\"nowhere\"")))
                .containsExactly("/inputs/0/customField");
        assertThat(pointers(input.formatted("\"CUSTOM_FIELD\""))).containsExactly("/inputs/0/customField");
        assertThat(pointers(input.formatted("\"REACH\",\"customField\":\"" + number + "\"")))
                .containsExactly("/inputs/0/customField");

        var model = draft(portfolio, input.formatted("\"CUSTOM_FIELD\",\"customField\":\"" + number + "\""));
        var id = Json.of(As.admin().get("/v1/custom-fields?filter=key==" + number))
                .at("/items/0/id")
                .asText();
        var refused = Given.delete("/v1/custom-fields/" + id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getInt("dependents.prioritizationModels")).isEqualTo(1);
        Given.delete(model).then().statusCode(204);
        Given.delete("/v1/custom-fields/" + id).then().statusCode(204);
    }

    @Test
    void aTreeIsRankedByTheModelOfItsRoot() {
        var child = Given.portfolio(portfolio);
        var below = Given.initiative(child, "Below");
        estimate(below, 6, 600, 2);
        active(child, "\"RICE\"");
        assertThat(backlog(child)).containsExactly("1 Below rice 300");

        var tree = Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/backlog?descendants=true"));

        assertThat(lines(tree)).containsExactly("1 Quick wsjf 8", "2 Below wsjf 3", "3 Wide wsjf 0.625");
        assertThat(tree.at("/items/1/portfolioId").asText()).isEqualTo(child.toString());
        var derivation =
                Json.of(As.admin().get(tree.at("/items/1/score/derivation").asText()));
        assertThat(derivation.get("value").decimalValue()).isEqualByComparingTo("3");
        assertThat(derivation.get("value").decimalValue()).isEqualTo(Recomputed.of(derivation));
        assertThat(backlog(portfolio)).containsExactly("1 Quick wsjf 8", "2 Wide wsjf 0.625");
        As.admin()
                .get("/v1/portfolios/" + portfolio + "/backlog?descendants=maybe")
                .then()
                .statusCode(400);
    }

    @Test
    void aTreeReadsAsBeforeAtAnEarlierMoment() {
        var child = Given.portfolio(portfolio);
        var below = Given.initiative(child, "Below");
        estimate(below, 6, 600, 2);
        active(portfolio, "\"RICE\"");
        var path = "/v1/portfolios/" + portfolio + "/backlog?descendants=true";
        var before = lines(Json.of(As.admin().get(path)));
        var moment = Json.of(As.admin().get("/v1/initiatives/" + Given.initiative(portfolio, "Clock")))
                .get("createdAt")
                .asText();

        active(portfolio, "\"VALUE_EFFORT\"");
        Given.patch("/v1/portfolios/" + child, "{\"parentId\":null}").then().statusCode(200);
        Given.delete("/v1/initiatives/" + quick).then().statusCode(204);

        assertThat(lines(Json.of(As.admin().queryParam("asOf", moment).get(path))))
                .startsWith(before.toArray(String[]::new))
                .hasSize(4);
    }

    @Test
    void oneOfTenActivationsIsInForceInTheEndAndWhatIsMadeMeanwhileIsRankedByIt() throws Exception {
        var drafts = new ArrayList<String>();
        for (var n = 0; n < 10; n++) {
            drafts.add(draft(portfolio, n % 2 == 0 ? "\"RICE\"" : "\"VALUE_EFFORT\""));
        }

        AtOnce.statuses(drafts.stream()
                .<Supplier<Response>>map(model -> () -> {
                    estimate(Given.initiative(portfolio, "Meanwhile"), 3, 100, 1);
                    return As.admin().post(model + "/activation");
                })
                .toList());
        ranked();

        var active =
                Json.of(As.admin().get("/v1/prioritization-models?filter=state==ACTIVE;portfolioId==" + portfolio));
        assertThat(active.get("items")).hasSize(1);
        var unit = active.at("/items/0/kind").asText().equals("RICE") ? "rice" : "value-per-effort";
        assertThat(backlog(portfolio))
                .hasSizeGreaterThanOrEqualTo(12) // who is told to ask again makes another one
                .allMatch(line -> line.contains(" " + unit + " "));
    }

    @Test
    void whatIsInForceOrWasStaysAsItIs() {
        var model = active(portfolio, "\"RICE\"");

        assertThat(Given.patch(model, "{\"name\":\"Other\"}").jsonPath().getString("type"))
                .isEqualTo("/problems/prioritization-model-closed");
        assertThat(Given.delete(model).statusCode()).isEqualTo(409);
        assertThat(Given.post(model + "/activation", "").statusCode()).isEqualTo(409);
        post(model + "/retirement");
        assertThat(Given.post(model + "/retirement", "").jsonPath().getString("type"))
                .isEqualTo("/problems/prioritization-model-not-in-force");

        var next = Json.of(As.admin().post(model + "/versions"));
        assertThat(next.get("number").asInt()).isEqualTo(2);
        assertThat(next.get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void inputsThatDoNotFitTogetherAreNamed() {
        assertThat(pointers("\"WEIGHTED\"")).containsExactly("/inputs");
        assertThat(pointers("\"RICE\",\"inputs\":[{\"input\":\"REACH\",\"weight\":1,\"from\":0,\"to\":1}]"))
                .containsExactly("/inputs");
        assertThat(
                        pointers(
                                """
                        "WEIGHTED","inputs":[{"input":"REACH","weight":0,"from":1,"to":1},{"input":"REACH","weight":0,"from":0,"to":1},
                        {"input":"ALIGNMENT","weight":0,"from":0,"to":10}]"""))
                .containsExactly("/inputs/0/to", "/inputs/1/input", "/inputs/2/to", "/inputs");
    }

    private static List<String> pointers(String kind) {
        var answer = Given.post("/v1/prioritization-models", body(Given.portfolio(), kind));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.jsonPath().getList("errors.pointer");
    }

    private static void estimate(UUID initiative, int value, int reach, int effort) {
        Given.put(
                        "/v1/initiatives/" + initiative + "/estimates",
                        """
                        {"businessValue":%d,"timeCriticality":0,"riskReduction":0,"jobSize":%d,"reach":%d,"impact":1,"confidence":100,
                         "effort":%d}"""
                                .formatted(value, effort, reach, effort))
                .then()
                .statusCode(201);
    }

    /** The key of a new custom field. */
    private static String declare(String type) {
        var key = Given.name("field").toLowerCase(Locale.ROOT).replace(' ', '-');
        Given.post("/v1/custom-fields", "{\"key\":\"%s\",\"name\":\"F\",\"type\":\"%s\"}".formatted(key, type))
                .then()
                .statusCode(201);
        return key;
    }

    private static void say(UUID initiative, String field, String value) {
        Given.patch("/v1/initiatives/" + initiative, "{\"customFields\":{\"%s\":%s}}".formatted(field, value))
                .then()
                .statusCode(200);
    }

    private static String body(UUID portfolio, String kind) {
        return "{\"portfolioId\":\"%s\",\"name\":\"By this\",\"kind\":%s}".formatted(portfolio, kind);
    }

    private static String draft(UUID portfolio, String kind) {
        var answer = Given.post("/v1/prioritization-models", body(portfolio, kind));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.header("Location").replaceFirst("^.*/v1/", "/v1/");
    }

    private String active(UUID portfolio, String kind) {
        var model = draft(portfolio, kind);
        post(model + "/activation");
        return model;
    }

    /** Returns when all is ranked by what is in force then. */
    private void post(String path) {
        var answer = As.admin().post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        ranked();
    }

    private void ranked() {
        await().atMost(Patience.LIMIT)
                .until(() -> work.asService(
                        () -> sql.query("select not exists (select from dirty where kind = 'rerank') as none")
                                .one(row -> row.bool("none"))));
    }

    /** Rank, title and score (or why there is none) of each. */
    private static List<String> backlog(UUID portfolio) {
        return lines(Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/backlog")));
    }

    private static List<String> lines(JsonNode page) {
        var lines = new ArrayList<String>();
        page.get("items")
                .forEach(item -> lines.add(
                        item.get("rank") + " " + item.get("title").asText() + " " + score(item.get("score"))));
        return lines;
    }

    private static String score(JsonNode score) {
        return score.get("value").isNull()
                ? score.get("reason").asText()
                : score.get("unit").asText() + " "
                        + score.get("value").decimalValue().toPlainString();
    }
}
