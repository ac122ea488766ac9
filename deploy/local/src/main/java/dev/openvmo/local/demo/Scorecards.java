package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * An initiative that is delivered well and does not do well: passengers are not as content as they were to be, and less came than
 * was forecast. Its value statement is shared by a link, and the portfolio's third quarter was reviewed.
 */
final class Scorecards {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOTE = "Demonstration";

    private final String url;
    private final Api api;

    Scorecards(String url, Api api) {
        this.url = url;
        this.api = api;
    }

    /** Makes what is missing, waits until it has come together, and tells what is not green and where to read of it. */
    String load(String portfolioId, String initiative) {
        if (api.first("/v1/targets", "subjectId==" + initiative).isEmpty()) {
            api.post(
                    "/v1/targets",
                    Map.of(
                            "metric",
                            Measurements.SATISFACTION,
                            "subjectType",
                            "INITIATIVE",
                            "subjectId",
                            initiative,
                            "owner",
                            "Head of fares",
                            "baseline",
                            60,
                            "value",
                            98,
                            "startOn",
                            "2025-11-01",
                            "dueOn",
                            "2026-10-31"));
        }
        var card = awaited("/v1/scorecards/INITIATIVE/" + initiative);
        review(portfolioId);
        return """
            Scorecard of %s: %s (%s)
              It would be green with %s
              What came of it, for whoever has the link: %s"""
                .formatted(
                        api.get("/v1/initiatives/" + initiative).path("title").asText(),
                        card.path("overall").asText(),
                        sides(card),
                        steps(card),
                        url + shared(initiative));
    }

    private static String sides(JsonNode card) {
        var sides = new ArrayList<String>();
        card.path("sides")
                .forEach(side -> sides.add(
                        side.path("side").asText() + " " + side.path("colour").asText()));
        return String.join(", ", sides);
    }

    private static String steps(JsonNode card) {
        var steps = new ArrayList<String>();
        card.path("whatWouldMakeItGreen").forEach(step -> {
            var bound = step.has("atLeast")
                    ? "at least " + step.path("atLeast").asText()
                    : "at most " + step.path("atMost").asText();
            steps.add(
                    step.has("name")
                            ? step.path("name").asText() + " " + bound
                            : "something measured of " + step.path("side").asText());
        });
        return String.join("; ", steps);
    }

    /** A link is shown once: the one of the last time is taken back, another one made. */
    private String shared(String initiative) {
        var links = "/v1/value-statements/" + initiative + "/links";
        for (var link : api.get(links).path("items")) {
            if (link.path("note").asText().equals(NOTE)) {
                api.delete(links + "/" + link.path("id").asText());
            }
        }
        var until = Instant.now().plus(Duration.ofDays(30)).toString();
        return api.post(links, Map.of("expiresAt", until, "note", NOTE))
                .path("path")
                .asText();
    }

    private void review(String portfolioId) {
        if (api.first("/v1/reviews", "portfolioId==" + portfolioId).isEmpty()) {
            var review = api.post(
                            "/v1/reviews",
                            Map.of(
                                    "portfolioId",
                                    portfolioId,
                                    "period",
                                    "2026-Q3",
                                    "participants",
                                    List.of("Head of fares", "Head of network"),
                                    "agenda",
                                    "Scorecards; decisions due; what to stop"))
                    .path("id")
                    .asText();
            api.post("/v1/reviews/" + review + "/evidence", Map.of());
        }
    }

    /** What was delivered and realised is computed beside intake: a moment later. */
    private JsonNode awaited(String path) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var card = api.get(path);
            var sources = card.path("measures").findValuesAsText("source");
            if (sources.containsAll(List.of("METRIC", "REALISATION", "DELIVERY"))) {
                return card;
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure("After %d s %s says %s".formatted(PATIENCE.toSeconds(), path, card));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
