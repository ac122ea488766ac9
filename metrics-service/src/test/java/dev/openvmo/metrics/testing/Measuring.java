package dev.openvmo.metrics.testing;

import static org.hamcrest.Matchers.oneOf;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Topic;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The requests that tests of every feature need. */
public final class Measuring {
    private Measuring() {}

    /** Defines a metric unless it is there. */
    public static String metric(String key, String unit, String aggregation, String kind) {
        return metric(key, unit, "INCREASE", aggregation, kind);
    }

    /** The same, of this direction. */
    public static String metric(String key, String unit, String direction, String aggregation, String kind) {
        As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key": "%s", "name": "%s", "unit": %s, "direction": "%s", "aggregation": "%s", "kind": "%s"}
                        """
                                .formatted(
                                        key,
                                        key,
                                        unit == null ? "null" : "\"" + unit + "\"",
                                        direction,
                                        aggregation,
                                        kind))
                .post("/v1/metrics")
                .then()
                .statusCode(oneOf(201, 409));
        return key;
    }

    /** A legal metric. */
    public static String metricBody() {
        return """
            {"key":"%s","name":"Checkout conversion","unit":"%%","direction":"INCREASE","aggregation":"MEAN","kind":"VALUE"}"""
                .formatted(Names.next("checkout.conversion"));
    }

    /** Creates what the body says, and answers its id; null where it has none. */
    public static String create(String path, String body) {
        var made = As.admin().contentType("application/json").body(body).post(path);
        made.then().statusCode(201);
        return Json.of(made).path("id").asText(null);
    }

    /** A legal benefit of this initiative, measured so, of which this is said, too. */
    public static String benefitBody(UUID initiative, String metric, String said) {
        return """
            {"initiativeId":"%s","name":"%s","category":"REVENUE","owner":"Grace Moor","description":"Fewer give up",\
            "observableOutcome":"More orders","attribution":"Shops with and without","metric":"%s",%s}"""
                .formatted(initiative, Names.next("benefit"), metric, said);
    }

    /** A legal forecast of one period. */
    public static String forecastBody(String estimator, String period, int low, int likely, int high) {
        return """
            {"estimator":"%s","periods":[{"period":"%s","low":%d,"likely":%d,"high":%d}]}"""
                .formatted(estimator, period, low, likely, high);
    }

    /** A legal target of this initiative's metric, of which this is said, too. */
    public static String targetBody(String metric, UUID initiative, String said) {
        return """
            {"metric":"%s","subjectType":"INITIATIVE","subjectId":"%s",%s}"""
                .formatted(metric, initiative, said);
    }

    /** A legal alert rule for this initiative's metric, of which this is said, too. */
    public static String alertRuleBody(String metric, UUID initiative, String said) {
        return """
            {"name":"%s","metric":"%s","subjectType":"INITIATIVE","subjectId":"%s","severity":"HIGH",%s}"""
                .formatted(Names.next("rule"), metric, initiative, said);
    }

    /** A legal lesson of this portfolio. */
    public static String lessonBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","title":"%s","kind":"BAD","context":"Customer records moved over one weekend",\
            "whatHappened":"It took thirty hours instead of eight","recommendation":"Copy everything twice before the day",\
            "tags":["migration"]}"""
                .formatted(portfolio, Names.next("Rehearse"));
    }

    /** A legal improvement action of this portfolio, of which this is said, too. */
    public static String actionBody(UUID portfolio, String said) {
        return """
            {"portfolioId":"%s","title":"%s",%s}""".formatted(portfolio, Names.next("Review"), said);
    }

    /** A legal retrospective of this portfolio's October. */
    public static String retrospectiveBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","title":"%s","subjectType":"PORTFOLIO","subjectId":"%1$s","startsOn":"2026-10-01",\
            "endsOn":"2026-10-31","participants":["Ada Field"],"items":[{"kind":"IDEA","text":"Review daily","votes":4}]}"""
                .formatted(portfolio, Names.next("October"));
    }

    /** A legal delivery service of this portfolio. */
    public static String deliveryServiceBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","name":"%s","owner":"Team Till",\
            "environments":[{"name":"production","production":true}],"repositories":["shop/checkout"]}"""
                .formatted(portfolio, Names.next("checkout"));
    }

    /** A legal deployment of this portfolio's service. */
    public static String deploymentBody(UUID portfolio, String service) {
        return """
            {"portfolioId":"%s","service":"%s","environment":"production","version":"1.4.2",\
            "finishedAt":"2026-11-25T16:02:11Z","outcome":"SUCCESS","source":"ci","externalId":"%s"}"""
                .formatted(portfolio, service, Names.next("run"));
    }

    /** A legal incident of this portfolio's service. */
    public static String incidentBody(UUID portfolio, String service) {
        return """
            {"portfolioId":"%s","service":"%s","detectedAt":"2026-11-25T16:20:00Z","source":"pd","externalId":"%s"}"""
                .formatted(portfolio, service, Names.next("P"));
    }

    /** A legal change of this portfolio. */
    public static String changeBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","repository":"shop/checkout","createdAt":"2026-11-24T16:02:00Z","source":"git",\
            "externalId":"%s"}"""
                .formatted(portfolio, Names.next("9eea023"));
    }

    /** A legal source of deliveries to this portfolio, of which these mappings are said. */
    public static String intakeSourceBody(UUID portfolio, String kind, String mappings) {
        return """
            {"portfolioId":"%s","name":"%s","kind":"%s","mappings":[%s]}"""
                .formatted(portfolio, Names.next("source"), kind, mappings);
    }

    /** A legal survey of this portfolio, of which this is said, too. */
    public static String surveyBody(UUID portfolio, String kind, String said) {
        return """
            {"portfolioId":"%s","name":"%s","kind":"%s","subjectType":"PORTFOLIO","subjectId":"%s","language":"en",\
            "questions":[{"key":"score","type":"SCORE","text":"How is it?"},{"key":"why","type":"TEXT","text":"Why?"}]%s}"""
                .formatted(portfolio, Names.next("survey"), kind, portfolio, said);
    }

    /** A legal round of this survey. */
    public static String roundBody(String survey) {
        return """
            {"surveyId":"%s","closesAt":"%s"}"""
                .formatted(survey, Instant.now().plus(Duration.ofDays(30)));
    }

    /** One observation as JSON. */
    public static String observation(
            String metric, UUID initiative, String externalId, String observedAt, String value, Integer revision) {
        return """
                {"metric": "%s", "subject": {"type": "INITIATIVE", "id": "%s"}, "observedAt": "%s", "value": %s,\
                 "source": "test", "externalId": "%s"%s}
                """
                .formatted(
                        metric,
                        initiative,
                        observedAt,
                        value,
                        externalId,
                        revision == null ? "" : ", \"revision\": " + revision)
                .strip();
    }

    /** One observation of a subject, and at a time or day, told in any way. */
    public static String observation(String metric, String subject, String externalId, String when, String value) {
        return """
                {"metric": "%s", "subject": {%s}, %s, "value": %s, "source": "test", "externalId": "%s"}
                """
                .formatted(metric, subject, when, value, externalId)
                .strip();
    }

    public static ValidatableResponse observe(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/v1/observations")
                .then();
    }

    public static ValidatableResponse observe(String body) {
        return observe(As.admin(), body);
    }

    public static ValidatableResponse observeMany(RequestSpecification caller, String array) {
        return caller.contentType("application/json")
                .body(array)
                .post("/v1/observations/batch")
                .then();
    }

    public static ValidatableResponse observeMany(String array) {
        return observeMany(As.admin(), array);
    }

    public static ValidatableResponse observeLines(String lines) {
        return As.admin()
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations/batch")
                .then();
    }

    /** What was announced of what this metric says of this subject, oldest first. */
    public static List<Topic.Event> statuses(String metric, UUID subject) {
        return Topic.eventsOf("openvmo.metrics.metric-status", statusId(metric, subject));
    }

    private static UUID statusId(String metric, UUID subject) {
        var hex = hex(metric + "\u001f" + subject);
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static String hex(String name) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(md5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
