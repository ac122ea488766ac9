package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One turn of the loop, through the door, as its users turn it. */
@ExtendWith(RunningSuite.class)
class LoopIT {
    private final Api api = RunningSuite.admin();

    @Test
    void strategyAndMeasurementsReachTheBacklogByThemselves() {
        // Given two initiatives with equal estimates, each serving one of two objectives
        var organisation = Organisation.create(api, "Loop");
        var checkout = organisation.initiative("Faster checkout");
        var returns = organisation.initiative("Simpler returns");
        organisation.estimate(checkout, 8);
        organisation.estimate(returns, 8);
        var strategy = organisation.strategy();
        var theme = organisation.theme(strategy, "Growth", 1);
        var conversion = organisation.objective(theme, "Conversion", 0.8);
        var loyalty = organisation.objective(theme, "Loyalty", 0.2);
        organisation.contribution(checkout, conversion, 0.8);
        organisation.contribution(returns, loyalty, 0.8);

        // When the strategy becomes active
        organisation.activate(strategy);

        // Then the backlog ranks by alignment
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(organisation
                        .backlogItem(checkout)
                        .at("/alignment/value")
                        .asDouble())
                .isEqualTo(64.0));
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(organisation.ranked(null))
                .containsExactly("Faster checkout", "Simpler returns"));
        assertThat(api.get("/v1/alignment-scores/" + checkout)
                        .expect(200)
                        .json()
                        .get("value")
                        .asDouble())
                .isEqualTo(64.0);

        // And a re-weighting re-ranks it, while the moment before keeps its order
        var before = Instant.now().toString();
        organisation.weigh(conversion, 0.1);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(organisation.ranked(null))
                .containsExactly("Simpler returns", "Faster checkout"));
        assertThat(organisation.ranked(before)).containsExactly("Faster checkout", "Simpler returns");

        // And an observation becomes realised value beside the rank
        var metric = "loop.revenue-" + UUID.randomUUID().toString().substring(0, 8);
        api.post(
                        "/v1/metrics",
                        Map.of(
                                "key", metric,
                                "name", "Extra revenue",
                                "unit", "GBP",
                                "direction", "INCREASE",
                                "aggregation", "SUM",
                                "kind", "VALUE"))
                .expect(201);
        api.post("/v1/observations", observation(metric, checkout, "2026-11-01", 1200))
                .expect(201);
        api.post("/v1/observations/batch", List.of(observation(metric, checkout, "2026-11-02", 800)))
                .expect(200);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        organisation.backlogItem(checkout).at("/value/value").asDouble())
                .isEqualTo(2000.0));
        var series = api.get("/v1/series?metric=" + metric + "&subjectType=INITIATIVE&subjectId=" + checkout
                        + "&interval=DAY&from=2026-11-01&to=2026-11-03")
                .expect(200)
                .json();
        assertThat(series.at("/points/0/value").asDouble()).isEqualTo(1200.0);
        assertThat(series.at("/points/1/sampleSize").asInt()).isEqualTo(1);
    }

    private static Map<String, Object> observation(String metric, String initiative, String day, int value) {
        return Map.of(
                "metric",
                metric,
                "subject",
                Map.of("type", "INITIATIVE", "id", initiative),
                "observedAt",
                day + "T00:00:00Z",
                "value",
                value,
                "source",
                "analytics",
                "externalId",
                metric + "-" + day);
    }
}
