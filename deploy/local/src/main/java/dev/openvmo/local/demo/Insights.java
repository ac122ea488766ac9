package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What deserves a look at Larkfield Transit: money goes to what serves no objective, a target is far away, and a decision is
 * overdue; each with what can be done about it.
 */
final class Insights {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> RULES = List.of("UNALIGNED_SPEND", "SHORTFALL", "DECISION_OVERDUE");

    private final Api api;
    private final String portfolioId;
    private final Map<String, String> initiatives;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Dublin"));

    Insights(Api api, String portfolioId, Map<String, String> initiatives) {
        this.api = api;
        this.portfolioId = portfolioId;
        this.initiatives = initiatives;
    }

    /** Makes what is missing, waits until the rules have looked, and tells what they found. */
    String load() {
        unaligned("N-19");
        shortfall("T-12");
        overdue("N-11");
        var shown = new StringBuilder("What deserves a look%n".formatted());
        for (var rule : RULES) {
            var insight = awaited(rule);
            shown.append("  %-17s %s%n                    → %s%n"
                    .formatted(
                            rule,
                            insight.path("title").asText(),
                            insight.at("/suggestedAction/title").asText()));
        }
        return shown.toString();
    }

    private void unaligned(String ref) {
        var year = Integer.toString(today.getYear());
        var stream = api.get("/v1/initiatives/" + initiatives.get("N-11"))
                .path("valueStreamId")
                .asText();
        var budget = api.first("/v1/budgets", "valueStreamId==" + stream + ";period==" + year)
                .orElseThrow(() -> new LocalFailure("Larkfield has no budget of " + year));
        api.post(
                "/v1/actuals",
                Map.of(
                        "budgetId",
                        budget.path("id").asText(),
                        "initiativeId",
                        initiatives.get(ref),
                        "kind",
                        "OPEX",
                        "amount",
                        Map.of("amount", "12000.00", "currency", "EUR"),
                        "bookedOn",
                        year + "-01-01",
                        "source",
                        "larkfield-ledger",
                        "externalId",
                        "twin-" + year));
    }

    private void shortfall(String ref) {
        var initiative = initiatives.get(ref);
        if (api.first("/v1/targets", "subjectId==" + initiative).isEmpty()) {
            api.post(
                    "/v1/targets",
                    Map.of(
                            "metric",
                            Measurements.BENEFIT,
                            "subjectType",
                            "INITIATIVE",
                            "subjectId",
                            initiative,
                            "owner",
                            "Head of fares",
                            "baseline",
                            0,
                            "value",
                            1000,
                            "startOn",
                            "2025-11-01",
                            "dueOn",
                            "2026-12-31"));
        }
    }

    private void overdue(String ref) {
        var initiative = initiatives.get(ref);
        if (api.first("/v1/decisions", "initiativeId==" + initiative + ";status==DUE")
                .isEmpty()) {
            api.post(
                    "/v1/decisions",
                    Map.of(
                            "initiativeId",
                            initiative,
                            "title",
                            "Which radio system comes next",
                            "status",
                            "DUE",
                            "dueOn",
                            today.minusDays(10).toString(),
                            "askedOf",
                            "Portfolio board",
                            "options",
                            List.of(Map.of("name", "TETRA again"), Map.of("name", "5G"))));
        }
    }

    /** Rules look beside all else: a moment later. */
    private JsonNode awaited(String rule) {
        var filter = "portfolioId==%s;rule==%s".formatted(portfolioId, rule);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = api.first("/v1/insights", filter);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new LocalFailure("After %d s there is no insight of %s".formatted(PATIENCE.toSeconds(), rule));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
