package dev.openvmo.metrics.value;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueSummaryTest {
    private static final String DAY = "2026-11-01T00:00:00Z";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;
    private String key;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        key = Ids.next().toString();
        metric("revenue", "GBP", "SUM", "VALUE");
        metric("savings", "GBP", "LAST", "VALUE");
        metric("conversion", "%", "MEAN", "VALUE");
        metric("nps", "points", "LAST", "VALUE");
        metric("lead.time", "d", "MEAN", "FLOW");
    }

    @Test
    void unmeasuredIsNullWithAReason() {
        summary(body -> body.body("value.value", nullValue())
                .body("value.reason", equalTo("NOT_MEASURED"))
                .body("value.sampleSize", equalTo(0)));
        As.role("viewer", portfolio)
                .get("/v1/value-derivations/" + initiative)
                .then()
                .statusCode(200)
                .body("$", hasEntry("value", null))
                .body("reason", equalTo("NOT_MEASURED"));
    }

    @Test
    void moneyIsAddedUpInThePortfoliosCurrency() {
        measure("revenue", "1", "2026-11-01T00:00:00Z", "100.10");
        measure("revenue", "2", "2026-11-02T00:00:00Z", "0.20");
        measure("savings", "3", "2026-11-02T00:00:00Z", "7");
        measure("savings", "4", "2026-11-01T00:00:00Z", "5");
        measure("conversion", "5", DAY, "3");
        measure("lead.time", "6", DAY, "12");

        summary(body -> body.body("value.value", equalTo(107.3f))
                .body("value.unit", equalTo("GBP"))
                .body("value.sampleSize", equalTo(4))
                .body("metrics.metric", contains("conversion", "revenue", "savings"))
                .body("metrics.value", contains(3, 100.3f, 7))
                .body("metrics[1].firstObservedAt", equalTo("2026-11-01T00:00:00Z"))
                .body("metrics[1].lastObservedAt", equalTo("2026-11-02T00:00:00Z")));
        As.admin()
                .get("/v1/value-derivations/" + initiative)
                .then()
                .statusCode(200)
                .body("version", equalTo("value-summary-2"))
                .body("inputs.currency", equalTo("GBP"))
                .body("value", equalTo(107.3f));
    }

    @Test
    void whatWasSpentIsSubtractedFromWhatWasEarned() {
        metric("spending", "GBP", "DECREASE", "SUM", "VALUE");
        measure("revenue", "1", DAY, "50.25");
        measure("spending", "2", DAY, "100");

        summary(body -> body.body("value.value", equalTo(-49.75f))
                .body("value.sampleSize", equalTo(2))
                .body("metrics.metric", contains("revenue", "spending"))
                .body("metrics.direction", contains("INCREASE", "DECREASE"))
                .body("metrics.value", contains(50.25f, 100)));
    }

    @Test
    void aMeanHasTheSameDigitsAfterACorrectionAsWithout() {
        var corrected = initiative;
        measure("conversion", "1", DAY, "1.23456789");
        measure("conversion", "1", DAY, "1");
        measure("conversion", "2", DAY, "1");
        measure("conversion", "3", DAY, "2");
        var mean = "\"value\":1.33333333333333333333";
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        As.admin().get("/v1/value-summaries/" + corrected).asString())
                .contains(mean));

        initiative = neighbours.initiative(portfolio);
        measure("conversion", "4", DAY, "1");
        measure("conversion", "5", DAY, "1");
        measure("conversion", "6", DAY, "2");

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        As.admin().get("/v1/value-summaries/" + initiative).asString())
                .contains(mean));
    }

    @Test
    void anUnknownReasonInAFilterIsRefusedNamingTheKnown() {
        As.admin()
                .queryParam("filter", "reason==NOT_MEASSURED")
                .get("/v1/value-summaries")
                .then()
                .statusCode(400)
                .body("detail", containsString("MIXED_UNITS, NOT_MEASURED"));
    }

    @Test
    void withoutMoneyTheOneMetricSpeaksAndTwoDoNot() {
        measure("conversion", "1", DAY, "3");
        measure("conversion", "2", DAY, "4");
        summary(body -> body.body("value.value", equalTo(3.5f)).body("value.unit", equalTo("%")));

        measure("nps", "3", DAY, "40");
        summary(body -> body.body("value.value", nullValue()).body("value.reason", equalTo("MIXED_UNITS")));
    }

    @Test
    void aCorrectionAndATakenBackMeasurementRecompute() {
        measure("revenue", "1", DAY, "100");
        summary(body -> body.body("value.value", equalTo(100)));

        measure("revenue", "1", DAY, "60");
        summary(body -> body.body("value.value", equalTo(60)));

        var id = As.admin()
                .queryParam("filter", "subjectId==" + initiative)
                .get("/v1/observations")
                .then()
                .extract()
                .<String>path("items[0].id");
        As.admin()
                .header("If-Match", "\"2\"")
                .delete("/v1/observations/" + id)
                .then()
                .statusCode(204);
        summary(body -> body.body("value.reason", equalTo("NOT_MEASURED")));
    }

    @Test
    void anotherCurrencyIsAnotherHeadline() {
        measure("revenue", "1", DAY, "100");
        measure("conversion", "2", DAY, "3");
        summary(body -> body.body("value.value", equalTo(100)));

        neighbours.portfolio(portfolio, null, "EUR");

        summary(body -> body.body("value.reason", equalTo("MIXED_UNITS")));
    }

    @Test
    void isSeenAsItWasAndListed() {
        measure("revenue", "1", DAY, "100");
        summary(body -> body.body("value.value", equalTo(100)));
        var moment = As.admin()
                .get("/v1/value-summaries/" + initiative)
                .then()
                .extract()
                .<String>path("updatedAt");
        measure("revenue", "2", DAY, "1");
        summary(body -> body.body("value.value", equalTo(101)));

        As.admin()
                .queryParam("asOf", moment)
                .get("/v1/value-summaries/" + initiative)
                .then()
                .statusCode(200)
                .body("value.value", equalTo(100));
        As.role("viewer", portfolio)
                .queryParam("filter", "initiativeId==" + initiative + ";value=gt=100")
                .get("/v1/value-summaries")
                .then()
                .statusCode(200)
                .body("items.initiativeId", contains(initiative.toString()));
    }

    private void measure(String metric, String externalId, String observedAt, String value) {
        observe(observation(metric, initiative, key + externalId, observedAt, value, null));
    }

    private void summary(Consumer<ValidatableResponse> claim) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> claim.accept(As.role("viewer", portfolio)
                        .get("/v1/value-summaries/" + initiative)
                        .then()
                        .statusCode(200)));
    }
}
