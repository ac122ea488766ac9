package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of other tools come in through the gateway and move on the Kanban; what leaves as a file comes in again. */
@ExtendWith(RunningSuite.class)
class ExchangeIT {
    private static final Path DATA = Path.of("..", "..", "..", "shared", "data", "uk-gmpp");
    private static final List<String> OURS = List.of(
            "id",
            "portfolioId",
            "version",
            "createdAt",
            "updatedAt",
            "stateEnteredAt",
            "pivotedInto",
            "lacked",
            "override");

    private final Api api = RunningSuite.admin();
    private final Organisation organisation = Organisation.create(api, "Exchange");

    @Test
    void whatComesFromOtherToolsLeavesAndComesInAgainTheSame() throws IOException {
        // When a Jira export, an Azure DevOps export and a real project list come in
        bringIn("JIRA", "jira");
        bringIn("AZURE_DEVOPS", "azure-devops");
        var real = majors();

        // Then each stands where its tool says, with what that knows of it
        var initiatives = initiatives();
        assertThat(initiatives).hasSize(8 + real);
        assertThat(initiatives.get("jira SHOP-1"))
                .isEqualTo(
                        Api.JSON.readTree(
                                """
                        {"title":"One-page checkout","description":"As a shopper, I want one page.\\n\\nh2. Why\\n* fewer steps",
                         "kind":"EPIC","category":"BUSINESS","owner":"ada.field","tags":["web","checkout"],
                         "plannedStart":"2026-03-01","plannedEnd":"2026-06-30","state":"IMPLEMENTING_MVP",
                         "externalRef":{"source":"jira","externalId":"SHOP-1"},
                         "externalRefs":[{"source":"jira","externalId":"SHOP-1"}]}"""));
        assertThat(initiatives.get("jira SHOP-4").get("outcome").asText()).isEqualTo("REJECTED");
        assertThat(initiatives.get("azure-devops 4711").get("tags").toString())
                .isEqualTo("[\"finance\",\"ledger\",\"2026\"]");
        assertThat(initiatives.get("azure-devops 4713").get("plannedEnd").asText())
                .isEqualTo("2026-02-27");

        // And they run through the Kanban
        var gifts = place("jira", "SHOP-2");
        for (var to : List.of("REVIEWING", "ANALYZING", "READY")) {
            api.post(gifts + "/transitions", Map.of("to", to, "reason", "tried"))
                    .expect(201);
        }

        // When everything leaves as CSV, the portfolio is emptied and the file comes in again
        var before = initiatives();
        var file =
                api.send("GET", list(), null, accepting("text/csv")).expect(200).body();
        all().forEach(each ->
                api.delete("/v1/initiatives/" + each.get("id").asText(), "*").expect(204));
        assertThat(initiatives()).isEmpty();
        var back = api.send(
                        "POST",
                        "/v1/initiatives/batch?exported=true",
                        file.getBytes(StandardCharsets.UTF_8),
                        request -> request.setHeader("Content-Type", "text/csv"))
                .expect(200)
                .json();

        // Then all are as they were, but for what is ours to say
        assertThat(back.get("items"))
                .allSatisfy(each -> assertThat(each.get("status").asInt()).isEqualTo(201));
        assertThat(initiatives()).isEqualTo(before);
    }

    private void bringIn(String standard, String name) throws IOException {
        var key = name + "-" + organisation.portfolioId();
        api.post(
                        "/v1/import-mappings/standard",
                        Map.of("standard", standard, "key", key, "portfolioId", organisation.portfolioId()))
                .expect(201);
        try (var file = ExchangeIT.class.getResourceAsStream("/exchange/" + name + ".csv")) {
            var rows = Uploads.imported(api, key, file.readAllBytes()).at("/result/rows");
            assertThat(rows.get("created").asInt()).as("%s", rows).isEqualTo(4);
        }
    }

    /** How many there are. */
    private int majors() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: " + DATA.normalize() + " is not there, so no real list went out and in");
            return 0;
        }
        var key = "majors-" + organisation.portfolioId();
        api.post(
                        "/v1/import-mappings",
                        Api.JSON.readTree(
                                """
                                {"key":"%s","portfolioId":"%s","source":"%s","defaults":{"kind":"PROGRAMME"},"columns":[
                                 {"target":"externalId","name":"GMPP ID Number","required":true},
                                 {"target":"title","name":"Project Name","required":true},
                                 {"target":"tag","name":"Department"}]}"""
                                        .formatted(key, organisation.portfolioId(), key)))
                .expect(201);
        var rows = Uploads.imported(api, key, Files.readAllBytes(DATA.resolve("gmpp-march-2022.csv")))
                .at("/result/rows");
        return rows.get("created").asInt();
    }

    private String place(String source, String externalId) {
        return "/v1/initiatives/"
                + api.get("/v1/initiatives/by-ref?source=%s&externalId=%s".formatted(source, externalId))
                        .expect(200)
                        .id();
    }

    private String list() {
        return "/v1/initiatives?filter=portfolioId==" + organisation.portfolioId();
    }

    private static UnaryOperator<HttpRequest.Builder> accepting(String type) {
        return request -> request.setHeader("Accept", type);
    }

    private List<JsonNode> all() {
        var all = new ArrayList<JsonNode>();
        api.send("GET", list(), null, accepting("application/x-ndjson"))
                .expect(200)
                .body()
                .lines()
                .forEach(line -> {
                    try {
                        all.add(Api.JSON.readTree(line));
                    } catch (IOException e) {
                        throw new IllegalStateException(line, e);
                    }
                });
        return all;
    }

    /** By natural key. */
    private Map<String, JsonNode> initiatives() {
        var byKey = new TreeMap<String, JsonNode>();
        all().forEach(each -> byKey.put(
                each.at("/externalRef/source").asText() + " "
                        + each.at("/externalRef/externalId").asText(),
                ((ObjectNode) each).remove(OURS)));
        return byKey;
    }
}
