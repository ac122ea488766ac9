package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * What four initiatives were to bring and have brought: one estimator hopes for half as much again as comes, the other is sober.
 * Passengers' satisfaction is looked after by two rules: one alert has cleared, the other is open.
 */
final class Benefits {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPTIMIST = "Otto Lark";
    private static final String SOBER = "Ida Fielding";

    /** What is likely in the first three quarters of 2026, in EUR, and in 2027. */
    private record Promise(String ref, String estimator, int first, int second, int third, int nextYear) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise("T-01", OPTIMIST, 180_000, 300_000, 320_000, 1_300_000),
            new Promise("T-02", OPTIMIST, 80_000, 120_000, 140_000, 560_000),
            new Promise("T-06", SOBER, 25_000, 40_000, 50_000, 200_000),
            new Promise("T-09", SOBER, 10_000, 17_000, 20_000, 80_000));

    private final Api api;
    private final Map<String, String> initiatives;

    Benefits(Api api, Map<String, String> initiatives) {
        this.api = api;
        this.initiatives = initiatives;
    }

    /** Makes what is missing, waits until it has come together, and tells what falls short and what is not as it should be. */
    String load() {
        PROMISES.forEach(this::promise);
        rule("T-01", "Passengers expect more", 95, "MEDIUM");
        rule("T-09", "Passengers are lost", 72, "HIGH");
        var shown = new StringBuilder("What came of what was forecast%n".formatted());
        for (var promise : PROMISES) {
            var value = awaited(
                    "/v1/values/INITIATIVE/" + initiatives.get(promise.ref),
                    seen -> seen.at("/ratio/value").isNumber()
                            && seen.path("calibrated").asInt() == 1);
            shown.append("  %-34s %-12s %8s forecast, %8s came, ratio %s: %s; adjusted %s%n"
                    .formatted(
                            title(promise.ref),
                            promise.estimator,
                            whole(value, "forecast"),
                            whole(value, "realised"),
                            value.at("/ratio/value").asText(),
                            value.path("status").asText(),
                            whole(value, "adjusted")));
        }
        return shown.append(alert("T-01")).append(alert("T-09")).toString();
    }

    private static String whole(JsonNode value, String figure) {
        return String.valueOf(Math.round(value.at("/" + figure + "/value").asDouble()));
    }

    private void promise(Promise promise) {
        var initiative = initiatives.get(promise.ref);
        var benefit = api.first("/v1/benefits", "initiativeId==" + initiative)
                .orElseGet(() -> api.post(
                        "/v1/benefits",
                        Map.of(
                                "initiativeId", initiative,
                                "name", "More fares",
                                "category", "REVENUE",
                                "owner", "Head of fares",
                                "description", "More passengers, who pay",
                                "observableOutcome", "The till says more",
                                "attribution", "Lines with it against lines without",
                                "metric", Measurements.BENEFIT)));
        if (benefit.path("forecast").isMissingNode()) {
            api.post(
                    "/v1/benefits/" + benefit.path("id").asText() + "/forecasts",
                    Map.of(
                            "estimator",
                            promise.estimator,
                            "periods",
                            List.of(
                                    period("2026-Q1", promise.first),
                                    period("2026-Q2", promise.second),
                                    period("2026-Q3", promise.third),
                                    period("2027", promise.nextYear))));
        }
    }

    private static Map<String, Object> period(String period, int likely) {
        return Map.of("period", period, "low", likely / 2, "likely", likely, "high", likely * 3 / 2);
    }

    private void rule(String ref, String name, int below, String severity) {
        if (api.first("/v1/alert-rules", "subjectId==" + initiatives.get(ref)).isEmpty()) {
            api.post(
                    "/v1/alert-rules",
                    Map.of(
                            "name",
                            name,
                            "metric",
                            Measurements.SATISFACTION,
                            "subjectType",
                            "INITIATIVE",
                            "subjectId",
                            initiatives.get(ref),
                            "kind",
                            "THRESHOLD",
                            "condition",
                            "BELOW",
                            "threshold",
                            below,
                            "severity",
                            severity));
        }
    }

    private String alert(String ref) {
        var last = awaited(
                        "/v1/alerts?sort=-raisedAt&limit=1&filter=subjectId==" + initiatives.get(ref),
                        seen -> !seen.path("items").isEmpty())
                .at("/items/0");
        var cleared = last.path("clearedAt").asText();
        return "  Alert of %s: %s since %s, %s%n"
                .formatted(
                        title(ref),
                        last.path("rule").asText(),
                        last.path("raisedAt").asText().substring(0, 10),
                        cleared.isEmpty() ? "open" : "cleared on " + cleared.substring(0, 10));
    }

    private String title(String ref) {
        return api.get("/v1/initiatives/" + initiatives.get(ref)).path("title").asText();
    }

    /** Values and alerts are computed beside intake: a moment later. */
    private JsonNode awaited(String path, Predicate<JsonNode> come) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = api.get(path);
            if (come.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure("After %d s %s says %s".formatted(PATIENCE.toSeconds(), path, seen));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
