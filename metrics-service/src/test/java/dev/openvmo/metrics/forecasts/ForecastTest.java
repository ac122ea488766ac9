package dev.openvmo.metrics.forecasts;

import static dev.openvmo.metrics.testing.Working.item;
import static dev.openvmo.metrics.testing.Working.tellMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forecasts as they are asked for, kept and read again. */
@QuarkusTest
class ForecastTest {
    private static final String PUBLISHED = "\"samples\":[1,3,5,3,7,8,0,5,3,1,8,2],\"interval\":\"WEEK\"";

    @Inject
    Neighbours neighbours;

    @Test
    void publishedSamplesGiveThePublishedWeeksAndTheirDays() {
        var body = "{%s,\"items\":105,\"start\":\"2026-11-30\"}".formatted(PUBLISHED);

        var made = forecast(As.admin(), body)
                .statusCode(201)
                .body(
                        "method", equalTo("EXACT"),
                        "p50.value", equalTo(28),
                        "p50.unit", equalTo("WEEK"),
                        "p50.date", equalTo("2027-06-14"),
                        "p50.lower", nullValue(),
                        "p85.value", equalTo(32),
                        "p95.value", equalTo(34));

        var id = made.extract().<String>path("id");
        assertThat(Json.of(As.admin().get("/v1/forecasts/" + id)))
                .isEqualTo(Json.of(made.extract().response()));
        As.admin()
                .get("/v1/forecasts?filter=method==EXACT;items==105&sort=-createdAt")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void playedWithTheSameSeedItComesOutTheSame() {
        var body = "{%s,\"items\":105,\"start\":\"2026-11-30\",\"seed\":42,\"method\":\"MONTE_CARLO\"}"
                .formatted(PUBLISHED);

        var first = Json.of(forecast(As.admin(), body).statusCode(201).extract().response());
        var second =
                Json.of(forecast(As.admin(), body).statusCode(201).extract().response());

        assertThat(first.get("trials").asInt()).isEqualTo(10_000);
        assertThat(first.get("seed").asLong()).isEqualTo(42);
        for (var each : new String[] {"p50", "p85", "p95"}) {
            assertThat(second.get(each)).isEqualTo(first.get(each));
            assertThat(first.get(each).has("lower") && first.get(each).has("upper"))
                    .isTrue();
        }
    }

    @Test
    void howManyByADayIsOfWholeIntervals() {
        var body = "{\"samples\":[2],\"interval\":\"WEEK\",\"start\":\"2026-11-30\",\"until\":\"2026-12-20\"}";

        forecast(As.admin(), body)
                .statusCode(201)
                .body(
                        "intervals",
                        equalTo(2),
                        "p50.value",
                        equalTo(4),
                        "p95.value",
                        equalTo(4),
                        "p50.unit",
                        equalTo("items"));
    }

    @Test
    void whatTheWorkItemsOfASubjectTellAreItsSamples() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var items = new ArrayList<String>();
        for (var day : new String[] {"06", "07", "14", "20", "21", "22"}) {
            items.add(item(Names.next("sample"), initiative, "\"finishedAt\":\"2026-10-%sT10:00:00Z\"".formatted(day)));
        }
        tellMany(items).statusCode(200);
        var body =
                """
                {"subjectType":"INITIATIVE","subjectId":"%s","interval":"WEEK","from":"2026-10-05","to":"2026-10-30","items":6,
                 "start":"2026-11-02"}"""
                        .formatted(initiative);

        // weeks of two, one and three; the week that is cut off is none
        forecast(As.role("contributor", portfolio), body)
                .statusCode(201)
                .body(
                        "samples", contains(2, 1, 3),
                        "portfolioId", equalTo(portfolio.toString()),
                        "p50.value", equalTo(3),
                        "p50.date", equalTo("2026-11-23"));
    }

    @Test
    void whatCameIsBesideWhatWasForecast() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var items = new ArrayList<String>();
        for (var day : new String[] {"06", "14", "20", "22"}) {
            items.add(item(Names.next("came"), initiative, "\"finishedAt\":\"2026-10-%sT10:00:00Z\"".formatted(day)));
        }
        tellMany(items).statusCode(200);
        var body =
                """
                {"subjectType":"INITIATIVE","subjectId":"%s","interval":"WEEK","from":"2026-10-05","to":"2026-10-26","items":3,
                 "start":"%s"}""";

        // one, one and two a week: 3 are done in two weeks as likely as not, and were in the third
        As.role("viewer", portfolio)
                .get("/v1/forecasts/%s/outcome".formatted(made(body.formatted(initiative, "2026-10-05"))))
                .then()
                .statusCode(200)
                .body(
                        "over", equalTo(true),
                        "finished", equalTo(4),
                        "value", equalTo(3),
                        "date", equalTo("2026-10-20"),
                        "p50", equalTo("MISSED"),
                        "p95", equalTo("HELD"));
        As.role("viewer", neighbours.portfolio())
                .get("/v1/forecasts/%s/outcome".formatted(made(body.formatted(initiative, "2026-10-05"))))
                .then()
                .statusCode(404);
        As.admin()
                .get("/v1/forecasts/%s/outcome".formatted(made(body.formatted(initiative, "2199-10-05"))))
                .then()
                .body("reason", equalTo("NOT_BEGUN"), "value", nullValue(), "p50", nullValue());
        As.admin()
                .get("/v1/forecasts/%s/outcome".formatted(made("{%s,\"items\":105}".formatted(PUBLISHED))))
                .then()
                .body("reason", equalTo("OWN_SAMPLES"));
    }

    private static String made(String body) {
        return forecast(As.admin(), body).statusCode(201).extract().path("id");
    }

    @Test
    void allSamplesZeroSayNothing() {
        forecast(As.admin(), "{\"samples\":[0,0],\"interval\":\"DAY\",\"items\":3}")
                .statusCode(201)
                .body(
                        "reason", equalTo("NOTHING_FINISHED"),
                        "p85.value", nullValue(),
                        "p85.reason", equalTo("NOTHING_FINISHED"),
                        "method", nullValue());
    }

    @Test
    void itBelongsWhereItsCallerMayWrite() {
        var mine = neighbours.portfolio();
        var body = "{%s,\"items\":105}".formatted(PUBLISHED);

        var id = forecast(As.role("contributor", mine), body)
                .statusCode(201)
                .body("portfolioId", equalTo(mine.toString()))
                .extract()
                .<String>path("id");

        As.role("viewer", neighbours.portfolio())
                .get("/v1/forecasts/" + id)
                .then()
                .statusCode(404);
        var theirs = "{%s,\"items\":105,\"portfolioId\":\"%s\"}".formatted(PUBLISHED, neighbours.portfolio());
        forecast(As.role("contributor", mine), theirs).statusCode(422);
        forecast(As.role("viewer", mine), body).statusCode(403);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("/items", PUBLISHED),
                Arguments.of("/items", PUBLISHED + ",\"items\":5,\"until\":\"2027-01-01\""),
                Arguments.of("/samples", "\"interval\":\"WEEK\",\"items\":5"),
                Arguments.of("/samples", PUBLISHED + ",\"items\":5,\"from\":\"2026-10-01\""),
                Arguments.of("/samples", PUBLISHED + ",\"items\":5,\"team\":\"A\""),
                Arguments.of("/until", PUBLISHED + ",\"start\":\"2026-11-30\",\"until\":\"2026-12-01\""),
                Arguments.of("/samples/0", "\"samples\":[-1],\"interval\":\"WEEK\",\"items\":5"),
                Arguments.of("/items", "\"samples\":[1],\"interval\":\"WEEK\",\"items\":0"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatDoesNotGoTogetherIsRefusedByName(String pointer, String said) {
        forecast(As.admin(), "{" + said + "}").statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void ofWhatIsNotThereNothingIsForecast() {
        forecast(
                        As.admin(),
                        "{\"subjectType\":\"INITIATIVE\",\"subjectId\":\"%s\",\"interval\":\"WEEK\",\"items\":3}"
                                .formatted(Ids.next()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"), "errors.pointer", contains("/subjectId"));
    }

    private static ValidatableResponse forecast(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/v1/forecasts")
                .then();
    }
}
