package dev.openvmo.metrics.benefits;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A benefit is said whole, forecast for ever, and measured for as long as it lasts. */
@QuarkusTest
class BenefitTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        metric("benefit.savings", "GBP", "SUM", "VALUE");
        metric("benefit.conversion", "%", "MEAN", "VALUE");
        metric("benefit.calls", "calls", "DECREASE", "SUM", "SATISFACTION");
    }

    @Test
    void withoutAnyOfTheFourItIsNone() {
        post(
                        "/v1/benefits",
                        """
                        {"initiativeId":"%s","name":"More","category":"REVENUE","owner":"Grace Moor","description":" "}"""
                                .formatted(initiative))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/description", "/observableOutcome", "/attribution", "/metric"));
    }

    @Test
    void whatMeasuresItIsKnownAndHasABaselineWhereItNeedsOne() {
        post("/v1/benefits", body("benefit.nowhere", "", false))
                .statusCode(422)
                .body("errors.code", contains("unknown-metric"));
        post("/v1/benefits", body("benefit.conversion", "", false))
                .statusCode(422)
                .body("errors.pointer", contains("/baseline"));
        post("/v1/benefits", body("benefit.savings", "\"unitValue\":{\"amount\":\"2\",\"currency\":\"EUR\"},", false))
                .statusCode(422)
                .body("errors.pointer", contains("/unitValue/currency"));
    }

    @Test
    void aForecastIsInOrderAndApart() {
        var benefit = benefit("benefit.savings", "", false);

        post(
                        benefit + "/forecasts",
                        """
                        {"estimator":"Ada","periods":[{"period":"2025-Q2","low":1,"likely":2,"high":1},
                         {"period":"2025-05","low":1,"likely":1,"high":1}]}""")
                .statusCode(422)
                .body("errors.pointer", contains("/periods/0/likely"));
        post(
                        benefit + "/forecasts",
                        """
                        {"estimator":"Ada","periods":[{"period":"2025-Q1","low":1,"likely":2,"high":3},
                         {"period":"2025-05","low":1,"likely":1,"high":1}]}""")
                .statusCode(422)
                .body("errors.pointer", contains("/periods/1/period"));
    }

    @Test
    void whatWasForecastStaysAndTheLastOneCounts() {
        var benefit = benefit("benefit.savings", "", false);
        forecast(benefit, "Ada", "2025-Q1", 10, 20, 30);

        forecast(benefit, "Grace", "2025-Q1", 1, 2, 3);

        As.admin().get(benefit).then().body("forecast.number", equalTo(2)).body("forecast.estimator", equalTo("Grace"));
        As.admin().get(benefit + "/forecasts/1").then().body("periods[0].likely", equalTo(20));
        As.admin().get(benefit + "/forecasts").then().body("items.number", contains(2, 1));
        As.admin().get(benefit + "/forecasts/3").then().statusCode(404);
        var version = As.admin().get(benefit).header("ETag");
        As.admin()
                .header("If-Match", version)
                .delete(benefit)
                .then()
                .statusCode(409)
                .body("dependents.forecasts", equalTo(2));
        for (var change :
                new String[] {"delete from benefit_forecast", "update benefit_forecast set estimator = 'X'"}) {
            assertThatThrownBy(() -> work.asService(() -> sql.query(change).update()))
                    .hasMessageContaining("stays as it was written");
        }
    }

    /** The portfolio's fiscal year begins in April: its first quarter ends with June. */
    @Test
    void whatCameStandsBesideWhatWasForecast() {
        var benefit = benefit("benefit.savings", "", false);
        post(
                        benefit + "/forecasts",
                        """
                        {"estimator":"Ada %s","periods":[{"period":"2025-Q1","low":50,"likely":100,"high":150},
                         {"period":"2025-Q2","low":50,"likely":100,"high":150},
                         {"period":"2999","low":50,"likely":100,"high":150}]}"""
                                .formatted(initiative))
                .statusCode(201);
        actual(benefit, "a", "2025-06-30", "60").statusCode(201);
        actual(benefit, "b", "2025-04-01", "15").statusCode(201);
        actual(benefit, "b", "2025-04-01", "20").statusCode(200);
        actual(benefit, "c", "2025-03-31", "999").statusCode(201);

        As.role("viewer", portfolio)
                .get(benefit + "/actuals")
                .then()
                .statusCode(200)
                .body("periods.actual", contains(80, null, null))
                .body("periods.reason", contains(null, "NOT_MEASURED", "NOT_MEASURED"))
                .body("periods.partial", contains(false, false, true))
                .body("ratio.value", equalTo(0.8f))
                .body("ratio.sampleSize", equalTo(2))
                .body("adjusted.reason", equalTo("TOO_FEW"));
    }

    @Test
    void aChangeIsToldFromItsBaselineAndAHarmAsHarm() {
        var rise = benefit("benefit.conversion", "\"baseline\":2.5,", false);
        forecast(rise, "Ada", "2025-Q3", 0, 1, 2);
        measure("benefit.conversion", "1", "2025-11-01", "3");
        measure("benefit.conversion", "2", "2025-11-02", "3.5");
        var fewer = benefit("benefit.calls", "\"baseline\":100,", false);
        forecast(fewer, "Ada", "2025-Q3", 0, 40, 60);
        var more = benefit("benefit.calls", "\"baseline\":100,", true);
        forecast(more, "Ada", "2025-Q3", 0, 40, 60);
        measure("benefit.calls", "3", "2025-12-24", "130");

        As.admin()
                .get(rise + "/actuals")
                .then()
                .body("periods.actual", contains(0.75f))
                .body("ratio.value", equalTo(0.75f));
        As.admin().get(fewer + "/actuals").then().body("periods.actual", contains(-30));
        As.admin().get(more + "/actuals").then().body("ratio.value", equalTo(0.75f));
    }

    @Test
    void withoutAForecastOrAgainstNoneThereIsNoRatio() {
        var benefit = benefit("benefit.savings", "", false);

        As.admin()
                .get(benefit + "/actuals")
                .then()
                .body("ratio.value", nullValue())
                .body("ratio.reason", equalTo("NO_FORECAST"));
        forecast(benefit, "Ada", "2025-Q1", 0, 0, 0);
        As.admin().get(benefit + "/actuals").then().body("ratio.reason", equalTo("NOT_MEASURED"));
        measure("benefit.savings", "1", "2025-05-01", "3");
        As.admin().get(benefit + "/actuals").then().body("ratio.reason", equalTo("ZERO_FORECAST"));
    }

    @Test
    void anOptimistIsKnownByWhatCame() {
        var stream = neighbours.valueStream(Ids.next(), portfolio, "STREAM-" + Ids.next());
        var optimist = "Optimist " + Ids.next();
        for (var came : new String[] {"40", "60", "80"}) {
            initiative = neighbours.initiativeOf(stream, portfolio);
            var benefit = benefit("benefit.savings", "", false);
            forecast(benefit, optimist, "2025-Q1", 50, 100, 120);
            measure("benefit.savings", came, "2025-05-01", came);
        }
        var next = benefit("benefit.savings", "", false);
        forecast(next, optimist, "2998", 50, 100, 120);

        As.role("viewer", portfolio)
                .queryParam("portfolioId", portfolio)
                .get("/v1/benefit-calibration")
                .then()
                .statusCode(200)
                .body("estimators.name", contains(optimist))
                .body("estimators[0].benefits", equalTo(3))
                .body("estimators[0].bias", equalTo(-0.4f))
                .body("estimators[0].coverage", equalTo(0.666666667f))
                .body("estimators[0].ratioInterval.low", equalTo(0.103172458f))
                .body("estimators[0].ratioInterval.high", equalTo(1.096827542f))
                .body("valueStreams.valueStreamId", contains(stream.toString()));
        As.role("viewer", portfolio).get(next + "/actuals").then().body("adjusted.value", equalTo(60));
    }

    @Test
    void itMovesWithItsInitiativeAndHoldsItsMetric() {
        var key = metric("benefit.held-" + Ids.next(), "GBP", "SUM", "VALUE");
        var benefit = benefit(key, "", false);
        forecast(benefit, "Ada", "2025-Q1", 1, 2, 3);
        var other = neighbours.portfolio();

        neighbours.initiative(initiative, other);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", other)
                .get(benefit + "/forecasts/1")
                .then()
                .statusCode(200));
        As.role("viewer", portfolio).get(benefit).then().statusCode(404);
        As.admin()
                .header("If-Match", "*")
                .delete("/v1/metrics/" + key)
                .then()
                .statusCode(409)
                .body("dependents.benefits", equalTo(1));
    }

    @Test
    void aPipelineReportsWhatCame() {
        var benefit = benefit("benefit.savings", "", false);

        observeActual(As.role("pipeline", portfolio), benefit)
                .statusCode(201)
                .body("metric", equalTo("benefit.savings"));
        observeActual(As.role("viewer", portfolio), benefit).statusCode(403);
        As.admin()
                .contentType("application/json")
                .body("{\"observedOn\":\"2999-01-01\",\"value\":1,\"source\":\"x\",\"externalId\":\"y\"}")
                .post(benefit + "/actuals")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/observedOn"));
    }

    private ValidatableResponse observeActual(RequestSpecification caller, String benefit) {
        return caller.contentType("application/json")
                .body(
                        """
                        {"observedOn":"2025-05-01","value":1,"source":"ledger","externalId":"%s"}"""
                                .formatted(Ids.next()))
                .post(benefit + "/actuals")
                .then();
    }

    private ValidatableResponse actual(String benefit, String id, String day, String value) {
        return post(
                benefit + "/actuals",
                """
                {"observedOn":"%s","value":%s,"source":"ledger","externalId":"%s-%s"}"""
                        .formatted(day, value, initiative, id));
    }

    private void measure(String metric, String id, String day, String value) {
        observe(observation(metric, initiative, initiative + id, day + "T12:00:00Z", value, null))
                .statusCode(201);
    }

    private static void forecast(String benefit, String estimator, String period, int low, int likely, int high) {
        create(benefit + "/forecasts", Measuring.forecastBody(estimator, period, low, likely, high));
    }

    /** Where it is. */
    private String benefit(String metric, String said, boolean disbenefit) {
        return "/v1/benefits/" + create("/v1/benefits", body(metric, said, disbenefit));
    }

    private String body(String metric, String said, boolean disbenefit) {
        return Measuring.benefitBody(initiative, metric, said + "\"disbenefit\":" + disbenefit);
    }

    private static ValidatableResponse post(String path, String body) {
        return As.admin().contentType("application/json").body(body).post(path).then();
    }
}
