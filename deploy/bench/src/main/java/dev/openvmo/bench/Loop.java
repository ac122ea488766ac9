package dev.openvmo.bench;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loop over many initiatives: how long until every backlog position is right after an objective's new weight, and
 * until one observation is on the backlog; and how long it takes to say how sure the order of the first 500 is. Seconds, not
 * ratios: product promises, printed beside the table.
 */
final class Loop {
    private static final int CHUNK = 5000;
    private static final String METRIC = "bench.loop";

    private final Bench.Ground ground;
    private final int initiatives;

    Loop(Bench.Ground ground, int initiatives) {
        this.ground = ground;
        this.initiatives = initiatives;
    }

    record Seconds(double weight, double observation, double robustness) {}

    Seconds measure() throws Exception {
        var portfolio = ground.portfolio("LOOP");
        var ids = load(portfolio);
        var strategy = ground.door()
                .post(
                        "/v1/strategies",
                        Map.of("portfolioId", portfolio, "name", "Bench", "from", "2027-04-01", "to", "2028-03-31"))
                .get("id")
                .asText();
        var theme = ground.door()
                .post("/v1/themes", Map.of("strategyId", strategy, "name", "Theme", "weight", 1))
                .get("id")
                .asText();
        var first = objective(theme, "First", 0.5);
        var second = objective(theme, "Second", 0.5);
        contribute(ids, first, second);
        ground.door().post("/v1/strategies/" + strategy + "/activation", Map.of());
        ground.metric(METRIC);
        try (var connection = ground.suite().postgres().connect("portfolio")) {
            untilRanked(connection, portfolio, 50.0);
            ground.untilQuiet();
            ground.door().patch("/v1/objectives/" + first, Map.of("weight", 1.5));
            var weight = untilRanked(connection, portfolio, 75.0);
            ground.untilQuiet();
            ground.door()
                    .post(
                            "/v1/observations",
                            Map.of(
                                    "metric",
                                    METRIC,
                                    "subject",
                                    Map.of("type", "INITIATIVE", "id", ids.get(0)),
                                    "observedAt",
                                    "2026-01-01T00:00:00Z",
                                    "value",
                                    1000,
                                    "source",
                                    "bench",
                                    "externalId",
                                    Instant.now().toString()));
            return new Seconds(weight, untilValued(connection, ids.get(0)), robustness(portfolio));
        }
    }

    private double robustness(String portfolio) throws Exception {
        var path = "/v1/alignment-insights/" + portfolio + "/robustness?samples=10000&limit=100";
        ground.door().get(path); // warm
        var start = System.nanoTime();
        if (ground.door().get(path).get("ranked").asInt() != Math.min(500, initiatives)) {
            throw new IllegalStateException("the first 500 were not ranked");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> load(String portfolio) throws Exception {
        var ids = new ArrayList<String>();
        for (var from = 0; from < initiatives; from += CHUNK) {
            var chunk = IntStream.range(from, Math.min(from + CHUNK, initiatives))
                    .mapToObj(i -> Map.of(
                            "portfolioId",
                            portfolio,
                            "title",
                            "Loop " + i,
                            "kind",
                            "EPIC",
                            "category",
                            "BUSINESS",
                            "horizon",
                            "H1"))
                    .toList();
            ground.door()
                    .post("/v1/initiatives/batch", chunk)
                    .get("items")
                    .forEach(item -> ids.add(item.get("id").asText()));
        }
        return ids;
    }

    /** Even initiatives serve the first objective, odd ones the second; at equal weights everyone scores 50. */
    private void contribute(List<String> ids, String first, String second) throws Exception {
        ground.untilKnownToAlignment(ids.size());
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var chunk = IntStream.range(from, Math.min(from + CHUNK, ids.size()))
                    .mapToObj(i -> Map.of(
                            "initiativeId",
                            ids.get(i),
                            "objectiveId",
                            i % 2 == 0 ? first : second,
                            "strength",
                            1,
                            "confidence",
                            1,
                            "rationale",
                            "bench"))
                    .toList();
            ground.door().post("/v1/contributions/batch", chunk);
        }
    }

    private String objective(String theme, String name, double weight) throws Exception {
        return ground.door()
                .post("/v1/objectives", Map.of("themeId", theme, "name", name, "weight", weight))
                .get("id")
                .asText();
    }

    /** Seconds until the even half stands at {@code even} and the odd half at 100 − {@code even}. */
    private double untilRanked(Connection connection, String portfolio, double even) throws Exception {
        return Bench.secondsUntil(
                Duration.ofMillis(100),
                () -> ground.count(
                                        connection,
                                        "select count(*) from ranking where portfolio_id = '%s' and alignment in (%s, %s)"
                                                .formatted(portfolio, even, 100 - even))
                                == initiatives
                        && (even == 50.0
                                || ground.count(
                                                connection,
                                                "select count(*) from ranking where portfolio_id = '%s' and alignment = %s"
                                                        .formatted(portfolio, even))
                                        == (initiatives + 1) / 2));
    }

    private double untilValued(Connection connection, String initiative) throws Exception {
        return Bench.secondsUntil(
                Duration.ofMillis(5),
                () -> ground.count(
                                connection,
                                "select count(*) from ranking where initiative_id = '%s' and value = 1000"
                                        .formatted(initiative))
                        == 1);
    }
}
