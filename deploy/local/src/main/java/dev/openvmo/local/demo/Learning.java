package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;

/**
 * What Larkfield Transit learns: two lessons, one of which is told to an initiative that begins like it; a retrospective, and two
 * actions that came of it, of which one helped.
 */
final class Learning {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String METRIC = "larkfield.complaints";
    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    private static final LocalDate DONE = LocalDate.parse("2026-06-01");
    private static final LocalDate TO = LocalDate.parse("2026-11-01");
    private static final String LIKE = "T-18";

    private static final List<Map<String, Object>> LESSONS = List.of(
            Map.of(
                    "title", "Let people leave the robot",
                    "kind", "BAD",
                    "context", "An assistant answered passengers' questions about tickets and lost property in a chat",
                    "whatHappened", "Who was not understood was asked again and again, and complained",
                    "recommendation",
                            "Hand over to a person after the second misunderstanding, with what was said so far",
                    "tags", List.of("customers")),
            Map.of(
                    "title", "Try the machine with gloves",
                    "kind", "GOOD",
                    "context", "Card readers were mounted on platforms",
                    "whatHappened", "A week with gloves and pushchairs found what no test room did",
                    "recommendation", "Let those who will use it try it where they will use it",
                    "tags", List.of("customers")));

    private final Api api;

    Learning(Api api) {
        this.api = api;
    }

    /** Before there are initiatives, so that it is told to them when they come. */
    void lessons(String portfolioId) {
        LESSONS.stream()
                .filter(each -> missing("/v1/lessons", portfolioId, each.get("title")))
                .forEach(each -> {
                    var lesson = new HashMap<>(each);
                    lesson.put("portfolioId", portfolioId);
                    api.post("/v1/lessons", lesson);
                });
    }

    /** Makes what is missing, and tells what is suggested and what helped. */
    String load(String portfolioId, Map<String, String> initiatives) {
        if (api.found("/v1/metrics/" + METRIC).isEmpty()) {
            api.post(
                    "/v1/metrics",
                    Map.of(
                            "key", METRIC,
                            "name", "Complaints a day",
                            "unit", "complaints",
                            "direction", "DECREASE",
                            "aggregation", "MEAN",
                            "kind", "QUALITY"));
        }
        var retrospective = retrospective(portfolioId);
        return "What was learned%n%s%s%s"
                .formatted(
                        suggested(initiatives.get(LIKE)),
                        action(
                                portfolioId,
                                retrospective,
                                "Answer complaints by the next morning",
                                initiatives.get("T-01"),
                                -12),
                        action(
                                portfolioId,
                                retrospective,
                                "Hang up posters about patience",
                                initiatives.get("T-02"),
                                0));
    }

    private String retrospective(String portfolioId) {
        return api.first("/v1/retrospectives", "portfolioId==" + portfolioId)
                .orElseGet(() -> api.post(
                        "/v1/retrospectives",
                        Map.of(
                                "portfolioId", portfolioId,
                                "title", "Spring of 2026",
                                "subjectType", "PORTFOLIO",
                                "subjectId", portfolioId,
                                "startsOn", "2026-03-01",
                                "endsOn", "2026-05-31",
                                "items",
                                        List.of(Map.of(
                                                "kind",
                                                "WENT_BADLY",
                                                "text",
                                                "Complaints waited for days",
                                                "votes",
                                                7)))))
                .path("id")
                .asText();
    }

    private String suggested(String initiative) {
        var first =
                api.get("/v1/lessons/suggestions?initiativeId=" + initiative).at("/items/0");
        return "  To %s is told: %s (both speak of %s)%n"
                .formatted(
                        api.get("/v1/initiatives/" + initiative).path("title").asText(),
                        first.at("/lesson/title").asText(),
                        first.path("words").toString().replaceAll("[\\[\\]\"]", ""));
    }

    private String action(String portfolioId, String retrospective, String title, String initiative, int effect) {
        if (missing("/v1/improvement-actions", portfolioId, title)) {
            var receipt = api.postLines("/v1/observations/batch", lines(initiative, effect));
            if (receipt.path("rejected").asInt() > 0) {
                throw new LocalFailure("Complaints were rejected: " + receipt);
            }
            var action = api.post(
                    "/v1/improvement-actions",
                    Map.of(
                            "portfolioId", portfolioId,
                            "title", title,
                            "owner", "Ida Fielding",
                            "dueOn", DONE.toString(),
                            "retrospectiveId", retrospective,
                            "metric", METRIC,
                            "subjectType", "INITIATIVE",
                            "subjectId", initiative,
                            "expectedBy", DONE.plusWeeks(2).toString()));
            api.post(
                    "/v1/improvement-actions/" + action.path("id").asText() + "/transitions",
                    Map.of("to", "DONE", "on", DONE.toString()));
        }
        var verdict = verdict(portfolioId, title);
        return "  %s: %s, change %s (%s to %s) complaints a day%n"
                .formatted(
                        title,
                        verdict.path("verdict").asText(),
                        verdict.at("/change/value").asText(),
                        verdict.at("/change/lower").asText(),
                        verdict.at("/change/upper").asText());
    }

    /** Measurements are linked beside intake: a moment later. */
    private JsonNode verdict(String portfolioId, String title) {
        var action =
                api.first("/v1/improvement-actions", named(portfolioId, title)).orElseThrow();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var verdict = api.get("/v1/improvement-actions/" + action.path("id").asText() + "/verdict");
            if (verdict.hasNonNull("change")) {
                return verdict;
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure("After %d s there is no verdict: %s".formatted(PATIENCE.toSeconds(), verdict));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean missing(String collection, String portfolioId, Object title) {
        return api.first(collection, named(portfolioId, title)).isEmpty();
    }

    private static String named(String portfolioId, Object title) {
        return "portfolioId==%s;title=='%s'".formatted(portfolioId, title);
    }

    /** Every other day, the same for everybody who runs it. */
    private static String lines(String initiative, int effect) {
        var chance = new Random(effect);
        var lines = new StringJoiner("\n", "", "\n");
        for (var day = FROM; day.isBefore(TO); day = day.plusDays(2)) {
            var value = 40 + Math.round(4 * chance.nextGaussian()) + (day.isBefore(DONE) ? 0 : effect);
            lines.add(
                    """
                    {"metric":"%s","subject":{"type":"INITIATIVE","id":"%s"},"observedAt":"%sT12:00:00Z","value":%d,"source":"demo","externalId":"complaints/%s/%s"}"""
                            .formatted(METRIC, initiative, day, value, initiative, day));
        }
        return lines.toString();
    }
}
