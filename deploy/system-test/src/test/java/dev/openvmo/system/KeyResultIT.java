package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key result follows what is measured, in whatever order it comes, and the strategy above follows the key result. */
@ExtendWith(RunningSuite.class)
class KeyResultIT {
    private final Api api = RunningSuite.admin();
    private final String metric =
            "okr.conversion-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsMeasuredLateCorrectedAndTakenBackReachesTheStrategy(long seed) {
        // Given a key result from 2 to 4 that is driven by a metric of an initiative, which serves its objective
        var organisation = Organisation.create(api, "Okr");
        var initiative = organisation.initiative("Faster checkout");
        Organisation.metric(api, metric, "INCREASE", "LAST", "FLOW");
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Growth", 1), "Conversion", 1);
        organisation.contribution(initiative, objective, 0.8);
        var subject = Map.of("type", "INITIATIVE", "id", initiative);
        var result = organisation.keyResult(
                objective, Map.of("unit", "GBP", "measuredBy", Map.of("metric", metric, "subject", subject)));
        assertThat(progress("KEY_RESULT", result).get("reason").asText()).isEqualTo("NOT_MEASURED");
        var wrong = api.post("/v1/observations", observation(subject, "2026-11-09", 1, 9))
                .expect(201);

        // When measurements come in any order, two of them corrected, one taken back
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> measure(subject, "2026-11-05", 1, 2.5),
                () -> measure(subject, "2026-11-05", 2, 3.25),
                () -> measure(subject, "2026-11-01", 1, 2.1),
                () -> measure(subject, "2026-10-20", 1, 3.9),
                () -> api.delete("/v1/observations/" + wrong.id(), wrong.etag()).expect(204)));
        Collections.shuffle(steps, new Random(seed));
        steps.forEach(Runnable::run);

        // Then the latest counts, from the key result to the strategy
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var keyResult = progress("KEY_RESULT", result).path("keyResult");
            assertThat(keyResult.path("sampleSize").asInt()).isEqualTo(3);
            assertThat(keyResult.path("value").asDouble()).isEqualTo(3.25);
        });
        assertThat(progress("STRATEGY", strategy).get("grade").asDouble()).isEqualTo(0.625);
        assertThat(progress("STRATEGY", strategy).get("band").asText()).isEqualTo("YELLOW");

        // And the trace of the initiative leads up to the strategy and down to what was measured
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var nodes = api.get("/v1/traces/INITIATIVE/" + initiative)
                    .expect(200)
                    .json()
                    .get("nodes");
            assertThat(nodes.findValuesAsText("type"))
                    .containsExactly("INITIATIVE", "METRIC", "OBJECTIVE", "PORTFOLIO", "STRATEGY", "THEME");
            assertThat(nodes.get(1).get("value").asDouble()).isEqualTo(3.25);
            assertThat(nodes.get(4).path("grade").asDouble()).isEqualTo(0.625);
        });
    }

    private JsonNode progress(String type, String id) {
        return api.get("/v1/progress/" + type + "/" + id).expect(200).json();
    }

    private void measure(Map<String, String> subject, String day, int revision, double value) {
        api.post("/v1/observations/batch", List.of(observation(subject, day, revision, value)))
                .expect(200);
    }

    private Map<String, Object> observation(Map<String, String> subject, String day, int revision, double value) {
        return Map.of(
                "metric",
                metric,
                "subject",
                subject,
                "observedAt",
                day + "T00:00:00Z",
                "value",
                value,
                "revision",
                revision,
                "source",
                "analytics",
                "externalId",
                metric + "-" + day);
    }
}
