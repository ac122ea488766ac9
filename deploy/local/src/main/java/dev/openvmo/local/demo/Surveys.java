package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What passengers think of tapping in, enough of them to be told of, though not of those who travel by night; and what the
 * developers think of their work, of whom too few answered.
 */
final class Surveys {
    private static final String NPS = "larkfield.nps";
    private static final String PASSENGERS = "Passengers who tap in";
    private static final String DEVELOPERS = "Developers of ticketing";

    /** What those of one group answered, one for each score; who else was asked did not. */
    private record Asked(String group, int invited, List<Integer> scores) {}

    private final Api api;
    private final String portfolioId;
    private final Map<String, String> initiatives;

    Surveys(Api api, String portfolioId, Map<String, String> initiatives) {
        this.api = api;
        this.portfolioId = portfolioId;
        this.initiatives = initiatives;
    }

    /** Asks what was not asked yet, and tells what may be told. */
    String load() {
        if (api.found("/v1/metrics/" + NPS).isEmpty()) {
            api.post(
                    "/v1/metrics",
                    Map.of(
                            "key", NPS,
                            "name", "Would passengers recommend it",
                            "unit", "points",
                            "direction", "INCREASE",
                            "aggregation", "LAST",
                            "kind", "SATISFACTION"));
        }
        var passengers = results(
                survey(PASSENGERS, "NPS", List.of("Commuters", "Visitors", "By night"), Map.of("metric", NPS)),
                List.of(
                        new Asked("Commuters", 20, List.of(10, 10, 9, 9, 9, 8, 8, 7, 10, 9, 6, 4, 9, 10)),
                        new Asked("Visitors", 10, List.of(9, 10, 7, 8, 3, 9)),
                        new Asked("By night", 6, List.of(2, 5, 6))));
        var developers =
                results(survey(DEVELOPERS, "ENPS", List.of(), Map.of()), List.of(new Asked(null, 6, List.of(9, 3, 8))));
        return told(PASSENGERS, passengers) + told(DEVELOPERS, developers);
    }

    private JsonNode survey(String name, String kind, List<String> groups, Map<String, Object> said) {
        return api.first("/v1/surveys", "portfolioId==" + portfolioId + ";name=='" + name + "'")
                .orElseGet(() -> {
                    var body = new HashMap<String, Object>(Map.of(
                            "portfolioId",
                            portfolioId,
                            "name",
                            name,
                            "kind",
                            kind,
                            "subjectType",
                            "INITIATIVE",
                            "subjectId",
                            initiatives.get("T-01"),
                            "language",
                            "en",
                            "groups",
                            groups,
                            "questions",
                            List.of(
                                    Map.of("key", "score", "type", "SCORE", "text", "Would you recommend it?"),
                                    Map.of("key", "why", "type", "TEXT", "text", "Why?"))));
                    body.putAll(said);
                    return api.post("/v1/surveys", body);
                });
    }

    private JsonNode results(JsonNode survey, List<Asked> asked) {
        var round = api.first(
                        "/v1/survey-rounds", "surveyId==" + survey.path("id").asText())
                .orElseGet(() -> answered(survey, asked));
        var place = "/v1/survey-rounds/" + round.path("id").asText();
        if (round.path("state").asText().equals("OPEN")) {
            api.post(place + "/closing", Map.of());
        }
        return api.get(place + "/results?by=GROUP");
    }

    private JsonNode answered(JsonNode survey, List<Asked> asked) {
        var closes = Instant.now().plus(Duration.ofDays(14)).toString();
        var round = api.post(
                "/v1/survey-rounds", Map.of("surveyId", survey.path("id").asText(), "closesAt", closes));
        var steps = "/v1/survey-rounds/" + round.path("id").asText();
        for (var each : asked) {
            var invitation = each.group == null
                    ? Map.of("count", each.invited)
                    : Map.of("count", each.invited, "group", each.group);
            var links = api.post(steps + "/links", invitation).path("links");
            for (int i = 0; i < each.scores.size(); i++) {
                answer(links.get(i).asText(), each.scores.get(i));
            }
        }
        return round;
    }

    private void answer(String link, int score) {
        var scored = Map.of("question", "score", "score", score);
        var why = Map.of("question", "why", "text", score > 9 ? "No queue any more" : "My card was not read");
        api.post(link, Map.of("answers", score > 9 || score < 5 ? List.of(scored, why) : List.of(scored)));
    }

    private static String told(String name, JsonNode results) {
        var whole = results.path("whole");
        if (!whole.path("published").asBoolean()) {
            return "%s: too few of %d answered to be told of%n"
                    .formatted(name, whole.path("invited").asInt());
        }
        var groups = new StringJoiner(", ");
        results.path("groups")
                .forEach(group -> groups.add(group.path("group").asText()
                        + (group.path("published").asBoolean()
                                ? " " + Math.round(group.path("score").asDouble())
                                : " withheld")));
        return "%s: %d of %d answered, %d (%d to %d); %s%n"
                .formatted(
                        name,
                        whole.path("responses").asInt(),
                        whole.path("invited").asInt(),
                        Math.round(whole.path("score").asDouble()),
                        Math.round(whole.path("low").asDouble()),
                        Math.round(whole.path("high").asDouble()),
                        groups);
    }
}
