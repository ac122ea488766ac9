package dev.openvmo.metrics.series;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
