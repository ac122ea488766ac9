package dev.openvmo.metrics.series;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SeriesTest {
    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;
    private String key;
    private String measured;

    @BeforeEach
    void measured() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        var metric = metric("conversion", "%", "MEAN", "VALUE");
        key = Ids.next().toString();
        // in London summer the evening of 30 June in UTC is 1 July
        observe(observation(metric, initiative, key + "1", "2026-06-30T23:30:00Z", "1", null))
                .statusCode(201);
        observe(observation(metric, initiative, key + "2", "2026-07-01T12:00:00Z", "4", null))
                .statusCode(201);
        measured = observe(observation(metric, initiative, key + "3", "2026-07-03T12:00:00Z", "6.5", null))
                .statusCode(201)
                .extract()
                .path("updatedAt");
    }

    @Test
    void everyDayHasAPointInThePortfoliosTimeZone() {
        series(As.role("viewer", portfolio), "DAY", "2026-07-01", "2026-07-04", null)
                .statusCode(200)
                .body("timeZone", equalTo("Europe/London"))
                .body("unit", equalTo("%"))
                .body("aggregation", equalTo("MEAN"))
                .body("points.start", contains("2026-07-01", "2026-07-02", "2026-07-03"))
                .body("points.value", contains(2.5f, null, 6.5f))
                .body("points.reason", contains(null, "NOT_MEASURED", null))
                .body("points.sampleSize", contains(2, 0, 1));
    }

    @Test
    void anIntervalThatIsCutSaysSo() {
        series(As.admin(), "DAY", "2026-07-01T06:00:00+01:00", "2026-07-03", null)
                .body("points.partial", contains(true, false));
        series(As.admin(), "DAY", "2026-07-02", "2026-07-03T23:59:59+01:00", null)
                .body("points.partial", contains(false, true));
        series(As.admin(), "WEEK", "2026-06-29", "2026-07-07", null).body("points.partial", contains(false, true));
        series(As.admin(), "MONTH", "2026-06-01", "2026-08-01", null).body("points.partial", contains(false, false));
    }

    @Test
    void aMeanOfLongNumbersIsRoundedOnceAtItsTwentiethPlace() {
        var sample = neighbours.initiative(portfolio);
        var long1 = "100000000000000000.00000000000000000001";
        observe(observation("conversion", sample, key + "-a", "2026-07-01T12:00:00Z", long1, null));
        observe(observation("conversion", sample, key + "-b", "2026-07-01T12:00:00Z", long1, null));
        observe(observation("conversion", sample, key + "-c", "2026-07-01T12:00:00Z", "0", null));

        initiative = sample;
        assertThat(series(As.admin(), "DAY", "2026-07-01", "2026-07-02", null)
                        .extract()
                        .asString())
                .contains("\"value\":66666666666666666.66666666666666666667");
    }

    /** Both ends of summer time, or of Ramadan's; and a zone whose rules the database knows otherwise. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Honolulu, 2026-03-08",
        "Pacific/Honolulu, 2026-11-01",
        "America/New_York, 2026-03-08",
        "America/New_York, 2025-11-02",
        "Europe/Lisbon, 2026-03-29",
        "Europe/Lisbon, 2026-10-25",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Asia/Kolkata, 2026-03-29",
        "Asia/Kolkata, 2026-10-25",
        "Pacific/Auckland, 2026-04-05",
        "Pacific/Auckland, 2026-09-27",
        "Pacific/Kiritimati, 2026-03-29",
        "Pacific/Kiritimati, 2026-10-25",
        "Africa/Casablanca, 2026-02-15",
        "Africa/Casablanca, 2026-10-31"
    })
    void aDayIsThatDayInThePortfoliosZone(String zone, LocalDate day) {
        neighbours.apply(
                "portfolio", neighbours.event("portfolio", portfolio, portfolio, state -> state.put("timeZone", zone)));
        var start = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        var end = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        initiative = neighbours.initiative(portfolio);
        Map.of("a", start.minusSeconds(1), "b", start, "c", end.minusSeconds(1), "d", end)
                .forEach((name, at) -> observe(
                                observation("conversion", initiative, key + "-" + name, at.toString(), "1", null))
                        .statusCode(201));

        series(As.admin(), "DAY", day.toString(), day.plusDays(1).toString(), "COUNT")
                .body("points.start", contains(day.toString()))
                .body("points.value", contains(2))
                .body("points.partial", contains(false));
        series(As.admin(), "DAY", day.minusDays(1).toString(), day.plusDays(2).toString(), "COUNT")
                .body("points.value", contains(1, 2, 1));
        series(
                        As.admin(),
                        "DAY",
                        start.minusSeconds(1).toString(),
                        end.plusSeconds(1).toString(),
                        "COUNT")
                .body("points.value", contains(1, 2, 1))
                .body("points.partial", contains(true, false, true));
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        series(As.admin(), "WEEK", "2026-07-01", "2026-07-07", "COUNT")
                .body("points.start", contains("2026-06-29", "2026-07-06"))
                .body("points.value", contains(3, null));
        series(As.admin(), "MONTH", "2026-06-01", "2026-08-01", "SUM")
                .body("points.start", contains("2026-06-01", "2026-07-01"))
                .body("points.value", contains(null, 11.5f));
        series(As.admin(), "MONTH", "2026-07-01", "2026-08-01", "LAST").body("points.value", contains(6.5f));
    }

    @Test
    void anOffsetIsNoTimeZone() {
        neighbours.apply(
                "portfolio",
                neighbours.event("portfolio", portfolio, portfolio, state -> state.put("timeZone", "+05:00")));

        series(As.admin(), "DAY", "2026-06-30", "2026-07-02", null)
                .statusCode(200)
                .body("timeZone", equalTo("Z"))
                .body("points.value", contains(1, 4));
    }

    @Test
    void isReadAsItWasBeforeACorrection() {
        observe(observation("conversion", initiative, key + "3", "2026-07-03T12:00:00Z", "7", null))
                .statusCode(200);

        series(As.admin().queryParam("asOf", measured), "DAY", "2026-07-03", "2026-07-04", null)
                .body("points.value", contains(6.5f));
        series(As.admin(), "DAY", "2026-07-03", "2026-07-04", null).body("points.value", contains(7));
    }

    @Test
    void fiscalPeriodsBeginWhereThePortfolioSays() {
        neighbours.apply(
                "portfolio",
                neighbours.event("portfolio", portfolio, portfolio, state -> state.put("fiscalYearStartMonth", 2)));

        series(As.admin(), "FISCAL_QUARTER", "2026-02-01", "2026-08-01", "COUNT")
                .statusCode(200)
                .body("points.start", contains("2026-02-01", "2026-05-01"))
                .body("points.value", contains(null, 3))
                .body("points.partial", contains(false, false));
        series(As.admin(), "FISCAL_YEAR", "2026-01-31", "2026-12-01", "COUNT")
                .body("points.start", contains("2025-02-01", "2026-02-01"))
                .body("points.sampleSize", contains(0, 3))
                .body("points.partial", contains(true, true));
    }

    @Test
    void percentilesSayWhichAndInterpolate() {
        series(As.admin().queryParam("percentile", "90"), "MONTH", "2026-07-01", "2026-08-01", "PERCENTILE")
                .statusCode(200)
                .body("percentile", equalTo(90))
                .body("points.value", contains(6));
        series(As.admin(), "MONTH", "2026-07-01", "2026-08-01", "PERCENTILE").statusCode(422);
        series(As.admin().queryParam("percentile", "101"), "MONTH", "2026-07-01", "2026-08-01", "PERCENTILE")
                .statusCode(422);
        series(As.admin().queryParam("percentile", "50"), "MONTH", "2026-07-01", "2026-08-01", "MEAN")
                .statusCode(422);
    }

    @Test
    void aRatioIsOfSumsAndUndefinedWithItsReason() {
        var visits = metric("visits", null, "SUM", "FLOW");
        observe(observation(visits, initiative, key + "v1", "2026-07-01T12:00:00Z", "8", null));
        observe(observation(visits, initiative, key + "v3", "2026-07-03T12:00:00Z", "0", null));

        series(As.admin().queryParam("denominator", visits), "DAY", "2026-07-01", "2026-07-04", "RATIO")
                .statusCode(200)
                .body("denominator", equalTo(visits))
                .body("points.value", contains(0.625f, null, null))
                .body("points.reason", contains(null, "NOT_MEASURED", "DIVISION_BY_ZERO"))
                .body("points.sampleSize", contains(3, 0, 2));
        series(As.admin(), "DAY", "2026-07-01", "2026-07-04", "RATIO").statusCode(422);
        series(As.admin().queryParam("denominator", "no.such"), "DAY", "2026-07-01", "2026-07-04", "RATIO")
                .statusCode(404);
    }

    @Test
    void aFormulaIsComputedFromWhatItsPartsComeTo() {
        var cost = metric("cost-of." + key, "GBP", "SUM", "FINANCE");
        var orders = metric("orders." + key, null, "SUM", "FLOW");
        var perOrder = "per-order." + key;
        As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key":"%s","name":"Cost of an order","unit":"GBP","direction":"DECREASE","aggregation":"MEAN","kind":"FINANCE",
                         "formula":"[%s] / [%s]"}
                        """
                                .formatted(perOrder, cost, orders))
                .post("/v1/metrics")
                .then()
                .statusCode(201);
        observe(observation(cost, initiative, key + "c1", "2026-07-01T12:00:00Z", "10", null));
        observe(observation(cost, initiative, key + "c2", "2026-07-02T12:00:00Z", "2", null));
        observe(observation(orders, initiative, key + "o1", "2026-07-01T12:00:00Z", "1", null));
        observe(observation(orders, initiative, key + "o2", "2026-07-02T12:00:00Z", "3", null));

        measured(perOrder, "INITIATIVE", initiative, "DAY", "")
                .statusCode(200)
                .body("aggregation", equalTo("FORMULA"))
                .body("formulaVersion", equalTo(1))
                .body("unit", equalTo("GBP"))
                .body("points[0].value", equalTo(10))
                .body("points[2].reason", equalTo("NOT_MEASURED"));
        measured(perOrder, "INITIATIVE", initiative, "MONTH", "")
                .body("points.value", contains(3))
                .body("points.sampleSize", contains(4));
        measured(perOrder, "INITIATIVE", initiative, "MONTH", "&aggregation=MEAN")
                .statusCode(422);
        observe(observation(perOrder, initiative, key + "p", "2026-07-02T12:00:00Z", "3", null))
                .statusCode(422)
                .body("type", equalTo("/problems/metric-computed"));
    }

    @Test
    void aRollUpFollowsAnInitiativeToItsNewStream() {
        var metric = metric("moving." + key, "GBP", "SUM", "VALUE");
        var from = neighbours.valueStream(Ids.next(), portfolio, "from-" + key);
        var to = neighbours.valueStream(Ids.next(), portfolio, "to-" + key);
        var moving = neighbours.initiativeOf(from, portfolio);
        var staying = neighbours.initiativeOf(from, portfolio);
        observe(observation(metric, moving, key + "m", "2026-07-01T12:00:00Z", "5", null));
        observe(observation(metric, staying, key + "s", "2026-07-02T12:00:00Z", "7", null));
        measured(metric, "VALUE_STREAM", from, "MONTH", "&rollUp=true").body("points.value", contains(12));

        neighbours.apply("initiative", neighbours.event("initiative", moving, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("valueStreamId", to.toString())));

        measured(metric, "VALUE_STREAM", from, "MONTH", "&rollUp=true")
                .body("rollUp", equalTo(true))
                .body("points.value", contains(7));
        measured(metric, "VALUE_STREAM", to, "MONTH", "&rollUp=true").body("points.value", contains(5));
        measured(metric, "VALUE_STREAM", to, "MONTH", "").body("points.value", contains((Object) null));
        measured(metric, "PORTFOLIO", portfolio, "MONTH", "&rollUp=true").body("points.value", contains(12));
    }

    @Test
    void aPointIsDrilledDownToItsObservations() {
        As.role("viewer", portfolio)
                .get("/v1/series/observations?metric=conversion&subjectType=PORTFOLIO&subjectId=" + portfolio
                        + "&rollUp=true&from=2026-07-01&to=2026-07-02&limit=2")
                .then()
                .statusCode(200)
                .body("items.value", contains(4, 1))
                .body("$", not(hasKey("nextCursor")))
                .body("items.subject.id", contains(initiative.toString(), initiative.toString()));
    }

    private static ValidatableResponse measured(
            String metric, String type, UUID subject, String interval, String more) {
        return As.admin()
                .get("/v1/series?metric=%s&subjectType=%s&subjectId=%s&interval=%s&from=2026-07-01&to=2026-08-01%s"
                        .formatted(metric, type, subject, interval, more))
                .then();
    }

    @Test
    void tooManyPointsAndSillyTimesAreRefused() {
        series(As.admin(), "DAY", "1990-01-01", "2026-01-01", null).statusCode(422);
        series(As.admin(), "DAY", "2026-01-02", "2026-01-01", null).statusCode(422);
        series(As.admin(), "DAY", "yesterday", "2026-01-01", null).statusCode(422);
    }

    @Test
    void aStrangerFindsNoSuchSubject() {
        series(As.role("viewer", neighbours.portfolio()), "DAY", "2026-07-01", "2026-07-02", null)
                .statusCode(404);
    }

    private ValidatableResponse series(
            RequestSpecification caller, String interval, String from, String to, String aggregation) {
        if (aggregation != null) {
            caller.queryParam("aggregation", aggregation);
        }
        return caller.queryParam("metric", "conversion")
                .queryParam("subjectType", "INITIATIVE")
                .queryParam("subjectId", initiative)
                .queryParam("interval", interval)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/series")
                .then();
    }
}
