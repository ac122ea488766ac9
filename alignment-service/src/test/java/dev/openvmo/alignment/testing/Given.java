package dev.openvmo.alignment.testing;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Makes legal things through the front door. */
public final class Given {
    private static final AtomicLong SECONDS = new AtomicLong();

    private static UUID home;
    private static UUID initiative;

    private Given() {}

    /** A root portfolio that this service knows of. */
    public static UUID portfolio() {
        return portfolio(null);
    }

    /** A portfolio that this service knows of. */
    public static UUID portfolio(UUID parent) {
        var id = Ids.next();
        PortfolioService.announcePortfolio(id, parent, 1);
        await().atMost(Patience.LIMIT)
                .until(() -> post("/v1/strategies", strategyBody(id)).statusCode() == 201);
        return id;
    }

    /** An initiative that this service knows of, and has scored for the first time. */
    public static UUID initiative(UUID portfolio) {
        var id = Ids.next();
        PortfolioService.announceInitiative(id, portfolio, 1);
        await().atMost(Patience.LIMIT).until(() -> !As.admin()
                .get("/v1/alignment-scores/" + id + "/history")
                .<List<?>>path("items")
                .isEmpty());
        return id;
    }

    /** A draft. */
    public static UUID strategy(UUID portfolio) {
        return id(post("/v1/strategies", strategyBody(portfolio)));
    }

    /** A draft that wants something, so that it can be put in force. */
    public static UUID readyStrategy(UUID portfolio) {
        var strategy = strategy(portfolio);
        objective(theme(strategy, "Grow", 1), "Conversion", 1);
        return strategy;
    }

    /** A theme. */
    public static UUID theme(UUID strategy, String name, double weight) {
        return id(post(
                "/v1/themes",
                """
                {"strategyId":"%s","name":"%s","weight":%s}""".formatted(strategy, name, weight)));
    }

    /** An objective. */
    public static UUID objective(UUID theme, String name, double weight) {
        return id(post(
                "/v1/objectives",
                """
                {"themeId":"%s","name":"%s","weight":%s}""".formatted(theme, name, weight)));
    }

    /** A contribution. */
    public static UUID contribution(UUID initiative, UUID objective, double strength, double confidence) {
        return id(post(
                "/v1/contributions",
                """
                {"initiativeId":"%s","objectiveId":"%s","strength":%s,"confidence":%s}"""
                        .formatted(initiative, objective, strength, confidence)));
    }

    /** Compares the parts of what is at this path, a row after the other; null where the other half says it. */
    public static Response compared(String path, List<UUID> items, String matrix) {
        return As.admin()
                .contentType(ContentType.JSON)
                .body("""
                        {"items":["%s"],"matrix":%s}"""
                        .formatted(items.stream().map(UUID::toString).collect(Collectors.joining("\",\"")), matrix))
                .put(path + "/comparisons");
    }

    /** A key result from 2 to 4, told by check-ins. */
    public static UUID keyResult(UUID objective, String name, double weight) {
        return keyResult(
                objective,
                name,
                """
                "direction":"RISING","commitment":"ASPIRATIONAL","baseline":2,"target":4,"weight":%s"""
                        .formatted(weight));
    }

    /** A key result of which this is said. */
    public static UUID keyResult(UUID objective, String name, String said) {
        return id(post(
                "/v1/key-results",
                """
                {"objectiveId":"%s","name":"%s",%s}""".formatted(objective, name, said)));
    }

    /** A check-in. */
    public static UUID checkIn(UUID keyResult, String observedAt, String value) {
        return id(post("/v1/check-ins", checkInBody(keyResult, observedAt, value)));
    }

    /** A check-in on this key result. */
    public static String checkInBody(UUID keyResult, String observedAt, String value) {
        return """
            {"keyResultId":"%s","observedAt":"%s","value":%s}"""
                .formatted(keyResult, observedAt, value);
    }

    /** Puts a strategy in force. */
    public static void active(UUID strategy) {
        As.admin().post("/v1/strategies/" + strategy + "/activation").then().statusCode(200);
    }

    /** A legal criteria set: what is contributed (0.6), and feasibility from 1 to 5 (0.4), which must reach 2. */
    public static String criteriaSetBody() {
        return criteriaSetBody(home());
    }

    private static String criteriaSetBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","name":"%s","description":"Selection","criteria":[
             {"key":"strategy","name":"Strategy","kind":"CONTRIBUTION","weight":0.6},
             {"key":"feasibility","name":"Feasibility","kind":"RATING","weight":0.4,"minimum":2,
              "scale":[{"value":1,"label":"New to all"},{"value":5,"label":"Done before"}]}],
             "thresholds":[{"gate":"READY","minimum":60}]}"""
                .formatted(portfolio, Names.next("criteria"));
    }

    /** A draft of it. */
    public static UUID criteriaSet(UUID portfolio) {
        return id(post("/v1/criteria-sets", criteriaSetBody(portfolio)));
    }

    /** Puts a criteria set in force. */
    public static void selecting(UUID criteriaSet) {
        As.admin()
                .post("/v1/criteria-sets/" + criteriaSet + "/activation")
                .then()
                .statusCode(200);
    }

    /** A legal assessment, by a set of its own. */
    public static String assessmentBody() {
        return assessmentBody(known(), criteriaSet(home()), "3");
    }

    /** An assessment by this set. */
    public static void assessmentBy(UUID criteriaSet) {
        assessed(As.admin(), known(), criteriaSet, "3").then().statusCode(201);
    }

    /** What this caller thinks of the feasibility. */
    public static Response assessed(RequestSpecification as, UUID initiative, UUID criteriaSet, String rating) {
        return as.contentType(ContentType.JSON)
                .body(assessmentBody(initiative, criteriaSet, rating))
                .post("/v1/assessments");
    }

    private static String assessmentBody(UUID initiative, UUID criteriaSet, String rating) {
        return """
            {"initiativeId":"%s","criteriaSetId":"%s","criterion":"feasibility","rating":%s,"rationale":"As seen"}"""
                .formatted(initiative, criteriaSet, rating);
    }

    /** Sends JSON as the administrator. */
    public static Response post(String path, String body) {
        return As.admin().contentType(ContentType.JSON).body(body).post(path);
    }

    /** Changes some members as the administrator who has just read it. */
    public static Response patch(String path, String body) {
        return As.admin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", etag(path))
                .body(body)
                .patch(path);
    }

    /** The ETag of what is there now. */
    public static String etag(String path) {
        return "\"%s\"".formatted(As.admin().get(path).<Object>path("version"));
    }

    /** A legal strategy. */
    public static String strategyBody() {
        return """
            {"portfolioId":"%s","name":"%s","description":"Win back the checkout"}"""
                .formatted(home(), Names.next("strategy"));
    }

    /** A legal theme, in a draft of its own. */
    public static String themeBody() {
        return """
            {"strategyId":"%s","name":"%s","weight":0.5,"description":"More of it"}"""
                .formatted(strategy(home()), Names.next("theme"));
    }

    /** A legal objective, in a draft of its own. */
    public static String objectiveBody() {
        return """
            {"themeId":"%s","name":"%s","weight":0.5,"description":"More of it"}"""
                .formatted(theme(strategy(home()), "Grow", 1), Names.next("objective"));
    }

    /** A legal contribution, to an objective of its own. */
    public static String contributionBody() {
        var objective = objective(theme(strategy(home()), "Grow", 1), "Conversion", 1);
        return """
            {"initiativeId":"%s","objectiveId":"%s","strength":0.8,"confidence":0.9,"rationale":"It is the way"}"""
                .formatted(known(), objective);
    }

    /** A legal key result, of an objective of its own. */
    public static String keyResultBody() {
        var objective = objective(theme(strategy(home()), "Grow", 1), "Conversion", 1);
        return """
            {"objectiveId":"%s","name":"%s","owner":"Ada Field","direction":"FALLING","commitment":"COMMITTED","baseline":9.5,"target":3,"unit":"min","weight":0.5}"""
                .formatted(objective, Names.next("key result"));
    }

    /** A legal check-in, on a key result of its own. */
    public static String checkInBody() {
        var objective = objective(theme(strategy(home()), "Grow", 1), "Conversion", 1);
        return """
            {"keyResultId":"%s","value":3.1,"observedAt":"%s","confidence":0.7,"note":"Live now"}"""
                .formatted(
                        keyResult(objective, "More orders", 1),
                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(SECONDS.incrementAndGet()));
    }

    /** A contribution to this objective. */
    public static void contributionTo(UUID objective) {
        contribution(known(), objective, 0.8, 0.9);
    }

    /** Puts a strategy in force and retires it. */
    public static void retired(UUID strategy) {
        objective(theme(strategy, Names.next("theme"), 1), "Conversion", 1);
        active(strategy);
        As.admin().post("/v1/strategies/" + strategy + "/retirement").then().statusCode(200);
    }

    private static UUID known() {
        return initiative = initiative == null ? initiative(home()) : initiative;
    }

    private static UUID home() {
        return home = home == null ? portfolio() : home;
    }

    private static String strategyBody(UUID portfolio) {
        return """
            {"portfolioId":"%s","name":"2027 strategy"}""".formatted(portfolio);
    }

    private static UUID id(Response created) {
        return Json.id(created);
    }
}
