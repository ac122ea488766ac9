package dev.openvmo.portfolio.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BusinessCaseTest {
    private UUID portfolio;
    private UUID initiative;
    private String path;
    private String body;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
        path = "/v1/initiatives/" + initiative + "/business-case";
        body = Given.businessCaseBody(Given.name("java"));
    }

    @Test
    void isWrittenReadAndAnnounced() {
        var written = Given.put(path, body);

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(Json.of(written, "id", "portfolioId", "version", "createdAt", "updatedAt"))
                .isEqualTo(Json.of(body));
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        assertThat(Json.of(As.admin().get(path))).isEqualTo(Json.of(written));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.business-case", initiative))
                        .hasSize(1));
        assertThat(Given.put(path, body).statusCode()).isEqualTo(428);
        var same = As.admin()
                .contentType("application/json; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void saysWhatItBringsForWhatItCostsAsApprovedLast() {
        Given.put(path, body).then().statusCode(201);
        assertThat(Json.of(As.admin().get(path)).has("benefitCostRatio")).isFalse();

        Given.post(path + "/approval", "").then().statusCode(201);
        change(body.replace("120000.00", "135000.00"));
        assertThat(Json.of(As.admin().get(path)).get("benefitCostRatio").decimalValue())
                .isEqualByComparingTo("0.666666667");

        Given.post(path + "/approval", "").then().statusCode(201);
        assertThat(Json.of(As.admin().get(path)).get("benefitCostRatio").decimalValue())
                .isEqualByComparingTo("0.6");
    }

    @Test
    void whatWasApprovedStaysAsItWasAndIsComparedFieldByField() {
        Given.put(path, body).then().statusCode(201);
        Given.post(path + "/approval", "").then().statusCode(201);
        change(body.replace("120000.00", "135000.00").replace("2027-Q3", "2027-Q4"));

        var since = Json.of(As.admin().get(path + "/comparison"));
        Given.post(path + "/approval", "").then().statusCode(201);
        var again = Given.post(path + "/approval", "");

        assertThat(since.get("differences"))
                .contains(
                        Json.of(
                                """
                                {"pointer":"/costs/2027-Q1/capEx/amount","from":"120000.00","to":"135000.00"}"""),
                        Json.of("{\"pointer\":\"/benefits/2027-Q3/likely/amount\",\"from\":\"90000.00\"}"),
                        Json.of("{\"pointer\":\"/benefits/2027-Q4/likely/amount\",\"to\":\"90000.00\"}"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Json.of(As.admin().get(path + "/versions/1")).get("content")).isEqualTo(Json.of(body));
        assertThat(As.admin().get(path + "/versions").jsonPath().getList("items.number"))
                .containsExactly(2, 1);
        assertThat(Json.of(As.admin().queryParam("from", 1).queryParam("to", 2).get(path + "/comparison"))
                        .get("differences"))
                .isEqualTo(since.get("differences"));
        As.admin().get(path + "/versions/3").then().statusCode(404);
    }

    @Test
    void ofFiftyApprovalsAtOnceOneFreezesIt() {
        Given.put(path, body).then().statusCode(201);

        var statuses = AtOnce.fifty(() -> Given.post(path + "/approval", ""));

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(As.admin().get(path + "/versions").jsonPath().getList("items.number"))
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, 2027, /efforts/0/period, invalid-format",
        "EUR, GBP, /costs/0, invalid",
        "140000.00, 89999.99, /benefits/0/likely, in-order",
        "120000.00, 120000.001, /costs/0/capEx/amount, out-of-range"
    })
    void aPlanThatDoesNotAddUpIsRefusedByName(String from, String to, String pointer, String code) {
        var wrong =
                switch (code) {
                    case "invalid-format" ->
                        body.replace("\"skill\"", "\"skill\"")
                                .replace("\"period\":\"2027-Q1\",\"personDays\"", "\"period\":\"27\",\"personDays\"");
                    case "invalid" -> body.replaceFirst("\"GBP\"", "\"EUR\"");
                    default -> body.replace(from, to);
                };

        var refused = Given.put(path, wrong);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(As.admin().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void noDayIsPlannedTwiceAndEachSkillIsKnown() {
        var twice = body.replace(
                "\"costs\":[",
                "\"costs\":[{\"period\":\"2028-02\",\"capEx\":1,\"opEx\":2.50},{\"period\":\"2027-Q4\",\"capEx\":1,\"opEx\":1},");

        var refused = Given.put(path, twice);
        var bare = Given.put(path, twice.replace("2028-02", "2028-04"));
        var unskilled = change(body.replace("\"skill\":\"java", "\"skill\":\"no-java"));

        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/costs/1/period");
        assertThat(bare.statusCode()).as(bare.asString()).isEqualTo(201);
        assertThat(Json.of(bare).at("/costs/0/opEx")).isEqualTo(Json.of("{\"amount\":\"2.50\",\"currency\":\"GBP\"}"));
        assertThat(unskilled.statusCode()).isEqualTo(422);
        assertThat(unskilled.jsonPath().getString("errors[0].pointer")).isEqualTo("/efforts/0/skill");
    }

    @Test
    void itGoesAndEndsWithItsInitiative() {
        Given.put(path, body).then().statusCode(201);
        Given.post(path + "/approval", "").then().statusCode(201);
        var elsewhere = Given.portfolio();
        Given.patch("/v1/initiatives/" + initiative, "{\"portfolioId\":\"%s\"}".formatted(elsewhere))
                .then()
                .statusCode(200);

        assertThat(As.role("viewer", elsewhere).get(path + "/versions/1").statusCode())
                .isEqualTo(200);
        assertThat(As.role("viewer", portfolio).get(path).statusCode()).isEqualTo(404);
        Given.delete("/v1/initiatives/" + initiative).then().statusCode(204);
        As.admin().get(path).then().statusCode(404);
    }

    private Response change(String to) {
        return As.admin()
                .contentType("application/json; charset=utf-8")
                .header("If-Match", "*")
                .body(to)
                .put(path);
    }
}
