package dev.openvmo.metrics.financials;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An initiative's plan and what came of it stand side by side, and what is not known is null with its reason. */
@QuarkusTest
class FinancialsTest {
    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        metric("financials.savings", "GBP", "SUM", "VALUE");
        metric("financials.orders", "orders", "SUM", "VALUE");
    }

    @Test
    void withoutAPlanNothingIsTold() {
        financials("")
                .body("forecast.netPresentValue.value", nullValue())
                .body("forecast.netPresentValue.reason", equalTo("NO_CASH_FLOWS"))
                .body("realised.netPresentValue.reason", equalTo("NOT_MEASURED"))
                .body("quarters.size()", equalTo(0));
    }

    /** Where no benefit was forecast, those of the business case count: 110 a year after 100. */
    @Test
    void aBusinessCaseIsAPlan() {
        businessCase("2025-Q1", "100", "2026-Q1", "110", "GBP");

        financials("?discountRate=0.1")
                .body("benefitsFrom", equalTo("BUSINESS_CASE"))
                .body("forecast.netPresentValue.value", equalTo(0))
                .body("forecast.returnOnInvestment.value", equalTo(0.1f))
                .body("forecast.internalRateOfReturn.value", equalTo(0.1f))
                .body("forecast.payback.value", equalTo(0.977272727f))
                .body("forecast.benefitCostRatio.value", equalTo(1))
                .body("realised.benefitCostRatio.reason", equalTo("NOT_MEASURED"))
                .body("quarters.period", contains("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"));
    }

    @Test
    void whatCameStandsBesideWhatWasForecast() {
        businessCase("2025-Q1", "100", "2025-Q2", "999", "GBP");
        forecast(benefit("financials.savings", "\"disbenefit\":false"), "2025-Q2", 120);
        forecast(benefit("financials.orders", "\"disbenefit\":true,\"unitValue\":{\"amount\":\"2.00\"}"), "2025-Q2", 5);
        forecast(benefit("financials.orders", "\"disbenefit\":false"), "2025-Q3", 5);
        measure("financials.savings", "2025-08-01", "60");

        financials("")
                .body("discountRate", equalTo(0.035f))
                .body("currency", equalTo("GBP"))
                .body("benefitsFrom", equalTo("BENEFITS"))
                .body("unvalued", equalTo(1))
                .body("forecast.benefits.value", equalTo(110))
                .body("forecast.returnOnInvestment.value", equalTo(0.1f))
                .body("realised.benefits.value", equalTo(60))
                .body("realised.costs.value", equalTo(100))
                .body("realised.returnOnInvestment.value", equalTo(-0.4f))
                .body("realised.payback.reason", equalTo("NOT_PAID_BACK"))
                .body("realisation.value", equalTo(0.5f))
                .body("nextTarget", nullValue())
                .body("quarters.realised", contains(null, 60));
    }

    @Test
    void theTargetAheadIsTheOneWhoseDayComesNext() {
        for (var day : new String[] {"2026-01-31", "2998-06-30", "2998-03-31"}) {
            create(
                    "/v1/targets",
                    Measuring.targetBody(
                            "financials.savings",
                            initiative,
                            "\"baseline\":0,\"value\":50,\"startOn\":\"2025-01-01\",\"dueOn\":\"%s\"".formatted(day)));
        }

        financials("")
                .body("nextTarget.dueOn", equalTo("2998-03-31"))
                .body("nextTarget.value", equalTo(50))
                .body("realisation.reason", equalTo("NOT_MEASURED"));
    }

    @Test
    void amountsOfSeveralCurrenciesMakeNoSum() {
        businessCase("2025-Q1", "100", "2025-Q2", "120", "EUR");
        forecast(benefit("financials.savings", "\"disbenefit\":false"), "2025-Q2", 120);

        financials("").body("forecast.netPresentValue.reason", equalTo("MIXED_UNITS"));
    }

    @Test
    void aRateIsAShare() {
        for (var wrong : new String[] {"-0.1", "1.01", "0.0000000001"}) {
            As.admin()
                    .get("/v1/financials/" + initiative + "?discountRate=" + wrong)
                    .then()
                    .statusCode(422);
        }
        As.admin().get("/v1/financials/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void earnedValueIsWhatItsMetricsSayLast() {
        var path = "/v1/financials/%s/earned-value?planned=evm.pv&earned=evm.ev&actual=evm.ac&budget=evm.bac"
                .formatted(initiative);
        As.admin().get(path).then().statusCode(200).body("costPerformanceIndex.reason", equalTo("NOT_MEASURED"));
        for (var key : new String[] {"pv", "ev", "ac", "bac"}) {
            metric("evm." + key, "GBP", "LAST", "FINANCE");
        }
        measure("evm.pv", "2025-08-01", "50000");
        measure("evm.ev", "2025-08-01", "40000");
        measure("evm.ac", "2025-08-01", "60000");
        measure("evm.bac", "2025-08-01", "100000");

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", portfolio)
                .get(path)
                .then()
                .statusCode(200)
                .body("estimateAtCompletion.value", equalTo(150000))
                .body("toCompletePerformanceIndex.value", equalTo(1.5f))
                .body("unit", equalTo("GBP")));
    }

    @Test
    void aPortfolioKeepsToItsBudgetsAndWhatContradictsItselfIsNamed() {
        metric("adherence.baseline", "GBP", "LAST", "FINANCE");
        metric("adherence.forecast", "GBP", "LAST", "FINANCE");
        metric("adherence.published", "%", "LAST", "FINANCE");
        var path =
                "/v1/budget-adherence/%s?baseline=adherence.baseline&forecast=adherence.forecast&published=adherence.published"
                        .formatted(portfolio);
        As.admin().get(path).then().statusCode(200).body("variance.reason", equalTo("NOT_MEASURED"));
        measured("20", "41", "0");
        var odd = initiative;
        initiative = neighbours.initiative(portfolio);
        measured("100", "104", "4.9");
        initiative = neighbours.initiative(portfolio);
        measure("adherence.baseline", "2025-08-01", "7");

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", portfolio)
                .get(path)
                .then()
                .statusCode(200)
                .body("measured", equalTo(2))
                .body("notMeasured", equalTo(1))
                .body("variance.value", equalTo(25))
                .body("variancePercent.value", equalTo(20.833333333f))
                .body("within5Percent", equalTo(1))
                .body("contradictions.initiativeId", contains(odd.toString()))
                .body("contradictions[0].variancePercent", equalTo(105)));
    }

    private void measured(String baseline, String forecast, String published) {
        measure("adherence.baseline", "2025-08-01", baseline);
        measure("adherence.forecast", "2025-08-01", forecast);
        measure("adherence.published", "2025-08-01", published);
    }

    private void businessCase(String spent, String cost, String comes, String likely, String currency) {
        neighbours.apply("business-case", neighbours.event("business-case", initiative, portfolio, state -> {
            state.put("portfolioId", portfolio.toString());
            var money = "{\"amount\":\"%s\",\"currency\":\"" + currency + "\"}";
            state.putArray("costs")
                    .add(Json.of("{\"period\":\"%s\",\"capEx\":%s,\"opEx\":%s}"
                            .formatted(spent, money.formatted(cost), money.formatted("0.00"))));
            state.putArray("benefits")
                    .add(Json.of("{\"period\":\"%s\",\"low\":%s,\"likely\":%s,\"high\":%s}"
                            .formatted(
                                    comes, money.formatted("0.00"), money.formatted(likely), money.formatted("9999"))));
        }));
    }

    private String benefit(String metric, String said) {
        return create("/v1/benefits", Measuring.benefitBody(initiative, metric, said));
    }

    private static void forecast(String benefit, String period, int likely) {
        create("/v1/benefits/" + benefit + "/forecasts", Measuring.forecastBody("Ada", period, 0, likely, 10 * likely));
    }

    private void measure(String metric, String day, String value) {
        observe(observation(metric, initiative, initiative + metric, day + "T12:00:00Z", value, null))
                .statusCode(201);
    }

    private ValidatableResponse financials(String query) {
        return As.role("viewer", portfolio)
                .get("/v1/financials/" + initiative + query)
                .then()
                .statusCode(200);
    }
}
