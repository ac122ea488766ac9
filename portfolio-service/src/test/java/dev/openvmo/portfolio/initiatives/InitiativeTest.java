package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeTest {
    private static final String PATH = "/v1/initiatives";
    private static final String TOPIC = "openvmo.portfolio.initiative";

    private UUID portfolio;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
    }

    @Test
    void proposesAnInitiativeAndSaysSo() {
        var answer = Given.post(
                PATH,
                """
                {"portfolioId":"%s","title":"One-page checkout","kind":"EPIC","category":"BUSINESS","horizon":"H1",
                 "tags":["web","web"],"plannedStart":"2027-04-01","plannedEnd":"2027-09-30"}"""
                        .formatted(portfolio));

        var id = Given.id(answer);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(Json.of(answer, "createdAt", "updatedAt", "stateEnteredAt"))
                .isEqualTo(Json.of(
                        """
                                {"id":"%s","portfolioId":"%s","title":"One-page checkout","kind":"EPIC",
                                 "category":"BUSINESS","horizon":"H1","tags":["web"],"plannedStart":"2027-04-01",
                                 "plannedEnd":"2027-09-30","externalRefs":[],"state":"FUNNEL","version":1}"""
                                .formatted(id, portfolio)));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf(TOPIC, id)).hasSize(1));
    }

    @Test
    void theStateIsNotTheCallersToSet() {
        var answer = Given.post(
                PATH,
                """
                {"portfolioId":"%s","title":"One-page checkout","kind":"EPIC","state":"DONE","colour":"red"}"""
                        .formatted(portfolio));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactlyInAnyOrder("/state", "/colour");
    }

    @Test
    void thePlanEndsAfterItBegins() {
        var answer = Given.post(
                PATH,
                """
                {"portfolioId":"%s","title":"Back in time","kind":"EPIC","plannedStart":"2027-04-02",
                 "plannedEnd":"2027-04-01"}"""
                        .formatted(portfolio));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/plannedEnd");
    }

    @Test
    void manyComeInAtOnceAndEachIsAnswered() {
        var answer = Given.post(
                PATH + "/batch",
                "[%s,{\"title\":\"homeless\",\"kind\":\"EPIC\"},%s]"
                        .formatted(Given.initiativeBody(portfolio, "A"), Given.initiativeBody(portfolio, "B")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("items.status")).containsExactly(201, 422, 201);
    }

    @Test
    void aReferenceIsCreatedOnceThenUpdatedThenLeftAlone() {
        var body = Given.initiativeBody(portfolio, "One-page checkout");
        var ref = Given.name("RET/12#");

        var created = byRef(ref, body);
        var same = byRef(ref, body);
        var changed = byRef(ref, Given.initiativeBody(portfolio, "No checkout at all"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var id = Given.id(created);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(Topic.statesOf(TOPIC, id))
                .hasSize(2)
                .last()
                .asString()
                .contains("No checkout at all"));
    }

    @Test
    void ofFiftyWithOneReferenceOneCreatesAndTheOthersUpdate() throws Exception {
        var body = Given.initiativeBody(portfolio, "One-page checkout");
        var ref = Given.name("RACE");

        var statuses = AtOnce.fifty(() -> byRef(ref, body));

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(As.admin()
                        .queryParam("filter", "externalRef.externalId==" + ref)
                        .queryParam("count", "true")
                        .get(PATH)
                        .jsonPath()
                        .getInt("count"))
                .isEqualTo(1);
    }

    @Test
    void fiftyUpdatesOfOneReferenceWaitForEachOther() {
        var ref = Given.name("TURNS");
        byRef(ref, Given.initiativeBody(portfolio, "first")).then().statusCode(201);

        var statuses = AtOnce.fifty(() -> byRef(ref, Given.initiativeBody(portfolio, Given.name("title"))));

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void ofFiftyEditsOfOneVersionExactlyOneWins() throws Exception {
        var path = PATH + "/" + Given.initiative(portfolio, "One-page checkout");

        var statuses = AtOnce.fifty(() -> As.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Given.initiativeBody(portfolio, Given.name("title")))
                .put(path));

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void aMoveToAnotherPortfolioTakesEverythingAlong() {
        var elsewhere = Given.portfolio();
        var id = Given.initiative(portfolio, "One-page checkout");
        Given.estimates(id, 8, 5, 3, 5);

        Given.patch(PATH + "/" + id, "{\"portfolioId\":\"" + elsewhere + "\"}")
                .then()
                .statusCode(200);

        assertThat(backlog(portfolio).getList("items")).isEmpty();
        assertThat(backlog(elsewhere).getList("items.initiativeId")).containsExactly(id.toString());
        As.role("viewer", elsewhere).get(PATH + "/" + id + "/estimates").then().statusCode(200);
        As.role("viewer", portfolio).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void aValueStreamOfAnotherPortfolioIsNoReference() {
        var foreign = Given.valueStream(Given.portfolio(), "Foreign");

        var answer = Given.post(
                PATH,
                """
                {"portfolioId":"%s","valueStreamId":"%s","title":"One-page checkout","kind":"EPIC"}"""
                        .formatted(portfolio, foreign));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.path("type").toString()).endsWith("/unknown-reference");
    }

    @Test
    void whatIsWithdrawnIsGoneFromTheBacklogAndSaidToBe() {
        var id = Given.initiative(portfolio, "One-page checkout");

        Given.delete(PATH + "/" + id).then().statusCode(204);

        assertThat(backlog(portfolio).getList("items")).isEmpty();
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(Topic.statesOf(TOPIC, id)).last().asString().contains("\"deleted\":true"));
    }

    @Test
    void listsByFilterSortFieldsAndWords() {
        Given.initiative(portfolio, "Apples");
        Given.initiative(portfolio, "Pears");

        var answer = As.admin()
                .queryParam("filter", "portfolioId==" + portfolio + ";horizon==H1;tags==web")
                .queryParam("sort", "-title")
                .queryParam("fields", "title")
                .queryParam("q", "p")
                .queryParam("count", "true")
                .get(PATH);

        assertThat(Json.of(answer))
                .isEqualTo(Json.of(
                        """
                        {"items":[{"title":"Pears"},{"title":"Apples"}],"count":2}"""));
    }

    @Test
    void ofManyEachThatIsThereAlreadyIsNamedAndTheOthersComeIn() {
        var source = Given.name("list");
        var known =
                IntStream.range(0, 150).mapToObj(n -> withRef(source, "R-" + n)).collect(Collectors.joining(","));
        var created = Given.post(PATH + "/batch", "[" + known + "]").jsonPath();

        var again = Given.post(
                PATH + "/batch", "[" + known + "," + withRef(source, "new") + "," + withRef(source, "new") + "]");

        again.then().statusCode(200);
        var statuses = again.jsonPath().<Integer>getList("items.status");
        assertThat(statuses.subList(0, 150)).containsOnly(409);
        assertThat(statuses.subList(150, 152)).containsExactly(201, 409);
        assertThat(again.jsonPath().getString("items[7].problem.id")).isEqualTo(created.getString("items[7].id"));
        assertThat(again.jsonPath().getString("items[7].problem.errors[0].pointer"))
                .isEqualTo("/externalRef");
    }

    @Test
    void anIfMatchThatIsSentCounts() {
        var ref = Given.name("RET");
        byRef(ref, Given.initiativeBody(portfolio, "One-page checkout")).then().statusCode(201);

        byRef(As.admin().header("If-Match", "\"7\""), ref, Given.initiativeBody(portfolio, "No checkout"))
                .then()
                .statusCode(412);
        byRef(As.admin().header("If-Match", "\"1\""), "nobody", Given.initiativeBody(portfolio, "No checkout"))
                .then()
                .statusCode(412);
        byRef(As.admin().header("If-Match", "\"1\""), ref, Given.initiativeBody(portfolio, "No checkout"))
                .then()
                .statusCode(200);
    }

    private String withRef(String source, String externalId) {
        return """
            {"portfolioId":"%s","title":"%s","kind":"EPIC","externalRef":{"source":"%s","externalId":"%s"}}"""
                .formatted(portfolio, externalId, source, externalId);
    }

    private static Response byRef(String externalId, String body) {
        return byRef(As.admin(), externalId, body);
    }

    private static Response byRef(RequestSpecification as, String externalId, String body) {
        return as.contentType(ContentType.JSON)
                .queryParam("source", "jira")
                .queryParam("externalId", externalId)
                .body(body)
                .put(PATH + "/by-ref");
    }

    @Test
    void eachOfItsReferencesFindsItAndNoneNamesTwo() {
        var first = Given.name("RET");
        var second = Given.name("DEV");
        var both =
                """
            {"portfolioId":"%s","title":"One-page checkout","kind":"EPIC","externalRefs":[
             {"source":"jira","externalId":"%s"},{"source":"devops","externalId":"%s"}]}"""
                        .formatted(portfolio, first, second);
        var id = Given.id(Given.post(PATH, both));

        assertThat(Json.of(named(As.admin(), first))
                        .at("/externalRefs/1/externalId")
                        .asText())
                .isEqualTo(second);
        var found = As.admin()
                .queryParam("source", "devops")
                .queryParam("externalId", second)
                .get(PATH + "/by-ref");
        assertThat(Json.of(found).get("id").asText()).isEqualTo(id.toString());
        assertThat(Json.of(found).at("/externalRef/externalId").asText()).isEqualTo(first);
        for (var taken : new String[] {withRef("devops", second), withRef("jira", first)}) {
            assertThat(Json.of(Given.post(PATH, taken)).get("id").asText()).isEqualTo(id.toString());
        }
        var behind = Given.post(PATH, both.replace(first, Given.name("RET")));
        assertThat(behind.statusCode()).isEqualTo(409);
        assertThat(behind.jsonPath().getString("errors[0].pointer")).isEqualTo("/externalRefs/1");
    }

    @Test
    void aReferenceComesAndGoesWithoutTheOthers() {
        var first = Given.name("RET");
        var second = Given.name("DEV");
        var id = Given.id(Given.post(PATH, withRef("jira", first)));

        var joined = Given.patch(
                PATH + "/" + id,
                "{\"externalRefs\":[{\"source\":\"devops\",\"externalId\":\"%s\"}]}".formatted(second));
        assertThat(Json.of(joined).get("externalRefs").findValuesAsText("externalId"))
                .containsExactly(first, second);
        var seen = Json.of(joined).get("updatedAt").asText();
        byRef(first, Given.initiativeBody(portfolio, "No checkout")).then().statusCode(200);
        assertThat(Json.of(named(As.admin(), first)).get("externalRefs")).hasSize(2);
        Given.patch(PATH + "/" + id, "{\"externalRef\":null,\"externalRefs\":null}")
                .then()
                .statusCode(200);

        assertThat(named(As.admin(), first).statusCode()).isEqualTo(404);
        assertThat(named(As.admin().queryParam("asOf", seen), first).statusCode())
                .isEqualTo(200);
        Given.id(Given.post(PATH, withRef("devops", second)));
    }

    @Test
    void aCustomerNeedHasItsEvidence() {
        var id = Given.id(Given.post(
                PATH,
                """
                {"portfolioId":"%s","title":"One-page checkout","kind":"EPIC","customerNeed":{
                 "need":"Baskets are abandoned at the address form","evidence":["Study, n = 412"]}}"""
                        .formatted(portfolio)));

        var patched = Given.patch(PATH + "/" + id, "{\"customerNeed\":{\"evidence\":[\"Funnel of May\"]}}");

        assertThat(Json.of(patched).get("customerNeed"))
                .isEqualTo(Json.of(
                        "{\"need\":\"Baskets are abandoned at the address form\",\"evidence\":[\"Funnel of May\"]}"));
        assertThat(Given.patch(PATH + "/" + id, "{\"customerNeed\":{\"need\":null}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPipelineFindsItByItsReference() {
        var ref = "RET/12#" + UUID.randomUUID();
        var id = Given.id(Given.post(PATH, withRef("jira", ref)));

        var found = named(As.role("pipeline", portfolio), ref);
        var hidden = named(As.role("pipeline", UUID.randomUUID()), ref);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(Json.of(found).get("id").asText()).isEqualTo(id.toString());
        assertThat(found.header("ETag")).isEqualTo("\"1\"");
        assertThat(hidden.statusCode()).isEqualTo(404);
    }

    private static Response named(RequestSpecification caller, String externalId) {
        return caller.queryParam("source", "jira")
                .queryParam("externalId", externalId)
                .get(PATH + "/by-ref");
    }

    private static JsonPath backlog(UUID portfolio) {
        return As.admin().get("/v1/portfolios/" + portfolio + "/backlog").jsonPath();
    }
}
