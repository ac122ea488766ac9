package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a file comes in again unchanged, whatever ids it has then. */
@QuarkusTest
class RoundTripTest {
    private static final String[] OURS = {
        "id",
        "portfolioId",
        "initiativeId",
        "valueStreamId",
        "version",
        "createdAt",
        "updatedAt",
        "stateEnteredAt",
        "pivotedInto",
        "lacked",
        "override",
        "author",
        "lineageId"
    };

    private UUID portfolio;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void anEmptiedPortfolioIsFilledAgainFromItsFiles(String form) {
        var field = Given.name("costCentre");
        Given.id(Given.post(
                "/v1/custom-fields", "{\"key\":\"%s\",\"name\":\"Cost centre\",\"type\":\"NUMBER\"}".formatted(field)));
        var stream = Given.valueStream(portfolio, "Checkout");
        var rich = Given.id(Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","valueStreamId":"%s","title":"=1+1 \\"quoted\\", and\\nbroken","description":"'@home","kind":"EPIC",
                 "category":"ENABLER","horizon":"H2","owner":"-Ada","sponsor":"+44 20 7946 0000","tags":["web","a;b","-1"],
                 "plannedStart":"2026-02-01","plannedEnd":"2026-03-31","customerNeed":{"need":"Faster","evidence":["https://e.example/1"]},
                 "customFields":{"%s":-12.50},"externalRef":{"source":"jira","externalId":"%s"},
                 "externalRefs":[{"source":"sap","externalId":"%s"}]}"""
                        .formatted(portfolio, stream, field, Given.name("RET"), Given.name("S"))));
        var plain = Given.initiative(portfolio, "-5");
        move(plain, "{\"to\":\"DONE\",\"outcome\":\"STOPPED\"}");
        for (var of : List.of(rich, plain)) {
            Given.id(Given.post(
                    "/v1/milestones",
                    "{\"initiativeId\":\"%s\",\"name\":\"Live\",\"baseline\":\"2027-06-30\"}".formatted(of)));
            Given.id(Given.post(
                    "/v1/stakeholders",
                    "{\"initiativeId\":\"%s\",\"name\":\"Grace\",\"role\":\"Board\",\"influence\":\"HIGH\"}"
                            .formatted(of)));
            Given.put("/v1/initiatives/" + of + "/estimates", "{\"jobSize\":5,\"reach\":0.10}")
                    .then()
                    .statusCode(201);
            Given.put("/v1/initiatives/" + of + "/business-case", Given.businessCaseBody("java-" + of))
                    .then()
                    .statusCode(201);
            Given.id(Given.post("/v1/comments", "{\"initiativeId\":\"%s\",\"text\":\"@all: soon\"}".formatted(of)));
        }
        var lists = List.of(
                "value-streams",
                "initiatives",
                "milestones",
                "stakeholders",
                "estimates",
                "business-cases",
                "comments");
        var before = lists.stream().map(this::items).toList();
        var files = lists.stream().map(list -> file(list, form)).toList();

        List.of(rich, plain).forEach(each -> delete("/v1/initiatives/" + each));
        delete("/v1/value-streams/" + stream);
        for (int i = 0; i < files.size(); i++) {
            assertThat(statuses(bringIn(lists.get(i), form, files.get(i))))
                    .as(lists.get(i))
                    .isNotEmpty()
                    .containsOnly(201);
        }

        assertThat(lists.stream().map(this::items).toList()).isEqualTo(before);
        assertThat(statuses(bringIn("comments", form, files.get(6)))).containsOnly(200);
        assertThat(items("comments")).isEqualTo(before.get(6));
        var done = As.admin()
                .queryParam("filter", "portfolioId==%s;state==DONE".formatted(portfolio))
                .get("/v1/initiatives");
        assertThat(As.admin()
                        .get("/v1/initiatives/" + done.path("items[0].id") + "/transitions")
                        .<List<String>>path("history.kind"))
                .containsExactly("IMPORTED");
    }

    @TestFactory
    Stream<DynamicTest> eachListLeavesAndComesInAgain() {
        return Stream.of(
                        Map.entry("skills", Given.skillBody()),
                        Map.entry("exchange-rates", Given.exchangeRateBody()),
                        Map.entry("custom-fields", Given.customFieldBody()),
                        Map.entry("initiative-templates", Given.templateBody()),
                        Map.entry("prioritization-models", Given.prioritizationModelBody()),
                        Map.entry("backlog-pins", Given.pinBody()),
                        Map.entry("impediments", Given.impedimentBody()))
                .flatMap(each -> Stream.of("text/csv", "application/x-ndjson")
                        .map(form -> DynamicTest.dynamicTest(
                                each.getKey() + " as " + form, () -> goesRound(each.getKey(), each.getValue(), form))));
    }

    private static void goesRound(String list, String body, String form) {
        var place = "/v1/" + list + "/";
        var id = Given.id(Given.post("/v1/" + list, body));
        var before = Json.of(As.admin().get(place + id));
        var file = As.admin()
                .header("Accept", form)
                .queryParam("filter", "id==" + id)
                .get("/v1/" + list)
                .asString();
        delete(place + id);

        var again = bringIn(list, form, file);

        assertThat(statuses(again)).containsExactly(201);
        var now = Json.of(again).at("/items/0/id").asText();
        var after = Json.of(As.admin().get(place + now));
        assertThat(Json.without(after, OURS)).isEqualTo(Json.without(before, OURS));
        delete(place + now);
    }

    @Test
    void whatWasResolvedComesInResolved() {
        var initiative = Given.initiative(portfolio, "Blocked");
        var id = Given.id(Given.post(
                "/v1/impediments",
                "{\"initiativeId\":\"%s\",\"title\":\"No sandbox\",\"raisedAt\":\"2026-05-01T09:00:00Z\"}"
                        .formatted(initiative)));
        Given.post(
                        "/v1/impediments/" + id + "/resolution",
                        "{\"text\":\"The bank opened it\",\"resolvedAt\":\"2026-05-04T09:00:00Z\"}")
                .then()
                .statusCode(201);
        var before = items("impediments");
        var file = file("impediments", "text/csv");
        delete("/v1/initiatives/" + initiative);
        var other = Given.initiative(portfolio, "Again");

        var again = bringIn("impediments", "text/csv", file.replace(initiative.toString(), other.toString()));

        assertThat(statuses(again)).containsExactly(201);
        assertThat(items("impediments")).isEqualTo(before);
    }

    @Test
    void whatIsHereByItsNaturalKeyStaysAsItIs() {
        var id = Given.valueStream(portfolio, "Stays");
        var file = file("value-streams", "text/csv")
                .replace(id.toString(), UUID.randomUUID().toString())
                .replace("OPERATIONAL", "DEVELOPMENT");

        var answer = bringIn("value-streams", "text/csv", file);

        assertThat(Json.of(answer).at("/items/0/id").asText()).isEqualTo(id.toString());
        assertThat(statuses(answer)).containsExactly(200);
        As.admin().get("/v1/value-streams/" + id).then().statusCode(200).body("kind", equalTo("OPERATIONAL"));
    }

    @Test
    void aCellThatDoesNotFitIsRefusedByName() {
        var answer = bringIn(
                "milestones",
                "text/csv",
                "initiativeId,name,baseline,colour\r\n%s,Live,soon,red\r\n"
                        .formatted(Given.initiative(portfolio, "One")));

        assertThat(statuses(answer)).containsExactly(422);
        assertThat(answer.<List<String>>path("items[0].problem.errors.pointer"))
                .containsExactlyInAnyOrder("/baseline", "/colour");
    }

    @Test
    void onlyAFileOfAListBringsWhatNobodySets() {
        var file = file("value-streams", "text/csv")
                + "%s,%s,,Given,OPERATIONAL,,,1,,\r\n".formatted(UUID.randomUUID(), portfolio);

        var answer = As.admin()
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/value-streams/batch");

        assertThat(answer.<List<String>>path("items[0].problem.errors.pointer")).contains("/id", "/version");
    }

    private static void move(UUID initiative, String body) {
        Given.post("/v1/initiatives/" + initiative + "/transitions", body)
                .then()
                .statusCode(201);
    }

    private static void delete(String place) {
        As.admin()
                .header("If-Match", As.admin().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
    }

    /** What a list says, but for what is ours to say. */
    private List<String> items(String list) {
        var items = Json.of(As.admin()
                        .queryParam("filter", "portfolioId==" + portfolio)
                        .get("/v1/" + list))
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> Json.without(each, OURS).toString())
                .sorted()
                .toList();
    }

    private String file(String list, String form) {
        return As.admin()
                .header("Accept", form)
                .queryParam("filter", "portfolioId==" + portfolio)
                .get("/v1/" + list)
                .asString();
    }

    private static Response bringIn(String list, String form, String file) {
        return As.admin()
                .contentType(form + "; charset=utf-8")
                .queryParam("exported", true)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/" + list + "/batch");
    }

    private static List<Integer> statuses(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode items = Json.of(answer).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.get("status").asInt())
                .toList();
    }
}
