package dev.openvmo.metrics.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requests that tests of work items, flow and forecasts need. */
public final class Working {
    private Working() {}

    /** A legal work item of this initiative, asked for on the first of October 2026, of which this is said, too. */
    public static String item(String externalId, UUID initiative, String said) {
        return body(externalId, "\"initiativeId\":\"%s\",%s".formatted(initiative, said));
    }

    /** A legal work item of which this is said, too. */
    public static String body(String externalId, String said) {
        return """
            {"source":"jira","externalId":"%s","title":"Pay with one click","kind":"FEATURE","createdAt":"2026-10-01T00:00:00Z",%s}"""
                .formatted(externalId, said);
    }

    public static ValidatableResponse tell(String body) {
        return tell(As.admin(), body);
    }

    public static ValidatableResponse tell(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/v1/work-items")
                .then();
    }

    public static ValidatableResponse tellMany(List<String> bodies) {
        return As.admin()
                .contentType("application/json")
                .body(bodies.toString())
                .post("/v1/work-items/batch")
                .then();
    }

    /** How work flowed, asked so. */
    public static JsonNode flow(Map<String, ?> query) {
        return Json.of(As.admin().queryParams(query).get("/v1/flow-metrics"));
    }

    /** How work for this initiative flowed between these days. */
    public static JsonNode flow(UUID initiative, String from, String to) {
        return flow(Map.of("subjectType", "INITIATIVE", "subjectId", initiative, "from", from, "to", to));
    }
}
