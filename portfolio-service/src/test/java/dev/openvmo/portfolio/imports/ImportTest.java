package dev.openvmo.portfolio.imports;

import static dev.openvmo.portfolio.imports.Uploads.awaitRows;
import static dev.openvmo.portfolio.imports.Uploads.awaitStage;
import static dev.openvmo.portfolio.imports.Uploads.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final String LIST =
            """
            ID,Project Name,Department,Start,"Budget
            (£m)"
            A-1,One-page checkout,Web,2027-04-01,"£1,234.50"
            A-2,Click and collect,Shops,2027-05-01,NA
            A-3,Loyalty,Web,not yet,£3
            A-4,Gift cards,Web,,lots
            """;

    private UUID portfolio;
    private String key;
    private UUID mapping;

    @BeforeEach
    void aMapping() {
        Neighbours.metric("budget", "GBP");
        portfolio = Given.portfolio();
        key = Given.name("list");
        mapping = Given.id(Given.post("/v1/import-mappings", mappingBody()));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        var id = send(LIST, true);

        var done = awaitStage(id, "DONE");
        assertThat(done.get("rows"))
                .isEqualTo(Json.of("{\"total\":4,\"created\":3,\"updated\":0,\"unchanged\":0,\"rejected\":1}"));
        assertThat(done.get("measurements"))
                .isEqualTo(
                        Json.of(
                                """
                                [{"metric":"budget","measured":1,"unchanged":0,"notMeasured":1,"rejected":1}]"""));
        assertThat(initiatives().get("count").asInt()).isZero();
    }

    @Test
    void aFileComesInRowByRowAndIsDoneWhenItsMeasurementsAre() {
        var id = send(LIST, false);

        awaitStage(id, "MEASURING");
        assertThat(operation(id).get("status").asText()).isEqualTo("RUNNING");
        Neighbours.receipt(id, 1, 0, 1);

        var done = awaitStage(id, "DONE");
        Json.without(done.get("receipt"), "rejections");
        assertThat(done.get("receipt"))
                .isEqualTo(Json.of("{\"announced\":1,\"accepted\":1,\"unchanged\":0,\"rejected\":0}"));
        await().atMost(Patience.LIMIT)
                .until(() -> operation(id).get("status").asText().equals("SUCCEEDED"));
        assertThat(initiatives().get("items").findValuesAsText("title"))
                .containsExactlyInAnyOrder("One-page checkout", "Click and collect", "Gift cards");
        var one = initiatives().at("/items/0/id").asText();
        assertThat(As.admin()
                        .get("/v1/initiatives/" + one + "/transitions")
                        .jsonPath()
                        .getString("history[0].movedBy"))
                .as("it is the importer's doing")
                .startsWith("key:");
        var rows = Json.of(As.admin().get("/v1/imports/" + id + "/rows")).get("items");
        assertThat(rows.findValuesAsText("row")).containsExactly("1", "2", "3", "4");
        assertThat(rows.get(0).at("/measurements/0"))
                .isEqualTo(
                        Json.of(
                                """
                                {"metric":"budget","outcome":"MEASURED","value":1234500000,"unit":"GBP",
                                 "observedAt":"2026-03-31"}"""));
        assertThat(rows.get(1).at("/measurements/0/outcome").asText()).isEqualTo("NOT_MEASURED");
        assertThat(rows.get(2).get("outcome").asText()).isEqualTo("REJECTED");
        assertThat(rows.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("/plannedStart");
        assertThat(rows.get(3).at("/measurements/0/outcome").asText()).isEqualTo("REJECTED");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var first = send(LIST, false);
        awaitStage(first, "MEASURING");
        Neighbours.receipt(first, 1, 0, 1);
        awaitStage(first, "DONE");
        var before = initiatives();

        var again = send(LIST, false);
        awaitStage(again, "MEASURING");
        Neighbours.receipt(again, 1, 0, 1);

        var done = awaitStage(again, "DONE");
        assertThat(done.at("/rows/unchanged").asInt()).isEqualTo(3);
        assertThat(done.at("/measurements/0/unchanged").asInt()).isEqualTo(1);
        assertThat(initiatives()).isEqualTo(before);
        var one = UUID.fromString(before.at("/items/0/id").asText());
        assertThat(Topic.statesOf("openvmo.portfolio.initiative", one)).hasSize(1);
    }

    @Test
    void aChangedRowKeepsWhatTheFileDoesNotSay() {
        var first = send(LIST, false);
        awaitStage(first, "MEASURING");
        var id = initiative("A-1");
        Given.patch("/v1/initiatives/" + id, "{\"sponsor\":\"Grace Moor\",\"tags\":[\"dept:Web\",\"mine\"]}")
                .then()
                .statusCode(200);

        var second = send(LIST.replace("One-page checkout,Web", "No checkout,Shops"), false);

        awaitRows(second);
        var initiative = Json.of(As.admin().get("/v1/initiatives/" + id));
        assertThat(initiative.get("title").asText()).isEqualTo("No checkout");
        assertThat(initiative.get("sponsor").asText()).isEqualTo("Grace Moor");
        assertThat(initiative.get("tags")).isEqualTo(Json.of("[\"mine\",\"dept:Shops\"]"));
    }

    @Test
    void aMeasurementThatIsTakenBackIsSaidToBeGone() {
        awaitRows(send(LIST, false));
        awaitRows(send(LIST.replace("\"£1,234.50\"", "NA"), false));

        var row = MeasuredRow.id(key, "A-1", "budget", LocalDate.of(2026, 3, 31));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.measured-row", row))
                        .hasSize(2)
                        .last()
                        .asString()
                        .contains("\"deleted\":true"));
    }

    @Test
    void importsThatWaitKeepNoOtherFromBeginning() {
        for (int i = 0; i < 6; i++) {
            awaitRows(send(LIST.replace("£1,234.50", "£" + i), false));
        }

        var dry = send(LIST, true);

        assertThat(awaitStage(dry, "DONE").at("/rows/unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void nextYearsListLeavesThisYearsFiguresAlone() {
        awaitRows(send(LIST, false));
        Given.patch("/v1/import-mappings/" + mapping, "{\"observedAt\":\"2027-03-31\"}")
                .then()
                .statusCode(200);

        awaitRows(send(LIST.replace("\"£1,234.50\"", "NA"), false));

        assertThat(Topic.statesOf(
                        "openvmo.portfolio.measured-row",
                        MeasuredRow.id(key, "A-1", "budget", LocalDate.of(2026, 3, 31))))
                .hasSize(1);
    }

    @Test
    void aDayBeginsWhereThePortfolioIs() {
        Given.patch("/v1/portfolios/" + portfolio, "{\"timeZone\":\"America/New_York\"}")
                .then()
                .statusCode(200);

        awaitRows(send(LIST, false));

        var row = MeasuredRow.id(key, "A-1", "budget", LocalDate.of(2026, 3, 31));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.measured-row", row))
                        .last()
                        .asString()
                        .contains("\"observedAt\":\"2026-03-31T04:00:00Z\""));
    }

    @Test
    void datesThatContradictEachOtherAreRefusedAndTheRestOfTheRowIsTaken() {
        Given.patch("/v1/import-mappings/" + mapping, endColumn()).then().statusCode(200);

        var id = send("ID,Project Name,Department,Start,Budget,End\nA-1,One,,2023-02-20,3,2023-01-20\n", false);

        assertThat(awaitRows(id).at("/measurements/0/measured").asInt()).isEqualTo(1);
        var row = Json.of(As.admin().get("/v1/imports/" + id + "/rows")).at("/items/0");
        assertThat(row.get("outcome").asText()).isEqualTo("CREATED");
        assertThat(row.at("/problem/errors/0/pointer").asText()).isEqualTo("/plannedEnd");
        assertThat(initiatives().at("/items/0").has("plannedStart")).isFalse();
    }

    @Test
    void aFileThatDoesNotFitItsMappingIsRefusedAtOnce() {
        var answer = upload("ID,Name\nA-1,One\n", key, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.path("type").toString()).endsWith("/columns-not-found");
        assertThat(answer.jsonPath().getList("errors.pointer")).contains("/columns/1", "/columns/4");
    }

    @Test
    void theRequestIsCheckedInOrder() {
        upload(LIST, "nobody-saved-this", Map.of()).then().statusCode(404);
        upload(LIST, key, Map.of("dryRun", "perhaps")).then().statusCode(400);
        As.role("viewer", portfolio)
                .contentType("text/csv; charset=utf-8")
                .body(LIST)
                .post("/v1/imports?mapping=" + key)
                .then()
                .statusCode(403);
        As.admin()
                .contentType("application/json")
                .body("{}")
                .post("/v1/imports?mapping=" + key)
                .then()
                .statusCode(415);
    }

    @Test
    void aFileThatDoesNotSayWhatItIsIsNotRead() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/imports?mapping=" + key))
                .header("Authorization", "Bearer " + Tokens.admin())
                .POST(BodyPublishers.ofString(LIST))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept")).contains("text/csv");
    }

    @Test
    void aCellThatCannotBeKeptCostsItsRowAlone() {
        var id = send("ID,Project Name,Department,Start,Budget\nA-\0,One,,,\nA-2,Two,,,\n", false);

        var rows = awaitRows(id).get("rows");
        assertThat(rows.get("created").asInt()).isEqualTo(1);
        assertThat(rows.get("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyKnownAsItIsNowIsNotReadAsOfYesterday() {
        As.admin()
                .get("/v1/imports?asOf=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void anotherPortfoliosInitiativeIsNotTaken() {
        awaitRows(send(LIST, false));
        var elsewhere = Given.portfolio();
        var other = Given.name("other");
        Given.id(Given.post(
                "/v1/import-mappings",
                mappingBody()
                        .replace("\"key\":\"" + key, "\"key\":\"" + other)
                        .replace(portfolio.toString(), elsewhere.toString())));

        var id = Uploads.send(LIST, other, Map.of());

        assertThat(awaitRows(id).at("/rows/rejected").asInt()).isEqualTo(4);
    }

    private String mappingBody() {
        return """
            {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2026-03-31","defaults":{"kind":"PROGRAMME"},
             "columns":[{"target":"externalId","name":"ID","required":true},{"target":"title","name":"Project Name"},
              {"target":"tag","name":"Department","tagPrefix":"dept:"},{"target":"plannedStart","position":4},
              {"target":"measure:budget","prefix":"Budget","scale":1000000,"unit":"GBP","notMeasured":["NA"]}]}"""
                .formatted(key, portfolio, key);
    }

    private String endColumn() {
        var columns = (ArrayNode) Json.of(mappingBody()).get("columns");
        columns.addObject().put("target", "plannedEnd").put("name", "End");
        return JsonNodeFactory.instance.objectNode().set("columns", columns).toString();
    }

    private UUID send(String file, boolean dryRun) {
        return Uploads.send(file, key, Map.of("dryRun", dryRun));
    }

    private static JsonNode operation(UUID id) {
        return Json.of(As.admin().get("/v1/operations/portfolio-" + id));
    }

    private JsonNode initiatives() {
        return Json.of(As.admin()
                .queryParam("filter", "portfolioId==" + portfolio)
                .queryParam("count", "true")
                .get("/v1/initiatives"));
    }

    private String initiative(String externalId) {
        return As.admin()
                .queryParam("filter", "externalRef.source==" + key + ";externalRef.externalId==" + externalId)
                .get("/v1/initiatives")
                .path("items[0].id");
    }
}
