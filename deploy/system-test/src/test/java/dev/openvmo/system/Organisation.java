package dev.openvmo.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds what a test needs, through the API, with names of its own so that tests share one suite. */
record Organisation(Api api, String portfolioId) {
    static Organisation create(Api api, String name) {
        var key = (name + "-" + UUID.randomUUID().toString().substring(0, 8)).toUpperCase();
        var portfolio = api.post(
                        "/v1/portfolios",
                        Map.of(
                                "key",
                                key,
                                "name",
                                name,
                                "currency",
                                "GBP",
                                "fiscalYearStartMonth",
                                4,
                                "timeZone",
                                "Europe/London"))
                .expect(201);
        return new Organisation(api, portfolio.id());
    }

    /** A metric in pounds, defined for the whole organisation. */
    static void metric(Api api, String key, String direction, String aggregation, String kind) {
        api.post(
                        "/v1/metrics",
                        Map.of(
                                "key",
                                key,
                                "name",
                                key,
                                "unit",
                                "GBP",
                                "direction",
                                direction,
                                "aggregation",
                                aggregation,
                                "kind",
                                kind))
                .expect(201);
    }

    String initiative(String title) {
        return api.post("/v1/initiatives", initiativeBody(title)).expect(201).id();
    }

    Map<String, Object> initiativeBody(String title) {
        return Map.of(
                "portfolioId", portfolioId, "title", title, "kind", "EPIC", "category", "BUSINESS", "horizon", "H1");
    }

    /** Estimates whose WSJF is (value + 5 + 3) / 5. */
    void estimate(String initiativeId, int businessValue) {
        api.put(
                        "/v1/initiatives/" + initiativeId + "/estimates",
                        Map.of("businessValue", businessValue, "timeCriticality", 5, "riskReduction", 3, "jobSize", 5))
                .expect(201);
    }

    String strategy() {
        return api.post(
                        "/v1/strategies",
                        Map.of(
                                "portfolioId",
                                portfolioId,
                                "name",
                                "Strategy",
                                "from",
                                "2027-04-01",
                                "to",
                                "2028-03-31"))
                .expect(201)
                .id();
    }

    String theme(String strategyId, String name, double weight) {
        return api.post("/v1/themes", Map.of("strategyId", strategyId, "name", name, "weight", weight))
                .expect(201)
                .id();
    }

    String objective(String themeId, String name, double weight) {
        return api.post("/v1/objectives", Map.of("themeId", themeId, "name", name, "weight", weight))
                .expect(201)
                .id();
    }

    /** A key result from 2 to 4, and what else is said of it. */
    String keyResult(String objectiveId, Map<String, Object> said) {
        var body = new HashMap<String, Object>(Map.of(
                "objectiveId",
                objectiveId,
                "name",
                "Key result " + UUID.randomUUID(),
                "direction",
                "RISING",
                "commitment",
                "ASPIRATIONAL",
                "baseline",
                2,
                "target",
                4));
        body.putAll(said);
        return api.post("/v1/key-results", body).expect(201).id();
    }

    void contribution(String initiativeId, String objectiveId, double strength) {
        api.post("/v1/contributions", contributionBody(initiativeId, objectiveId, strength))
                .expect(201);
    }

    static Map<String, Object> contributionBody(String initiativeId, String objectiveId, double strength) {
        return Map.of(
                "initiativeId", initiativeId,
                "objectiveId", objectiveId,
                "strength", strength,
                "confidence", 0.9,
                "rationale", "agreed in the quarterly review");
    }

    void activate(String strategyId) {
        var answer = api.post("/v1/strategies/" + strategyId + "/activation", null);
        if (answer.status() / 100 != 2) {
            throw new AssertionError("activation: " + answer.status() + " " + answer.body());
        }
    }

    void weigh(String objectiveId, double weight) {
        var path = "/v1/objectives/" + objectiveId;
        api.patch(path, api.get(path).expect(200).etag(), Map.of("weight", weight))
                .expect(200);
    }

    /** Titles of all initiatives, with repetitions if there are any. */
    List<String> titles() {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get("/v1/initiatives?limit=1000&fields=id,title&filter=portfolioId==" + portfolioId + cursor)
                    .expect(200)
                    .json();
            found.addAll(page.get("items").findValuesAsText("title"));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return found;
    }

    /** Titles of the backlog in rank order, as of now or as of a moment. */
    List<String> ranked(String asOf) {
        var query = asOf == null ? "" : "&asOf=" + asOf;
        return api.get("/v1/portfolios/" + portfolioId + "/backlog?limit=1000" + query)
                .expect(200)
                .json()
                .findValuesAsText("title");
    }

    com.fasterxml.jackson.databind.JsonNode backlogItem(String initiativeId) {
        for (var item : api.get("/v1/portfolios/" + portfolioId + "/backlog?limit=1000")
                .expect(200)
                .json()
                .get("items")) {
            if (item.get("initiativeId").asText().equals(initiativeId)) {
                return item;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
