package dev.openvmo.metrics.realisation;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came stands beside what was forecast: of an initiative, a value stream and a portfolio with those below it. */
@QuarkusTest
class SubjectValueTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    Marks marks;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = entered(Ids.next(), portfolio, null, "2025-01-10");
        metric("realisation.savings", "GBP", "SUM", "VALUE");
        metric("realisation.complaints", "complaints", "SUM", "VALUE");
    }

    @Test
    void whatIsNotKnownIsNull() {
        value("INITIATIVE", initiative, "", seen -> seen.body("forecast.reason", equalTo("NO_FORECAST"))
                .body("realised.reason", equalTo("NOT_MEASURED"))
                .body("ratio.reason", equalTo("NOT_MEASURED"))
                .body("timeToValue.reason", equalTo("NOT_REALISED"))
                .body("notForecast", equalTo(1))
                .body("partial", equalTo(true))
                .body("status", nullValue()));
        As.admin().get("/v1/values/INITIATIVE/" + portfolio).then().statusCode(404);
        As.admin().get("/v1/values/THEME/" + portfolio).then().statusCode(404);
        As.admin()
                .get("/v1/values/INITIATIVE/%s?currency=XYZ".formatted(initiative))
                .then()
                .statusCode(422);
    }

    /** 120 less 2 × 5 are forecast, 60 of 120 come: the disbenefit is not measured, so that it does not count. */
    @Test
    void benefitsLessDisbenefitsAreForecastAndRealised() {
        forecast(initiative, savings(), "Ada", "2025-Q1", 120);
        forecast(
                initiative,
                benefit(initiative, "complaints", "\"disbenefit\":true,\"unitValue\":{\"amount\":\"2.00\"}"),
                "Ada",
                "2025-Q1",
                5);
        measure(initiative, "savings", "2025-05-01", "60");

        value("INITIATIVE", initiative, "", seen -> seen.body("forecast.value", equalTo(110))
                .body("realised.value", equalTo(60))
                .body("ratio.value", equalTo(0.5f))
                .body("status", equalTo("BEHIND"))
                .body("benefits", equalTo(2))
                .body("unmeasured", equalTo(1))
                .body("partial", equalTo(true))
                .body("currency", equalTo("GBP"))
                .body("timeToValue.value", equalTo(111))
                .body("timeToValue.unit", equalTo("days")));
    }

    /** What is computed says when it is due again; here it says something wrong, which the look at that moment mends. */
    @Test
    void whenAPeriodIsOverItIsLookedAtThoughNothingWasMeasured() {
        forecast(initiative, savings(), "Ada", "2090-Q1", 120);
        var due = await().atMost(Patience.LIMIT).until(this::dueAt, Objects::nonNull);
        var later = due.plus(Duration.ofDays(1));
        work.asService(() -> {
            sql.query("update realisation set due_at = :due, updated_at = instant() where id = :id")
                    .with("due", later)
                    .with("id", initiative)
                    .update();
        });

        new PeriodEnds(sql, marks, work, Clock.fixed(later, ZoneOffset.UTC)).look();

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(dueAt()).isEqualTo(due));
    }

    private Instant dueAt() {
        return work.asService(() -> sql.query("select due_at from realisation where id = :id and due_at is not null")
                .with("id", initiative)
                .first(row -> row.instant("due_at"))
                .orElse(null));
    }

    @Test
    void aStreamAndAPortfolioAreTheSumOfTheirInitiatives() {
        var below = neighbours.portfolio(Ids.next(), portfolio, "EUR");
        var stream = neighbours.valueStream(Ids.next(), portfolio, Names.next("S"));
        var other = entered(Ids.next(), portfolio, stream, "2025-04-20");
        var abroad = entered(Ids.next(), below, null, "2025-04-20");
        forecast(initiative, savings(), "Ada", "2025-Q1", 100);
        forecast(other, benefit(other, "savings", "\"disbenefit\":false"), "Ada", "2025-Q1", 100);
        metric("realisation.euros", "EUR", "SUM", "VALUE");
        forecast(abroad, benefit(abroad, "euros", "\"disbenefit\":false"), "Ada", "2025-Q1", 100);
        measure(initiative, "savings", "2025-05-01", "60");
        measure(other, "savings", "2025-05-01", "110");
        measure(abroad, "euros", "2025-05-01", "100");

        value("VALUE_STREAM", stream, "", seen -> seen.body("realised.value", equalTo(110))
                .body("initiatives", equalTo(1))
                .body("timeToValue.value", equalTo(11))
                .body("status", equalTo("ON_TRACK")));
        value("PORTFOLIO", portfolio, "", seen -> seen.body("realised.value", equalTo(170))
                .body("ratio.value", equalTo(0.85f))
                .body("status", equalTo("AT_RISK"))
                .body("timeToValue.value", equalTo(61))
                .body("timeToValue.sampleSize", equalTo(2))
                .body("partial", equalTo(false)));
        value("PORTFOLIO", portfolio, "?descendants=true&on=1971-01-01", seen -> seen.body(
                        "realised.reason", equalTo("NO_RATE_OF_THIS_DAY"))
                .body("partial", equalTo(true))
                .body("amounts.currency", contains("EUR", "GBP")));
        rate("EUR", "GBP", "0.8", "1972-01-01", "1972-12-31");
        value("PORTFOLIO", portfolio, "?descendants=true&on=1972-12-31", seen -> seen.body(
                        "realised.value", equalTo(250))
                .body("forecast.value", equalTo(280))
                .body("amounts[0].rate.rate", equalTo(0.8f))
                .body("amounts[0].rate.from", equalTo("1972-01-01")));
        value(
                "PORTFOLIO",
                portfolio,
                "?descendants=true&on=1972-12-31&currency=EUR",
                seen -> seen.body("realised.value", equalTo(312.5f)));
        value(
                "PORTFOLIO",
                portfolio,
                "?descendants=true&on=1973-01-01",
                seen -> seen.body("realised.reason", equalTo("NO_RATE_OF_THIS_DAY")));
    }

    /** Two of whoever forecasts came to half: what he says of a third is halved, whichever came first. */
    @Test
    void whatAnEstimatorSaysIsAdjustedByWhatCame() {
        var estimator = Names.next("Bo");
        var second = entered(Ids.next(), portfolio, null, "2025-01-10");
        var third = entered(Ids.next(), portfolio, null, "2025-01-10");
        forecast(third, benefit(third, "savings", "\"disbenefit\":false"), estimator, "2998-Q1", 1000);
        value("INITIATIVE", third, "", seen -> seen.body("adjusted.value", equalTo(1000))
                .body("calibrated", equalTo(0)));
        forecast(initiative, savings(), estimator, "2025-Q1", 100);
        forecast(second, benefit(second, "savings", "\"disbenefit\":false"), estimator, "2025-Q1", 100);
        measure(initiative, "savings", "2025-05-01", "40");
        measure(second, "savings", "2025-05-01", "60");

        value("INITIATIVE", third, "", seen -> seen.body("forecast.value", equalTo(1000))
                .body("adjusted.value", equalTo(500))
                .body("calibrated", equalTo(1)));
        await().atMost(Patience.LIMIT).until(() -> announced(third).contains("\"adjusted\":500,"));
    }

    /** Facts are told in any order, the same comes out. */
    @Test
    void anyOrderGivesTheSame() {
        for (var seed = 0; seed < 3; seed++) {
            var one = entered(Ids.next(), portfolio, null, "2025-01-10");
            var benefit = benefit(one, "savings", "\"disbenefit\":false");
            var told = new ArrayList<Runnable>(List.of(
                    () -> forecast(one, benefit, "Cy", "2025-Q1", 100),
                    () -> measure(one, "savings", "2025-05-01", "70"),
                    () -> measure(one, "savings", "2025-06-01", "10"),
                    () -> entered(one, portfolio, null, "2025-04-01")));
            Collections.shuffle(told, new Random(seed));
            told.forEach(Runnable::run);

            value("INITIATIVE", one, "", seen -> seen.body("realised.value", equalTo(80))
                    .body("ratio.value", equalTo(0.8f))
                    .body("timeToValue.value", equalTo(30)));
        }
    }

    /** What came after it is done counts; what is gone is counted no more, and what was said of it can still be read. */
    @Test
    void goesOnAfterTheInitiativeClosesAndEndsWithIt() {
        var benefit = savings();
        forecast(initiative, benefit, "Di", "2025-Q1", 100);
        neighbours.apply("initiative", neighbours.event("initiative", initiative, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("state", "DONE")
                .put("outcome", "COMPLETED")
                .put("createdAt", "2025-01-10T12:00:00Z")));
        create(
                "/v1/benefits/" + benefit + "/actuals",
                "{\"observedOn\":\"2025-06-30\",\"value\":72,\"source\":\"ledger\",\"externalId\":\"%s\"}"
                        .formatted(initiative));
        value("INITIATIVE", initiative, "", seen -> seen.body("realised.value", equalTo(72)));

        neighbours.deleted("initiative", initiative, portfolio);

        value("PORTFOLIO", portfolio, "", seen -> seen.body("initiatives", equalTo(0))
                .body("realised.reason", equalTo("NOT_MEASURED")));
        await().atMost(Patience.LIMIT).until(() -> announced(initiative).contains("\"deleted\":true"));
        As.admin().get("/v1/values/INITIATIVE/" + initiative).then().statusCode(404);
        As.admin()
                .get("/v1/benefits/" + benefit)
                .then()
                .statusCode(200)
                .body("forecast.periods[0].likely", equalTo(100));
        As.admin()
                .contentType("application/json")
                .body(Measuring.forecastBody("Di", "2026-Q1", 1, 2, 3))
                .post("/v1/benefits/" + benefit + "/forecasts")
                .then()
                .statusCode(404);
    }

    private String savings() {
        return benefit(initiative, "savings", "\"disbenefit\":false");
    }

    private static String benefit(UUID initiative, String metric, String said) {
        return create("/v1/benefits", Measuring.benefitBody(initiative, "realisation." + metric, said));
    }

    private static void forecast(UUID initiative, String benefit, String estimator, String period, int likely) {
        create(
                "/v1/benefits/" + benefit + "/forecasts",
                Measuring.forecastBody(estimator, period, 0, likely, 10 * likely));
    }

    private static void measure(UUID initiative, String metric, String day, String value) {
        observe(observation("realisation." + metric, initiative, initiative + day, day + "T12:00:00Z", value, null))
                .statusCode(201);
    }

    /** An initiative of a value stream, if that is said, in the funnel since noon of this day. */
    private UUID entered(UUID id, UUID portfolio, UUID stream, String day) {
        neighbours.apply("initiative", neighbours.event("initiative", id, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("valueStreamId", stream == null ? null : stream.toString())
                .put("createdAt", day + "T12:00:00Z")));
        return id;
    }

    private void rate(String base, String quote, String rate, String from, String to) {
        var id = Ids.next();
        neighbours.apply(
                "exchange-rate", neighbours.event("exchange-rate", id, null, state -> state.put("baseCurrency", base)
                        .put("quoteCurrency", quote)
                        .put("from", from)
                        .put("to", to)
                        .set("rate", Json.of(rate))));
    }

    private static String announced(UUID initiative) {
        var states = Topic.statesOf("openvmo.metrics.realisation", initiative);
        return states.isEmpty() ? "" : states.get(states.size() - 1);
    }

    private static void value(String type, UUID id, String query, Consumer<ValidatableResponse> seen) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> seen.accept(As.admin()
                        .get("/v1/values/%s/%s%s".formatted(type, id, query))
                        .then()
                        .statusCode(200)));
    }
}
