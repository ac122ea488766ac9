package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What Larkfield Transit might do: portfolio, value streams, initiatives, estimates, Kanban states, contributions. */
final class Backlog {
    static final String SOURCE = "demo";
    private static final Map<String, String> STREAMS = Map.of("T", "Travel and ticketing", "N", "Network and fleet");
    private final Api api;

    Backlog(Api api) {
        this.api = api;
    }

    String portfolio() {
        return api.first("/v1/portfolios", "key==LARKFIELD")
                .orElseGet(() -> api.post(
                        "/v1/portfolios",
                        Map.of(
                                "key", "LARKFIELD",
                                "name", "Larkfield Transit",
                                "vision", "The quickest way across town is ours",
                                "currency", "EUR",
                                "fiscalYearStartMonth", 1,
                                "timeZone", "Europe/Dublin",
                                "language", "en-IE")))
                .path("id")
                .asText();
    }

    /** Makes what is missing, changes nothing that is there, and answers the initiatives' ids by their refs. */
    Map<String, String> initiatives(String portfolioId, List<Plan> plans) {
        var streams = new HashMap<String, String>();
        STREAMS.forEach((code, name) -> streams.put(code, stream(portfolioId, name)));
        var there = new HashMap<String, JsonNode>();
        items("/v1/initiatives?limit=1000&filter=" + Api.encode("portfolioId==" + portfolioId))
                .filter(item -> SOURCE.equals(item.at("/externalRef/source").asText()))
                .forEach(item -> there.put(item.at("/externalRef/externalId").asText(), item));
        var ids = new HashMap<String, String>();
        for (var plan : plans) {
            var initiative = there.containsKey(plan.ref()) ? there.get(plan.ref()) : make(portfolioId, streams, plan);
            ids.put(plan.ref(), initiative.path("id").asText());
            complete(initiative, plan);
        }
        return ids;
    }

    void contributions(List<Plan> plans, Map<String, String> initiatives, Map<String, String> objectives) {
        for (var plan : plans) {
            var id = initiatives.get(plan.ref());
            var there = items("/v1/contributions?limit=1000&filter=" + Api.encode("initiativeId==" + id))
                    .map(item -> item.path("objectiveId").asText())
                    .toList();
            for (var serves : plan.serves()) {
                var objectiveId = objectives.get(serves.objective());
                if (!there.contains(objectiveId)) {
                    api.post(
                            "/v1/contributions",
                            Map.of(
                                    "initiativeId",
                                    id,
                                    "objectiveId",
                                    objectiveId,
                                    "strength",
                                    serves.strength(),
                                    "confidence",
                                    serves.confidence(),
                                    "rationale",
                                    "Judged at the demonstration's portfolio meeting"));
                }
            }
        }
    }

    private String stream(String portfolioId, String name) {
        return api.first("/v1/value-streams", "portfolioId==" + portfolioId + ";name=='" + name + "'")
                .orElseGet(() -> api.post(
                        "/v1/value-streams", Map.of("portfolioId", portfolioId, "name", name, "kind", "OPERATIONAL")))
                .path("id")
                .asText();
    }

    private JsonNode make(String portfolioId, Map<String, String> streams, Plan plan) {
        return api.put(
                "/v1/initiatives/by-ref?source=" + SOURCE + "&externalId=" + plan.ref(),
                Map.of(
                        "portfolioId", portfolioId,
                        "valueStreamId", streams.get(plan.stream()),
                        "title", plan.title(),
                        "kind", plan.kind(),
                        "category", plan.category(),
                        "horizon", plan.horizon(),
                        "tags", List.of("demo")));
    }

    private void complete(JsonNode initiative, Plan plan) {
        var path = "/v1/initiatives/" + initiative.path("id").asText();
        if (!plan.estimates().isEmpty() && api.found(path + "/estimates").isEmpty()) {
            api.put(path + "/estimates", plan.estimatesBody());
        }
        if (initiative.path("state").asText().equals("FUNNEL") && !plan.state().equals("FUNNEL")) {
            var to = plan.pivots() ? "ANALYZING" : plan.state();
            var move = new HashMap<String, String>(Map.of("to", to, "reason", "as the demonstration has it"));
            if (plan.outcome() != null && !plan.pivots()) {
                move.put("outcome", plan.outcome());
            }
            api.post(path + "/transitions", move);
        }
    }

    private java.util.stream.Stream<JsonNode> items(String path) {
        return StreamSupport.stream(api.get(path).path("items").spliterator(), false);
    }
}
