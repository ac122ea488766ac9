package dev.openvmo.alignment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.MetricsService;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key results follow what is measured and told, and everything above them follows them. */
@QuarkusTest
class ProgressTest {
    private static final String MEASURED =
            """
            "direction":"RISING","commitment":"COMMITTED","baseline":2,"target":4,"unit":"%s",
            "measuredBy":{"metric":"%s","subject":{"type":"PORTFOLIO",%s}}""";

    private UUID portfolio;
    private UUID strategy;
    private UUID theme;
    private UUID objective;

    @BeforeEach
    void goals() {
        portfolio = Given.portfolio();
        strategy = Given.strategy(portfolio);
        theme = Given.theme(strategy, "Grow", 0.6);
        objective = Given.objective(theme, "Conversion", 0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void checkInsOfAnyOrderCorrectedAndTakenBackLeaveTheLatest(long seed) {
        var result = Given.keyResult(objective, "More orders", 1);
        var wrong = Given.checkIn(result, "2026-11-08T09:00:00Z", "3.9");
        var early = Given.checkIn(result, "2026-11-07T09:00:00Z", "3.8");
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> Given.checkIn(result, "2026-11-05T09:00:00Z", "3.25"),
                () -> Given.checkIn(result, "2026-11-03T09:00:00Z", "3.5"),
                () -> Given.checkIn(result, "2026-10-01T09:00:00Z", "2.5"),
                () -> Given.patch("/v1/check-ins/" + early, "{\"observedAt\":\"2026-11-04T09:00:00Z\"}")
                        .then()
                        .statusCode(200),
                () -> As.admin()
                        .header("If-Match", Given.etag("/v1/check-ins/" + wrong))
                        .delete("/v1/check-ins/" + wrong)
                        .then()
                        .statusCode(204)));
        Collections.shuffle(steps, new Random(seed));

        steps.forEach(Runnable::run);

        var progress = progress("KEY_RESULT", result).get("keyResult");
        assertThat(progress.get("value").decimalValue()).isEqualByComparingTo("3.25");
        assertThat(progress.get("observedAt").asText()).isEqualTo("2026-11-05T09:00:00Z");
        assertThat(progress.get("sampleSize").asInt()).isEqualTo(4);
        assertThat(progress.get("grade").decimalValue()).isEqualByComparingTo("0.625");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(lastAnnounced(result).at("/progress/grade")).isEqualTo(progress.get("grade")));
    }

    @Test
    void whatWasKnownAtAMomentIsGradedAsItWasThen() {
        var result = Given.keyResult(objective, "More orders", 1);
        var checkIn = Given.checkIn(result, "2026-11-05T09:00:00Z", "3");
        var moment = As.admin().get("/v1/check-ins/" + checkIn).<String>path("updatedAt");
        Given.checkIn(result, "2026-11-06T09:00:00Z", "4");

        rolled("OBJECTIVE", objective, "1", "GREEN", "1");

        As.admin()
                .get("/v1/progress/OBJECTIVE/" + objective + "?asOf=" + moment)
                .then()
                .statusCode(200)
                .body("grade", equalTo(0.5f));
    }

    @Test
    void gradesRollUpByWeightAndNotMeasuredIsKeptApart() {
        Given.checkIn(Given.keyResult(objective, "More orders", 3), "2026-11-05T09:00:00Z", "3");
        Given.keyResult(objective, "Fewer returns", 1);
        var worse = Given.objective(theme, "Loyalty", 0.5);
        Given.checkIn(Given.keyResult(worse, "More regulars", 1), "2026-11-05T09:00:00Z", "1");
        var idle = Given.theme(strategy, "Last", 0.4);

        rolled("OBJECTIVE", objective, "0.5", "YELLOW", "0.75");
        rolled("OBJECTIVE", worse, "0", "RED", "1");
        rolled("THEME", theme, "0.214285714", "RED", "0.875");
        rolled("STRATEGY", strategy, "0.214285714", "RED", "0.875");
        As.admin()
                .get("/v1/progress/THEME/" + idle)
                .then()
                .statusCode(200)
                .body("grade", nullValue())
                .body("reason", equalTo("NO_KEY_RESULTS"))
                .body("measuredShare", equalTo(0));
        assertThat(progress("OBJECTIVE", objective).at("/parts/1/reason").asText())
                .isEqualTo("NOT_MEASURED");
        As.role("viewer", Given.portfolio())
                .get("/v1/progress/THEME/" + theme)
                .then()
                .statusCode(404);
        As.role("viewer", portfolio).get("/v1/progress/THEME/" + theme).then().statusCode(200);
    }

    @Test
    void aMetricDrivesItWhicheverComesFirst() {
        var metric = "progress." + Ids.next();
        var status = Ids.next();
        var below = Given.portfolio(portfolio);
        MetricsService.announceStatus(status, below, 2, metric, "BELOW-" + below, "2026-11-02T00:00:00Z", "3.5");
        var before = Given.keyResult(
                objective, "By its key", MEASURED.formatted("%", metric, "\"key\":\"BELOW-" + below + "\""));
        var other =
                Given.keyResult(objective, "In money", MEASURED.formatted("GBP", metric, "\"id\":\"" + below + "\""));
        awaitGrade(before, "0.75");

        MetricsService.announceStatus(status, below, 3, metric, "BELOW-" + below, "2026-11-03T00:00:00Z", "4");

        awaitGrade(before, "1");
        assertThat(progress("KEY_RESULT", before).at("/keyResult/expectation").asText())
                .isEqualTo("MET");
        assertThat(progress("KEY_RESULT", other).get("reason").asText()).isEqualTo("OTHER_UNIT");
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        lastAnnounced(before).at("/progress/value").decimalValue())
                .isEqualByComparingTo("4"));
        MetricsService.announceStatusGone(status, below, 4);
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        lastAnnounced(before).at("/progress/reason").asText())
                .isEqualTo("NOT_MEASURED"));
    }

    @Test
    void withoutATargetOfItsOwnItGoesWhereTheMetricIsToGo() {
        var metric = "progress." + Ids.next();
        var said =
                """
                "direction":"%s","commitment":"COMMITTED","measuredBy":{"metric":"%s","subject":{"type":"PORTFOLIO","id":"%s"}}""";
        var rising = Given.keyResult(objective, "Rises", said.formatted("RISING", metric, portfolio));
        var falling = Given.keyResult(objective, "Falls", said.formatted("FALLING", metric, portfolio));
        assertThat(progress("KEY_RESULT", rising).get("reason").asText()).isEqualTo("NOT_MEASURED");

        // the contract's sample has a target: from 2.4 to 3.5
        MetricsService.announceStatus(
                Ids.next(), portfolio, 1, metric, "GOAL-" + portfolio, "2026-11-02T00:00:00Z", "2.95");

        awaitGrade(rising, "0.5");
        assertThat(progress("KEY_RESULT", rising).at("/keyResult/baseline").decimalValue())
                .isEqualByComparingTo("2.4");
        assertThat(progress("KEY_RESULT", falling).get("reason").asText()).isEqualTo("OTHER_DIRECTION");
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        lastAnnounced(rising).at("/target").decimalValue())
                .isEqualByComparingTo("3.5"));
        As.admin().get("/v1/key-results/" + rising).then().statusCode(200).body("target", nullValue());
        Given.post(
                        "/v1/key-results",
                        """
                        {"objectiveId":"%s","name":"Told","direction":"RISING","commitment":"COMMITTED","baseline":1}"""
                                .formatted(objective))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/target"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void whatIsMeasuredElsewhereIsNotShown() {
        var metric = "progress." + Ids.next();
        var elsewhere = Given.portfolio();
        MetricsService.announceStatus(
                Ids.next(), elsewhere, 1, metric, "ELSE-" + elsewhere, "2026-11-02T00:00:00Z", "3.5");
        var here = Given.keyResult(objective, "Here", MEASURED.formatted("%", metric, "\"id\":\"" + portfolio + "\""));
        var there =
                Given.keyResult(objective, "There", MEASURED.formatted("%", metric, "\"id\":\"" + elsewhere + "\""));
        MetricsService.announceStatus(Ids.next(), portfolio, 1, metric, "HERE-" + here, "2026-11-02T00:00:00Z", "3");

        awaitGrade(here, "0.5");

        assertThat(progress("KEY_RESULT", there).get("reason").asText()).isEqualTo("NOT_MEASURED");
        PortfolioService.announcePortfolio(elsewhere, portfolio, 2);
        awaitGrade(there, "0.75");
    }

    @Test
    void whatAMetricMeasuresNobodyTells() {
        var result = Given.keyResult(
                objective, "Measured", MEASURED.formatted("%", "progress.any", "\"id\":\"" + portfolio + "\""));

        var refused = Given.post("/v1/check-ins", Given.checkInBody(result, "2026-11-05T09:00:00Z", "3"));

        refused.then().statusCode(409).body("type", equalTo("/problems/key-result-measured"));
    }

    @Test
    void theTargetOfAFallingKeyResultLiesBelowItsBaseline() {
        var body =
                """
                {"objectiveId":"%s","name":"Faster","direction":"FALLING","commitment":"COMMITTED","baseline":3,"target":%s}""";

        for (var target : List.of("3", "3.1")) {
            Given.post("/v1/key-results", body.formatted(objective, target))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/target"));
        }
        Given.post("/v1/key-results", body.formatted(objective, "2.9")).then().statusCode(201);
    }

    @Test
    void aSubjectIsToldInOneWay() {
        for (var told : List.of("\"id\":null", "\"id\":\"" + portfolio + "\",\"key\":\"RETAIL\"")) {
            Given.post(
                            "/v1/key-results",
                            """
                            {"objectiveId":"%s","name":"Odd",%s}"""
                                    .formatted(objective, MEASURED.formatted("%", "progress.any", told)))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/measuredBy/subject"));
        }
    }

    private void rolled(String type, UUID id, String grade, String band, String share) {
        var progress = progress(type, id);
        assertThat(progress.get("grade").decimalValue()).isEqualByComparingTo(grade);
        assertThat(progress.get("band").asText()).isEqualTo(band);
        assertThat(progress.get("measuredShare").decimalValue()).isEqualByComparingTo(share);
    }

    private static void awaitGrade(UUID keyResult, String grade) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(new BigDecimal(
                        progress("KEY_RESULT", keyResult).get("grade").asText("-1")))
                .isEqualByComparingTo(grade));
    }

    private static JsonNode progress(String type, UUID id) {
        return Json.of(As.admin()
                .get("/v1/progress/" + type + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode lastAnnounced(UUID keyResult) {
        var states = Topic.statesOf("openvmo.alignment.key-result", keyResult);
        assertThat(states).isNotEmpty();
        return Json.of(states.get(states.size() - 1));
    }
}
