package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measurements as rows and as CloudEvents are taken as JSON is. */
@QuarkusTest
class ObservationFormsTest {
    private static final String HEADER = "metric,subject.type,subject.id,observedAt,value,source,externalId,revision";

    @Inject
    Neighbours neighbours;

    private final String key = Ids.next().toString();
    private UUID initiative;

    @BeforeEach
    void measured() {
        initiative = neighbours.initiative(neighbours.portfolio());
        metric("forms", "GBP", "SUM", "VALUE");
    }

    @Test
    void rowsAreTakenAndRefusedEachForItself() {
        var receipt = rows(HEADER + ",note", row("a", "1.50", "1"), row("b", "twelve", ""), row("c", "2", "") + ",why")
                .statusCode(200)
                .header("Location", containsString("/v1/observation-receipts/"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("errors.index", contains(1, 2))
                .body("errors[0].problem.errors[0].pointer", equalTo("/value"))
                .body("errors[1].problem.errors[0].code", equalTo("unknown-field"))
                .extract()
                .<String>path("receiptId");
        As.admin().get("/v1/observation-receipts/" + receipt).then().body("metrics", contains("forms"));
        rows(HEADER, row("a", "1.5", "1")).body("accepted", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRefusedWithBothCounts() {
        rows(HEADER, row("a", "1", "1") + ",234")
                .body("errors[0].problem.errors[0].code", equalTo("surplus-cells"))
                .body("errors[0].problem.errors[0].detail", equalTo("9 cells under 8 columns"));
        rows(HEADER, row("a", "1", "1") + ",,").body("accepted", equalTo(1));
    }

    @Test
    void whatIsNoTableIsRefusedWhole() {
        rows("").statusCode(400);
        rows("metric,metric", "a,b").statusCode(400);
        rows(HEADER, row("a", "1", "1"), "\"unended").statusCode(400);
    }

    @Test
    void aStructuredEventSaysWhatTheMeasurementDoesNot() {
        post("/v1/observations", "application/cloudevents+json", event("1.0", "e1"))
                .statusCode(201)
                .body("externalId", equalTo(key + "e1"))
                .body("source", equalTo("/till/7"))
                .body("observedAt", equalTo("2026-11-01T10:00:00Z"));
        post("/v1/observations", "application/cloudevents+json", event("0.3", "e2"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/specversion"));
        post(
                        "/v1/observations",
                        "application/cloudevents+json",
                        event("1.0", "e3").replace("\"value\":7", "\"value\":\"7\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/data/value"));
    }

    @Test
    void aBinaryEventIsToldByItsHeaders() {
        var data = "{\"metric\":\"forms\",\"subject\":{\"type\":\"INITIATIVE\",\"id\":\"%s\"},\"value\":7}"
                .formatted(initiative);
        As.admin()
                .headers("ce-specversion", "1.0", "ce-id", key + "%C3%A9", "ce-source", "/till/7", "ce-type", "sold")
                .headers("ce-time", "2026-11-01T10:00:00Z")
                .contentType("application/json")
                .body(data)
                .post("/v1/observations")
                .then()
                .statusCode(201)
                .body("externalId", equalTo(key + "é"))
                .body("observedAt", equalTo("2026-11-01T10:00:00Z"));
        As.admin()
                .headers("ce-specversion", "1.0", "ce-id", key, "ce-source", "/till/7")
                .headers("ce-time", "2026-11-01T10:00:00Z")
                .contentType("application/json")
                .body(data)
                .post("/v1/observations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/type"));
    }

    @Test
    void aBatchOfEventsAnswersForEach() {
        var batch = "[%s,%s,7]".formatted(event("1.0", "b1"), event("1.0", "b2").replace("forms", "no.such"));
        post("/v1/observations/batch", "application/cloudevents-batch+json", batch)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("errors.index", contains(1, 2))
                .body("errors[0].problem.type", equalTo("/problems/unknown-metric"));
    }

    private String event(String version, String id) {
        return """
                {"specversion":"%s","id":"%s","source":"/till/7","type":"com.example.sold","time":"2026-11-01T10:00:00Z",\
                "traceparent":"00-1","datacontenttype":"application/json","data":{"metric":"forms",\
                "subject":{"type":"INITIATIVE","id":"%s"},"value":7}}"""
                .formatted(version, key + id, initiative);
    }

    private String row(String id, String value, String revision) {
        return "forms,INITIATIVE,%s,2026-11-01T10:00:00Z,%s,\"till, 7\",%s,%s"
                .formatted(initiative, value, key + id, revision);
    }

    private static ValidatableResponse rows(String... rows) {
        return post("/v1/observations/batch", "text/csv; charset=UTF-8", String.join("\r\n", rows));
    }

    private static ValidatableResponse post(String path, String type, String body) {
        return As.admin()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }
}
