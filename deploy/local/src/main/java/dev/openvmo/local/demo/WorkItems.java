package dev.openvmo.local.demo;

import dev.openvmo.local.LocalFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** A year of what two teams worked on, one of which waits for reviews, and when the first of them will be done. */
final class WorkItems {
    private static final Instant FROM = Instant.parse("2025-11-03T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> KINDS =
            List.of("FEATURE", "FEATURE", "FEATURE", "DEFECT", "DEFECT", "RISK", "DEBT", "FEATURE");
    private static final int LEFT = 40;

    private final Api api;
    private final String portfolioId;
    private final Map<String, String> initiatives;

    WorkItems(Api api, String portfolioId, Map<String, String> initiatives) {
        this.api = api;
        this.portfolioId = portfolioId;
        this.initiatives = initiatives;
    }

    /** A team, the initiatives it works for, and how long an item takes it and waits, in days. */
    private record Crew(String key, String name, List<String> refs, int takes, int waits) {}

    /** Sends all of it, as often as asked, and answers how much of it was new. */
    long load() {
        var fresh = 0L;
        for (var crew : List.of(
                new Crew("TICKETING", "Ticketing", List.of("T-01", "T-02"), 12, 5),
                new Crew("NETWORK", "Network", List.of("N-11"), 7, 1))) {
            team(crew);
            var result = api.postLines("/v1/work-items/batch", lines(crew));
            if (result.path("rejected").asInt() > 0) {
                throw new LocalFailure("Work items of " + crew.key + " were rejected: " + result);
            }
            fresh += result.path("accepted").asLong();
        }
        return fresh;
    }

    /** How many weeks the rest takes the first team: made once, and found again. */
    String forecast() {
        var made = api.first("/v1/forecasts", "subjectId==" + portfolioId + ";team==TICKETING")
                .orElseGet(() -> api.post(
                        "/v1/forecasts",
                        Map.of(
                                "subjectType", "PORTFOLIO",
                                "subjectId", portfolioId,
                                "team", "TICKETING",
                                "interval", "WEEK",
                                "from", "2026-05-04",
                                "to", "2026-11-01",
                                "items", LEFT,
                                "start", "2026-11-02",
                                "seed", 42)));
        return "The next %d work items of Ticketing: in %d weeks as likely as not, in %d in 85 of 100 cases"
                .formatted(
                        LEFT,
                        made.at("/p50/value").asInt(),
                        made.at("/p85/value").asInt());
    }

    private void team(Crew crew) {
        if (api.first("/v1/teams", "portfolioId==" + portfolioId + ";key==" + crew.key)
                .isEmpty()) {
            api.post("/v1/teams", Map.of("portfolioId", portfolioId, "key", crew.key, "name", crew.name));
        }
    }

    /** Two or three a week, and the same for everybody who runs it. */
    private String lines(Crew crew) {
        var chance = new Random(crew.key.hashCode());
        var lines = new StringJoiner("\n", "", "\n");
        var number = 0;
        for (var created = FROM; created.isBefore(TO); created = created.plus(hours(chance, 2, 4))) {
            var started = created.plus(hours(chance, 2, 9));
            var waits = started.plus(hours(chance, 1, 3));
            var works = waits.plus(hours(chance, crew.waits, crew.waits + 2));
            var finished = works.plus(hours(chance, crew.takes - crew.waits - 3, crew.takes - crew.waits + 3));
            var ref = crew.refs.get(number % crew.refs.size());
            lines.add(line(crew, ref, number++, created, started, waits, works, finished));
        }
        return lines.toString();
    }

    private static Duration hours(Random chance, int leastDays, int mostDays) {
        return Duration.ofHours(Math.max(1, leastDays * 24 + chance.nextInt((mostDays - leastDays) * 24)));
    }

    private String line(
            Crew crew,
            String ref,
            int number,
            Instant created,
            Instant started,
            Instant waits,
            Instant works,
            Instant finished) {
        return """
            {"source":"demo","externalId":"%s-%d","initiativeId":"%s","teamKey":"%s","title":"%s, step %d","kind":"%s","createdAt":"%s"%s%s%s}"""
                .formatted(
                        crew.key,
                        number,
                        initiatives.get(ref),
                        crew.key,
                        ref,
                        number,
                        KINDS.get(number % KINDS.size()),
                        created,
                        by("startedAt", started),
                        works.isBefore(TO)
                                ? ",\"waits\":[{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"review\"}]"
                                        .formatted(waits, works)
                                : "",
                        by("finishedAt", finished));
    }

    /** What comes later is not known yet. */
    private static String by(String member, Instant time) {
        return time.isBefore(TO) ? ",\"%s\":\"%s\"".formatted(member, time) : "";
    }
}
