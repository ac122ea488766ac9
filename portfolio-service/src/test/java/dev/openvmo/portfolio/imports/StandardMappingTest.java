package dev.openvmo.portfolio.imports;

import static dev.openvmo.portfolio.imports.Uploads.awaitStage;
import static dev.openvmo.portfolio.imports.Uploads.rows;
import static dev.openvmo.portfolio.imports.Uploads.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other tools export comes in by a mapping that is known, and stands where it stood there. */
@QuarkusTest
class StandardMappingTest {
    private UUID portfolio;
    private String source;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
        source = Given.name("source");
    }

    @Test
    void aJiraExportComesInWithItsLabelsDatesAndStates() {
        var mapping = mapping("JIRA");

        take(
                mapping,
                """
                Summary,Issue key,Issue Type,Status,Assignee,Due date,Labels,Labels,Custom field (Start date)
                Checkout,RET-7,Epic,In Progress,ada,12/Mar/26 3:04 PM,web,shop,28/Feb/26 12:00 AM
                Loyalty,RET-8,Epic,won't do,,,,2026,
                """);

        assertThat(initiative("RET-7"))
                .isEqualTo(
                        Json.of(
                                """
                {"title":"Checkout","kind":"EPIC","owner":"ada","tags":["web","shop"],"plannedStart":"2026-02-28",
                 "plannedEnd":"2026-03-12","state":"IMPLEMENTING_MVP"}"""));
        assertThat(initiative("RET-8"))
                .isEqualTo(
                        Json.of(
                                """
                {"title":"Loyalty","kind":"EPIC","tags":["2026"],"state":"DONE","outcome":"REJECTED"}"""));
        assertThat(reasons("RET-7")).containsExactly("In Progress");
        assertThat(reasons("RET-8")).containsExactly("Won't Do");
    }

    @Test
    void anAzureDevOpsExportComesInWithItsTagsDatesAndStates() {
        var mapping = mapping("AZURE_DEVOPS");

        take(
                mapping,
                """
                ID,Work Item Type,Title,Assigned To,State,Tags,Start Date
                41,Epic,Ledger,Ada Field <ada@example.com>,Closed,finance; q1 ;,3/2/2026 9:00:00 AM
                """);

        assertThat(initiative("41"))
                .isEqualTo(
                        Json.of(
                                """
                {"title":"Ledger","kind":"EPIC","owner":"Ada Field <ada@example.com>","tags":["finance","q1"],
                 "plannedStart":"2026-03-02","state":"DONE","outcome":"COMPLETED"}"""));
    }

    @Test
    void onlyAnotherStateThanTheListNamedBeforeMoves() {
        var mapping = mapping("JIRA");
        take(mapping, "Summary,Issue key,Status\nOne,RET-1,To Do\n");
        Given.post("/v1/initiatives/" + id("RET-1") + "/transitions", "{\"to\":\"ANALYZING\",\"reason\":\"by hand\"}")
                .then()
                .statusCode(201);

        var same = take(mapping, "Summary,Issue key,Status\nOne,RET-1,Backlog\n");
        var foretold =
                awaitStage(send("Summary,Issue key,Status\nOne,RET-1,Done\n", mapping, Map.of("dryRun", true)), "DONE");
        var other = take(mapping, "Summary,Issue key,Status\nOne,RET-1,Done\n");

        assertThat(same.at("/rows/unchanged").asInt()).isEqualTo(1);
        assertThat(foretold.get("rows")).isEqualTo(other.get("rows"));
        assertThat(other.at("/rows/updated").asInt()).isEqualTo(1);
        assertThat(initiative("RET-1").get("state").asText()).isEqualTo("DONE");
        assertThat(As.admin()
                        .get("/v1/initiatives/" + id("RET-1") + "/transitions")
                        .<List<String>>path("history.kind"))
                .containsExactly("IMPORTED", "MOVED", "IMPORTED");
        assertThat(reasons("RET-1")).containsExactly("To Do", "by hand", "Done");
    }

    @Test
    void aListOfAnEarlierDayMovesNothing() {
        var mapping = mapping("JIRA");
        awaitStage(
                send("Summary,Issue key,Status\nOne,RET-1,In Progress\n", mapping, Map.of("observedAt", "2026-03-31")),
                "DONE");
        awaitStage(
                send("Summary,Issue key,Status\nOne,RET-1,To Do\n", mapping, Map.of("observedAt", "2026-02-28")),
                "DONE");

        assertThat(initiative("RET-1").get("state").asText()).isEqualTo("IMPLEMENTING_MVP");
    }

    @Test
    void aWordThatTheMappingDoesNotKnowRejectsItsRow() {
        var id = send("Summary,Issue key,Status\nOne,RET-1,Parked\n", mapping("JIRA"), Map.of());

        awaitStage(id, "DONE");
        assertThat(rows(id).at("/0/problem/errors/0").toString())
                .isEqualTo(
                        """
                {"pointer":"/state","code":"unknown-value","detail":"the mapping does not say what 'Parked' means"}""");
    }

    @Test
    void aMoveThatThePoliciesRefuseRejectsItsRowNamingWhatItLacks() {
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"exitCriteria\":[{\"state\":\"FUNNEL\",\"kind\":\"OWNER\"}]}");
        var mapping = mapping("JIRA");
        take(mapping, "Summary,Issue key,Status\nOne,RET-1,To Do\n");
        var moved = "Summary,Issue key,Status\nOther,RET-1,In Progress\n";

        var foretold = send(moved, mapping, Map.of("dryRun", true));
        var id = send(moved, mapping, Map.of());

        awaitStage(id, "DONE");
        awaitStage(foretold, "DONE");
        assertThat(rows(id).at("/0/problem/type").asText()).isEqualTo("/problems/criteria-unmet");
        assertThat(rows(id).at("/0/problem/unmet/0/code").asText()).isEqualTo("owner");
        assertThat(rows(foretold).at("/0/problem")).isEqualTo(rows(id).at("/0/problem"));
        assertThat(initiative("RET-1").get("state").asText()).isEqualTo("FUNNEL");
        assertThat(initiative("RET-1").get("title").asText()).isEqualTo("One");
    }

    @Test
    void asManyComeInAsThereIsRoomFor() {
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"wipLimits\":[{\"state\":\"IMPLEMENTING_MVP\",\"limit\":2}]}");
        var file =
                "Summary,Issue key,Status\nOne,R-1,In Progress\nTwo,R-2,To Do\nThree,R-3,In Progress\nFour,R-4,In Progress\n";
        var mapping = mapping("JIRA");

        var foretold = awaitStage(send(file, mapping, Map.of("dryRun", true)), "DONE");
        var id = send(file, mapping, Map.of());

        assertThat(awaitStage(id, "DONE").get("rows")).isEqualTo(foretold.get("rows"));
        assertThat(rows(id))
                .extracting(row -> row.get("outcome").asText())
                .containsExactly("CREATED", "CREATED", "CREATED", "REJECTED");
        assertThat(rows(id).at("/3/problem/unmet/0/code").asText()).isEqualTo("wip-limit");
    }

    @Test
    void aDryRunCountsWhatItForetoldLongBefore() {
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"wipLimits\":[{\"state\":\"IMPLEMENTING_MVP\",\"limit\":1}]}");
        var between = IntStream.range(0, 1_000)
                .mapToObj("Between,B-%d,To Do\n"::formatted)
                .collect(Collectors.joining());
        var file = "Summary,Issue key,Status\nFirst,F-1,In Progress\n" + between + "Last,L-1,In Progress\n";

        var foretold = awaitStage(send(file, mapping("JIRA"), Map.of("dryRun", true)), "DONE");

        assertThat(foretold.at("/rows/created").asInt()).isEqualTo(1_001);
        assertThat(foretold.at("/rows/rejected").asInt()).isEqualTo(1);
    }

    @Test
    void whereThePoliciesAdviseWhatWasLackingIsKept() {
        Given.policies(
                portfolio, "{\"mode\":\"ADVISORY\",\"wipLimits\":[{\"state\":\"IMPLEMENTING_MVP\",\"limit\":1}]}");

        take(mapping("JIRA"), "Summary,Issue key,Status\nOne,R-1,In Progress\nTwo,R-2,In Progress\n");

        assertThat(initiative("R-1").has("lacked")).isFalse();
        assertThat(initiative("R-2").get("lacked").toString()).isEqualTo("[\"wip-limit\"]");
    }

    @Test
    void anImportTakenBackTakesBackWhatItPutInAState() {
        var id = send("Summary,Issue key,Status\nOne,RET-1,Done\n", mapping("JIRA"), Map.of());
        awaitStage(id, "DONE");
        var initiative = id("RET-1");

        As.admin().delete("/v1/imports/" + id).then().statusCode(204);

        await().atMost(Patience.LIMIT)
                .until(() -> As.admin().get("/v1/initiatives/" + initiative).statusCode() == 404);
    }

    private String mapping(String standard) {
        var key = Given.name("standard");
        Given.id(Given.post(
                "/v1/import-mappings/standard",
                """
                {"standard":"%s","key":"%s","portfolioId":"%s","source":"%s"}"""
                        .formatted(standard, key, portfolio, source)));
        return key;
    }

    private static JsonNode take(String mapping, String file) {
        return awaitStage(send(file, mapping, Map.of()), "DONE");
    }

    private JsonNode found(String externalId) {
        return Json.of(As.admin()
                .queryParam("source", source)
                .queryParam("externalId", externalId)
                .get("/v1/initiatives/by-ref"));
    }

    private String id(String externalId) {
        return found(externalId).get("id").asText();
    }

    private JsonNode initiative(String externalId) {
        return Json.without(
                found(externalId),
                "id",
                "portfolioId",
                "version",
                "createdAt",
                "updatedAt",
                "stateEnteredAt",
                "category",
                "externalRef",
                "externalRefs");
    }

    private List<String> reasons(String externalId) {
        return As.admin()
                .get("/v1/initiatives/" + id(externalId) + "/transitions")
                .path("history.reason");
    }
}
