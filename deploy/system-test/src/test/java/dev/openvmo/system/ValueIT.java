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

/** One observation moves a key result, the backlog and the dashboard, and puts an impediment in the way, whatever came before it. */
@ExtendWith(RunningSuite.class)
class ValueIT {
    private final Api api = RunningSuite.admin();
    private final String metric = "value.saving-" + UUID.randomUUID().toString().substring(0, 8);
    private Organisation here;
    private String initiative;
    private String other;
    private String objective;
    private String benefit;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneObservationMovesTheWholeLoopInAnyOrder(long seed) {
        // Given two initiatives of one portfolio, and a benefit of the first
        Organisation.metric(api, metric, "INCREASE", "SUM", "VALUE");
        here = Organisation.create(api, "Value");
        initiative = here.initiative("Saves");
        other = here.initiative("Saves less");
        var strategy = here.strategy();
        objective = here.objective(here.theme(strategy, "Growth", 1), "Savings", 1);
        benefit = benefit();

        // When all else is said and one observation is made, in any order
        List<Runnable> steps = new ArrayList<>(List.of(
                this::rankByValue,
                this::lookAfter,
                this::keyResult,
                this::forecast,
                () -> observe(other, 100),
                () -> observe(initiative, 900)));
        Collections.shuffle(steps, new Random(seed));
        steps.forEach(Runnable::run);

        // Then everything follows by itself
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(here.ranked(null)).containsExactly("Saves", "Saves less");
            var item = here.backlogItem(initiative);
            assertThat(item.at("/score/value").asInt()).isEqualTo(90);
            assertThat(item.at("/forecast/value").asInt()).isEqualTo(1000);
            assertThat(item.at("/progress").asText()).isEqualTo("AT_RISK");
        });
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        get("/v1/progress/OBJECTIVE/" + objective).at("/grade").asDouble())
                .isEqualTo(0.9));
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var impediments =
                    get("/v1/impediments?filter=initiativeId==" + initiative).get("items");
            assertThat(impediments).hasSize(1);
            assertThat(impediments.at("/0/title").asText()).isEqualTo("Too good to be true");
            assertThat(impediments.at("/0/raisedAt").asText()).isEqualTo("2026-05-01T00:00:00Z");
        });
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = get("/v1/portfolios/" + here.portfolioId() + "/dashboard");
            assertThat(dashboard.at("/alerts/open").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/value/benefits/0/ratio/value").asDouble()).isEqualTo(0.9);
        });
        var value = get("/v1/values/PORTFOLIO/" + here.portfolioId());
        assertThat(value.at("/realised/value").asInt()).isEqualTo(900);
        assertThat(value.at("/notForecast").asInt()).isEqualTo(1);
        assertThat(value.at("/partial").asBoolean()).isTrue();
    }

    private JsonNode get(String path) {
        return api.get(path).expect(200).json();
    }

    private String benefit() {
        var body = Map.of(
                "initiativeId", initiative,
                "name", "Saving",
                "category", "COST",
                "owner", "Grace Moor",
                "description", "Less is spent",
                "observableOutcome", "The ledger says less",
                "attribution", "Nothing else was changed",
                "metric", metric);
        return api.post("/v1/benefits", body).expect(201).id();
    }

    private void forecast() {
        var period = Map.of("period", "2026-Q1", "low", 500, "likely", 1000, "high", 1500);
        api.post("/v1/benefits/" + benefit + "/forecasts", Map.of("estimator", metric, "periods", List.of(period)))
                .expect(201);
    }

    private void rankByValue() {
        var input = Map.of("input", "REALISED_VALUE", "weight", 1, "from", 0, "to", 1000);
        var model = Map.of(
                "portfolioId", here.portfolioId(), "name", "Value", "kind", "WEIGHTED", "inputs", List.of(input));
        var id = api.post("/v1/prioritization-models", model).expect(201).id();
        api.post("/v1/prioritization-models/" + id + "/activation", null).expect(200);
    }

    private void lookAfter() {
        api.post(
                        "/v1/alert-rules",
                        Map.of(
                                "name", "Too good to be true",
                                "metric", metric,
                                "subjectType", "INITIATIVE",
                                "subjectId", initiative,
                                "kind", "THRESHOLD",
                                "condition", "ABOVE",
                                "threshold", 800,
                                "severity", "HIGH",
                                "raisesImpediment", true))
                .expect(201);
    }

    private void keyResult() {
        var subject = Map.of("type", "INITIATIVE", "id", initiative);
        here.keyResult(
                objective,
                Map.of(
                        "baseline",
                        0,
                        "target",
                        1000,
                        "unit",
                        "GBP",
                        "measuredBy",
                        Map.of("metric", metric, "subject", subject)));
    }

    private void observe(String subject, int value) {
        api.post(
                        "/v1/observations",
                        Map.of(
                                "metric",
                                metric,
                                "subject",
                                Map.of("type", "INITIATIVE", "id", subject),
                                "observedAt",
                                "2026-05-01T00:00:00Z",
                                "value",
                                value,
                                "source",
                                "value",
                                "externalId",
                                metric + subject))
                .expect(201);
    }
}
