package dev.openvmo.local.demo;

import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A year of what two services' pipelines told: ticketing, deployed most working days, and departures, every other week. What
 * fails is mended: some incidents name the deployment that caused them, of the others it is guessed.
 */
final class Deliveries {
    private static final Instant FROM = Instant.parse("2025-11-03T08:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-01T08:00:00Z");

    private final Api api;
    private final Map<String, String> initiatives;

    Deliveries(Api api, Map<String, String> initiatives) {
        this.api = api;
        this.initiatives = initiatives;
    }

    /** What is sent of one service. */
    private record Told(List<String> deployments, List<String> incidents) {}

    /** Sends all of it, as often as asked, and answers how much of it was new. */
    long load(String portfolioId) {
        service(portfolioId, "ticketing", "T-01");
        service(portfolioId, "departures", "T-06");
        var fresh = 0L;
        for (var told : List.of(
                told(portfolioId, "ticketing", Duration.ofHours(35), 9),
                told(portfolioId, "departures", Duration.ofDays(14), 4))) {
            fresh += send("/v1/deployments/batch", told.deployments);
            fresh += send("/v1/incidents/batch", told.incidents);
        }
        return fresh;
    }

    private void service(String portfolioId, String name, String initiative) {
        if (api.first("/v1/delivery-services", "portfolioId==%s;name==%s".formatted(portfolioId, name))
                .isEmpty()) {
            api.post(
                    "/v1/delivery-services",
                    Map.of(
                            "portfolioId",
                            portfolioId,
                            "name",
                            name,
                            "owner",
                            "Team " + name,
                            "environments",
                            List.of(
                                    Map.of("name", "production", "production", true),
                                    Map.of("name", "staging", "production", false)),
                            "repositories",
                            List.of("larkfield/" + name),
                            "initiativeId",
                            initiatives.get(initiative)));
        }
    }

    /** One deployment every so often, the same for everybody who runs it; one of so many fails. */
    private static Told told(String portfolioId, String service, Duration every, int oneOf) {
        var chance = new Random(service.hashCode());
        var told = new Told(new ArrayList<>(), new ArrayList<>());
        var number = 0;
        for (var at = FROM; at.isBefore(TO); at = at.plus(every)) {
            number++;
            var finished = at.plusSeconds(chance.nextInt(7200));
            told.deployments.add(deployment(portfolioId, service, number, finished, chance, false));
            if (chance.nextInt(oneOf) == 0) {
                var detected = finished.plusSeconds(300 + chance.nextInt(3600));
                var resolved = detected.plusSeconds(900 + chance.nextInt(10_800));
                told.incidents.add(incident(portfolioId, service, number, detected, resolved, chance.nextBoolean()));
                number++;
                told.deployments.add(deployment(portfolioId, service, number, resolved, chance, true));
            }
        }
        return told;
    }

    private static String deployment(
            String portfolioId, String service, int number, Instant finished, Random chance, boolean unplanned) {
        var changes = new ArrayList<String>();
        var held = 1 + chance.nextInt(3);
        for (var i = 0; i < held; i++) {
            var before = Duration.ofMinutes(unplanned ? 30 + chance.nextInt(30) : 120 + chance.nextInt(5_000));
            changes.add(
                    "{\"id\":\"%s-%d-%d\",\"createdAt\":\"%s\"}".formatted(service, number, i, finished.minus(before)));
        }
        return """
            {"portfolioId":"%s","service":"%s","environment":"production","version":"1.%d.0","finishedAt":"%s","outcome":"SUCCESS",\
            "unplanned":%s,"changes":[%s],"source":"demo","externalId":"%s-%d"}"""
                .formatted(
                        portfolioId, service, number, finished, unplanned, String.join(",", changes), service, number);
    }

    private static String incident(
            String portfolioId, String service, int number, Instant detected, Instant resolved, boolean told) {
        var cause =
                told ? "\"causedBy\":{\"source\":\"demo\",\"externalId\":\"%s-%d\"},".formatted(service, number) : "";
        return """
            {"portfolioId":"%s","service":"%s","environment":"production","detectedAt":"%s","resolvedAt":"%s",%s\
            "source":"demo","externalId":"%s-incident-%d"}"""
                .formatted(portfolioId, service, detected, resolved, cause, service, number);
    }

    private long send(String path, List<String> lines) {
        var results = api.postLines(path, String.join("\n", lines)).path("items");
        var fresh = 0L;
        for (var result : results) {
            if (result.has("problem")) {
                throw new LocalFailure("What was delivered was refused: " + result);
            }
            fresh += result.path("status").asInt() == 201 ? 1 : 0;
        }
        return fresh;
    }
}
