package dev.openvmo.portfolio.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DecisionTest {
    private static final String PATH = "/v1/decisions";

    @Inject
    Sql sql;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void whatIsAskedForIsDueUntilItIsDecidedOnce() {
        var due = due();
        var id = due.get("id").asText();

        var statuses = AtOnce.fifty(() -> Given.post(PATH + "/" + id + "/outcome", Given.outcomeBody("FUND")));

        assertThat(due.get("status").asText()).isEqualTo("DUE");
        assertThat(statuses).containsOnlyOnce(201).contains(409);
        var decided = read(id);
        assertThat(decided.get("status").asText()).isEqualTo("DECIDED");
        assertThat(decided.get("votes"))
                .isEqualTo(Json.of(Given.outcomeBody("FUND")).get("votes"));
        assertThat(decided.get("amount")).isEqualTo(Json.of("{\"amount\":\"250000.00\",\"currency\":\"GBP\"}"));
        assertThat(decided.get("conditions"))
                .isEqualTo(Json.of("[{\"text\":\"The lease is signed\",\"dueOn\":\"2027-06-30\"}]"));
        assertThat(decided.get("decidedBy").asText()).isNotBlank();
        assertThat(As.admin()
                        .queryParam("filter", "initiativeId==%s;status==DUE;dueOn=le=2027-03-31".formatted(initiative))
                        .get(PATH)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whatIsDueIsFoundByItsDay() {
        var id = due().get("id").asText();

        assertThat(dueBy("2027-03-31")).containsExactly(id);
        assertThat(dueBy("2027-03-30")).isEmpty();
    }

    @Test
    void aContributorAsksAndAPortfolioManagerDecides() {
        var id = due().get("id").asText();
        var path = PATH + "/" + id + "/outcome";

        var asked = As.role("contributor", portfolio)
                .contentType(ContentType.JSON)
                .body(Given.outcomeBody("GO"))
                .post(path);
        var decided = As.role("portfolio-manager", portfolio)
                .contentType(ContentType.JSON)
                .body(Given.outcomeBody("GO"))
                .post(path);

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(403);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
    }

    @Test
    void oneDecisionSupersedesAnotherOfItsSubject() {
        var first = decided("GO", null);

        var statuses = AtOnce.fifty(() -> Given.post(PATH, body("STOP", first)));
        var other = Given.post(
                PATH,
                """
                {"portfolioId":"%s","title":"Fund","kind":"FUND","rationale":"Enough","amount":5,"supersedes":"%s"}"""
                        .formatted(portfolio, first));
        var undecided = Given.post(PATH, body("GO", due().get("id").asText()));

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        var successor = read(first).get("supersededBy").asText();
        assertThat(read(successor).get("supersedes").asText()).isEqualTo(first);
        assertThat(Json.of(Given.post(PATH, body("STOP", first))).get("id").asText())
                .isEqualTo(successor);
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(422);
        assertThat(undecided.statusCode()).as(undecided.asString()).isEqualTo(409);
    }

    @Test
    void anApprovalHoldsUntilAnotherDecisionSupersedesIt() {
        assertThat(approved()).isFalse();
        decided("NO_GO", null);
        assertThat(approved()).isFalse();
        var go = decided("GO", null);
        assertThat(approved()).isTrue();
        decided("STOP", go);
        assertThat(approved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"GO\" | /rationale | required",
                "\"rationale\":\"Enough\" | /kind | required",
                "\"kind\":\"FUND\",\"rationale\":\"Enough\" | /amount | required",
                "\"kind\":\"FUND\",\"rationale\":\"Enough\",\"amount\":-0.01 | /amount/amount | out-of-range",
                "\"kind\":\"GO\",\"rationale\":\"Enough\",\"chosenOption\":\"C\" | /chosenOption | unknown-value",
                "\"status\":\"DUE\" | /dueOn | required",
                "\"status\":\"DUE\",\"dueOn\":\"2027-01-01\",\"kind\":\"GO\" | /status | invalid",
                "\"options\":[{\"name\":\"A\"},{\"name\":\"A\"}],\"kind\":\"GO\",\"rationale\":\"B\" | /options/1/name | duplicate",
                "\"kind\":\"GO\",\"rationale\":\"B\",\"votes\":[{\"voter\":\"A\",\"vote\":\"FOR\"},{\"voter\":\"A\",\"vote\":\"AGAINST\"}]"
                        + "| /votes/1/voter | duplicate"
            })
    void whatDoesNotFitIsRefusedByName(String said, String pointer, String code) {
        var refused = Given.post(PATH, "{\"initiativeId\":\"%s\",\"title\":\"Go on\",%s}".formatted(initiative, said));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void onlyMoneyAndExceptionsAreDecidedOfAPortfolio() {
        var body =
                "{\"portfolioId\":\"%s\",\"title\":\"Next year\",\"kind\":\"%s\",\"rationale\":\"Enough\",\"amount\":12.50}";

        var funded = Given.post(PATH, body.formatted(portfolio, "FUND"));
        var refused = Given.post(PATH, body.formatted(portfolio, "PIVOT"));

        assertThat(funded.statusCode()).as(funded.asString()).isEqualTo(201);
        assertThat(funded.jsonPath().getString("amount.currency")).isEqualTo("GBP");
        var seen = evidence(funded.jsonPath().getString("id"));
        assertThat(value(seen, "initiativesByState")).isEqualTo(Json.of("{\"FUNNEL\":1}"));
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/kind");
    }

    @Test
    void aConditionComesTrueOnce() {
        var id = due().get("id").asText();
        Given.post(PATH + "/" + id + "/outcome", Given.outcomeBody("GO")).then().statusCode(201);
        var path = PATH + "/" + id + "/conditions/1/fulfilment";

        var fulfilled = Given.post(path, "{\"note\":\"Signed on Monday\"}");
        var again = Given.post(path, "{}");
        var none = Given.post(path.replace("/1/", "/2/"), "{}");

        assertThat(fulfilled.jsonPath().getString("conditions[0].note")).isEqualTo("Signed on Monday");
        assertThat(fulfilled.jsonPath().getString("conditions[0].fulfilledAt")).isNotBlank();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(none.statusCode()).isEqualTo(404);
    }

    @Test
    void itsEvidenceReadsTheSameWhateverBecomesOfWhatItSpeaksOf() {
        Given.estimates(initiative, 8, 5, 3, 5);
        Given.put("/v1/initiatives/" + initiative + "/business-case", Given.businessCaseBody("java-" + initiative))
                .then()
                .statusCode(201);
        Given.id(Given.post(
                "/v1/milestones",
                """
                {"initiativeId":"%s","name":"First shop","baseline":"2027-06-30","forecast":"2027-07-14"}"""
                        .formatted(initiative)));
        Neighbours.value(initiative, "12345678901234567.25", "GBP", 7);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(As.admin()
                        .get("/v1/initiative-statuses/" + initiative)
                        .jsonPath()
                        .getString("valueStatus"))
                .isEqualTo("REALISED"));
        var rankedBefore = Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/backlog"))
                .at("/items/0");
        var id = decided("FUND", null);
        var evidence = evidence(id);
        var decision = read(id);

        Given.post("/v1/initiatives/" + initiative + "/transitions", "{\"to\":\"DONE\",\"outcome\":\"STOPPED\"}")
                .then()
                .statusCode(201);
        Given.delete("/v1/initiatives/" + initiative).then().statusCode(204);

        assertThat(As.admin().get(PATH + "/" + id + "/evidence").asString()).isEqualTo(evidence.toString());
        assertThat(read(id)).isEqualTo(decision);
        assertThat(evidence.get("asOf")).isEqualTo(decision.get("decidedAt"));
        assertThat(value(evidence, "score").get("value").decimalValue()).isEqualByComparingTo("3.2");
        assertThat(value(evidence, "score").at("/inputs/jobSize").asInt()).isEqualTo(5);
        assertThat(value(evidence, "rank").asInt()).isEqualTo(1);
        assertThat(value(evidence, "alignment")).isEqualTo(rankedBefore.get("alignment"));
        assertThat(value(evidence, "realisedValue")).isEqualTo(rankedBefore.get("value"));
        assertThat(value(evidence, "initiative").get("state").asText()).isEqualTo("FUNNEL");
        assertThat(value(evidence, "estimates").get("timeCriticality").asInt()).isEqualTo(5);
        assertThat(value(evidence, "businessCase").at("/content/mvp").asText()).isEqualTo("One shop, cards only");
        assertThat(value(evidence, "milestones").at("/0/slipDays").asInt()).isEqualTo(14);
        assertThat(Given.delete("/v1/portfolios/" + portfolio).jsonPath().getInt("dependents.decisions"))
                .isEqualTo(1);
    }

    @Test
    void whatWasDecidedGoesWithItsInitiativeAndWhatIsDueEndsWithIt() {
        var decided = decided("GO", null);
        var due = due().get("id").asText();
        var elsewhere = Given.portfolio();

        Given.patch("/v1/initiatives/" + initiative, "{\"portfolioId\":\"%s\"}".formatted(elsewhere))
                .then()
                .statusCode(200);
        Given.delete("/v1/initiatives/" + initiative).then().statusCode(204);

        var there = As.role("viewer", elsewhere);
        assertThat(there.get(PATH + "/" + decided + "/evidence").statusCode()).isEqualTo(200);
        assertThat(As.role("viewer", portfolio).get(PATH + "/" + decided).statusCode())
                .isEqualTo(404);
        assertThat(As.admin().get(PATH + "/" + due).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update decision set rationale = 'Otherwise', updated_at = instant() where id = :id",
                "update decision set status = 'DUE', updated_at = instant() where id = :id",
                "delete from decision where id = :id",
                "update decision_evidence set document = '[]', updated_at = instant() where id = :id",
                "delete from decision_evidence where id = :id"
            })
    void theDatabaseKeepsWhatWasDecided(String statement) {
        var id = UUID.fromString(decided("GO", null));

        assertThatThrownBy(() ->
                        work.asService(() -> sql.query(statement).with("id", id).update()))
                .hasStackTraceContaining("stays as it was written");
    }

    private boolean approved() {
        return work.asService(
                () -> sql.query("select approved(:id)").with("id", initiative).one(row -> row.bool("approved")));
    }

    private JsonNode due() {
        return Json.of(Given.post(
                PATH,
                """
                {"initiativeId":"%s","title":"Fund round two","status":"DUE","dueOn":"2027-03-31","options":[{"name":"Build it"}]}"""
                        .formatted(initiative)));
    }

    private String decided(String kind, String supersedes) {
        return Given.id(Given.post(PATH, body(kind, supersedes))).toString();
    }

    private String body(String kind, String supersedes) {
        return """
            {"initiativeId":"%s","title":"Round two","kind":"%s","rationale":"Enough is known","supersedes":%s,
             "amount":{"amount":"1000.00","currency":"GBP"}}"""
                .formatted(initiative, kind, supersedes == null ? null : "\"" + supersedes + "\"");
    }

    private List<String> dueBy(String day) {
        return As.admin()
                .queryParam("filter", "status==DUE;dueOn=le=%s;initiativeId==%s".formatted(day, initiative))
                .get(PATH)
                .jsonPath()
                .getList("items.id");
    }

    private static JsonNode read(String id) {
        return Json.of(As.admin().get(PATH + "/" + id));
    }

    private static JsonNode evidence(String id) {
        return Json.of(As.admin().get(PATH + "/" + id + "/evidence"));
    }

    private static JsonNode value(JsonNode evidence, String name) {
        return StreamSupport.stream(evidence.get("values").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value");
    }
}
