package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTest {
    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "Checkout");
    }

    @Test
    void eachChangeSaysWhoMadeItAndFromWhatToWhat() {
        var path = "/v1/initiatives/" + initiative;
        As.role("contributor", portfolio)
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "*")
                .body("{\"title\":\"One-page checkout\",\"tags\":[]}")
                .patch(path)
                .then()
                .statusCode(200);
        Given.post(path + "/transitions", "{\"to\":\"REVIEWING\"}").then().statusCode(201);

        var items = activity(initiative, "subject==INITIATIVE");

        assertThat(items)
                .extracting(each -> each.get("what").asText())
                .containsExactly("CHANGED", "CHANGED", "CREATED");
        assertThat(items.get(0).get("changes"))
                .isEqualTo(
                        Json.of(
                                """
                                [{"field":"lacked","to":"[\\"owner\\"]"},
                                 {"field":"state","from":"FUNNEL","to":"REVIEWING"}]"""));
        assertThat(items.get(1).get("changes"))
                .isEqualTo(
                        Json.of(
                                """
                                [{"field":"tags","from":"[\\"web\\"]","to":"[]"},
                                 {"field":"title","from":"Checkout","to":"One-page checkout"}]"""));
        assertThat(items.get(1).get("by").asText())
                .isNotEmpty()
                .isNotEqualTo("service")
                .isNotNull();
        assertThat(items.get(2).get("changes").findValuesAsText("field")).contains("title", "kind", "state");
    }

    @Test
    void whatHangsOnItTellsItsBeginningAndItsEnd() {
        Given.estimates(initiative, 8, 5, 3, 5);
        var comment = Given.id(Given.post(
                "/v1/comments", "{\"initiativeId\":\"%s\",\"text\":\"Six weeks of notice\"}".formatted(initiative)));
        var before = Json.of(As.admin().get("/v1/comments/" + comment))
                .get("updatedAt")
                .asText();
        Given.delete("/v1/comments/" + comment).then().statusCode(204);

        var items = activity(initiative, "subject==COMMENT,subject==ESTIMATES");

        assertThat(items)
                .extracting(each ->
                        each.get("subject").asText() + " " + each.get("what").asText())
                .containsExactly("COMMENT DELETED", "COMMENT CREATED", "ESTIMATES CREATED");
        assertThat(items.get(0).get("by")).isEqualTo(items.get(1).get("by"));
        assertThat(items.get(0).get("changes").findValuesAsText("from")).contains("Six weeks of notice");
        var then = Json.of(As.admin()
                .queryParam("asOf", before)
                .queryParam("filter", "subject==COMMENT")
                .get("/v1/initiatives/" + initiative + "/activity"));
        assertThat(then.get("items").findValuesAsText("what")).containsExactly("CREATED");
    }

    @Test
    void casesDecisionsAndImpedimentsAreToldByWhatCallersKnow() {
        Given.put("/v1/initiatives/" + initiative + "/business-case", "{\"mvp\":\"One shop\"}")
                .then()
                .statusCode(201);
        var impediment = Given.id(Given.post(
                "/v1/impediments", "{\"initiativeId\":\"%s\",\"title\":\"No sandbox\"}".formatted(initiative)));
        Given.post("/v1/impediments/" + impediment + "/resolution", "{\"text\":\"Gone\"}")
                .then()
                .statusCode(201);
        Given.id(Given.post(
                "/v1/decisions",
                """
                {"initiativeId":"%s","title":"Round two","kind":"GO","rationale":"Enough","conditions":[{"text":"Lease"}]}"""
                        .formatted(initiative)));

        var items = activity(initiative, "subject=in=(BUSINESS_CASE,DECISION,IMPEDIMENT)");

        assertThat(items)
                .extracting(each ->
                        each.get("subject").asText() + " " + each.get("what").asText())
                .containsExactly(
                        "DECISION CREATED", "IMPEDIMENT CHANGED", "IMPEDIMENT CREATED", "BUSINESS_CASE CREATED");
        assertThat(items.get(0).get("changes").findValuesAsText("field")).contains("conditions", "kind", "decidedBy");
        assertThat(items.get(1).get("changes").findValuesAsText("to")).contains("Gone", "RESOLVED");
        assertThat(items.get(3).get("changes").findValuesAsText("field")).contains("mvp");
        assertThat(items).extracting(each -> each.path("by").asText()).doesNotContain("");
    }

    @Test
    void aStrangerSeesNoneOfIt() {
        As.role("viewer", Given.portfolio())
                .get("/v1/initiatives/" + initiative + "/activity")
                .then()
                .statusCode(404);
    }

    private static ArrayList<JsonNode> activity(UUID initiative, String filter) {
        var items = new ArrayList<JsonNode>();
        Json.of(As.admin().queryParam("filter", filter).get("/v1/initiatives/" + initiative + "/activity"))
                .get("items")
                .forEach(items::add);
        return items;
    }
}
