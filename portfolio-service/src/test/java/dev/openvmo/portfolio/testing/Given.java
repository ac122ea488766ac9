package dev.openvmo.portfolio.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes legal things through the front door. */
public final class Given {
    private Given() {}

    /** A name nobody has yet. */
    public static String name(String stem) {
        return Names.next(stem);
    }

    /** A root portfolio. */
    public static UUID portfolio() {
        return id(post("/v1/portfolios", portfolioBody(name("P"), null)));
    }

    /** A legal portfolio. */
    public static String portfolioBody() {
        return portfolioBody(name("P"), null);
    }

    /** A legal value stream in a portfolio of its own. */
    public static String valueStreamBody() {
        return """
            {"portfolioId":"%s","name":"%s","kind":"OPERATIONAL","owner":"Ada Field"}"""
                .formatted(portfolio(), name("Checkout"));
    }

    /** A legal initiative in a portfolio of its own. */
    public static String initiativeBody() {
        return """
            {"portfolioId":"%s","title":"%s","kind":"EPIC","category":"BUSINESS","horizon":"H1","tags":["web"],
             "externalRef":{"source":"jira","externalId":"%s"}}"""
                .formatted(portfolio(), name("Title"), name("RET"));
    }

    /** A legal import mapping in a portfolio of its own. */
    public static String mappingBody() {
        return """
            {"key":"%s","portfolioId":"%s","source":"pmo","delimiter":",","decimalSeparator":".",
             "observedAt":"2026-03-31","columns":[{"target":"externalId","name":"ID","required":true},
             {"target":"title","name":"Title"}]}"""
                .formatted(name("mapping"), portfolio());
    }

    /** An import of one row. */
    public static UUID imported() {
        String mapping = post("/v1/import-mappings", mappingBody())
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        String operation = As.admin()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", mapping)
                .body("ID,Title\nA-1,One\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return UUID.fromString(operation.substring("portfolio-".length()));
    }

    /** A portfolio below another. */
    public static UUID portfolio(UUID parent) {
        return id(post("/v1/portfolios", portfolioBody(name("P"), parent)));
    }

    /** The body of a portfolio. */
    public static String portfolioBody(String key, UUID parent) {
        return """
            {"key":"%s","name":"Retail","currency":"GBP","fiscalYearStartMonth":4,"timeZone":"Europe/London","parentId":%s}"""
                .formatted(key, parent == null ? null : "\"" + parent + "\"");
    }

    /** A value stream. */
    public static UUID valueStream(UUID portfolio, String name) {
        return id(post(
                "/v1/value-streams",
                """
                        {"portfolioId":"%s","name":"%s","kind":"OPERATIONAL"}"""
                        .formatted(portfolio, name)));
    }

    /** An initiative. */
    public static UUID initiative(UUID portfolio, String title) {
        return id(post("/v1/initiatives", initiativeBody(portfolio, title)));
    }

    /** An initiative of this value stream. */
    public static void initiativeOf(JsonNode stream) {
        id(post(
                "/v1/initiatives",
                """
                        {"portfolioId":"%s","valueStreamId":"%s","title":"One","kind":"EPIC"}"""
                        .formatted(
                                stream.get("portfolioId").asText(),
                                stream.get("id").asText())));
    }

    /** The body of an initiative. */
    public static String initiativeBody(UUID portfolio, String title) {
        return """
            {"portfolioId":"%s","title":"%s","kind":"EPIC","category":"BUSINESS","horizon":"H1","tags":["web"]}"""
                .formatted(portfolio, title);
    }

    /** Estimates an initiative for the first time. */
    public static void estimates(UUID initiative, Number value, Number urgency, Number risk, Number size) {
        put(
                        "/v1/initiatives/" + initiative + "/estimates",
                        """
                        {"businessValue":%s,"timeCriticality":%s,"riskReduction":%s,"jobSize":%s}"""
                                .formatted(value, urgency, risk, size))
                .then()
                .statusCode(201);
    }

    /** Sends JSON as the administrator. */
    public static Response post(String path, String body) {
        return As.admin().contentType(ContentType.JSON).body(body).post(path);
    }

    /** Puts JSON as the administrator, without If-Match. */
    public static Response put(String path, String body) {
        return As.admin().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Changes some members as the administrator who has just read it. */
    public static Response patch(String path, String body) {
        return As.admin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", As.admin().get(path).header("ETag"))
                .body(body)
                .patch(path);
    }

    /** Deletes as the administrator who has just read it. */
    public static Response delete(String path) {
        return As.admin()
                .header("If-Match", As.admin().get(path).header("ETag"))
                .delete(path);
    }

    /** The id of what was created. */
    public static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }
}
