package dev.openvmo.metrics.scorecards;

import static dev.openvmo.metrics.testing.Measuring.create;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delivery alone makes no scorecard green; it says what is missing, remembers what it was, and compares. */
@QuarkusTest
class ScorecardTest {
    private static final String TARGET = "\"baseline\":0,\"value\":4,\"startOn\":\"2026-01-01\",\"dueOn\":\"%s\"";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;
    private String satisfaction;
    private String savings;

    @BeforeEach
    void delivered() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        satisfaction = metric("satisfaction", "points", "MEAN", "SATISFACTION", "");
        savings = metric("savings", "GBP", "SUM", "VALUE", ",\"valueArea\":\"CURRENT_VALUE\"");
        As.admin()
                .contentType("application/json")
                .body(IntStream.range(0, 14)
                        .mapToObj(run -> deployment(TODAY.minusDays(run * 6)))
                        .collect(Collectors.joining(",", "[", "]")))
                .post("/v1/deployments/batch")
                .then()
                .statusCode(200);
    }

    @Test
    void deliveryAloneIsNotGreenAndBothSidesAre() {
        card(seen -> seen.body("overall", equalTo("NO_DATA"))
                .body("sides.colour", contains("NO_DATA", "NO_DATA", "NO_DATA", "NO_DATA"))
                .body("measures.find { it.key == 'deploymentFrequency' }.colour", equalTo("GREEN"))
                .body("measures.find { it.key == 'changeLeadTime' }.value.reason", equalTo("NO_CHANGES"))
                .body("whatWouldMakeItGreen.act", contains("MEASURE", "COVER", "COVER")));

        target(satisfaction);
        create("/v1/deployments", withChange());
        measure(satisfaction, 1);
        card(seen -> seen.body("sides.colour", contains("GREEN", "RED", "GREEN", "RED"))
                .body("overall", equalTo("RED"))
                .body("whatWouldMakeItGreen.name", contains("Satisfaction"))
                .body("whatWouldMakeItGreen.atLeast", contains(4)));
        var before = now();

        measure(satisfaction, 5);
        card(seen -> seen.body("overall", equalTo("GREEN")).body("whatWouldMakeItGreen", empty()));

        card("?asOf=" + before, seen -> seen.body("overall", equalTo("RED")).body("asOf", equalTo(before)));
        As.admin()
                .get(path() + "/comparison?from=" + before)
                .then()
                .statusCode(200)
                .body("before", equalTo("RED"))
                .body("after", equalTo("GREEN"))
                .body("measures.find { it.key == '%s' }.way".formatted(satisfaction), equalTo("IMPROVED"))
                .body("measures.find { it.key == '%s' }.before".formatted(satisfaction), equalTo(1))
                .body("measures.find { it.key == 'changeFailRate' }.way", equalTo("SAME"));
        As.role("viewer", neighbours.portfolio()).get(path()).then().statusCode(404);
        As.role("viewer", portfolio)
                .get(path() + "/comparison?from=%s&to=%s".formatted(before, before))
                .then()
                .statusCode(422);
        As.role("viewer", portfolio)
                .get(path() + "/comparison?from=%s&to=2199-01-01T00:00:00Z".formatted(before))
                .then()
                .statusCode(422);
        As.role("viewer", portfolio).get(path() + "/comparison").then().statusCode(422);
    }

    @Test
    void whatIsPromisedAndNotMeasuredHoldsBackGreen() {
        target(savings);

        card(seen -> seen.body("measures.key", hasItems(savings, "deploymentFrequency"))
                .body("measures.key", not(hasItem(satisfaction)))
                .body("measures.find { it.key == '%s' }.value.reason".formatted(savings), equalTo("NOT_MEASURED"))
                .body("sides.find { it.side == 'VALUE' }.colour", equalTo("NO_DATA"))
                .body("whatWouldMakeItGreen.find { it.key == '%s' }.act".formatted(savings), equalTo("MEASURE")));
        As.admin()
                .get("/v1/scorecards/PORTFOLIO/%s?descendants=true".formatted(portfolio))
                .then()
                .statusCode(200)
                .body("areas.area", hasItems("CURRENT_VALUE", "UNREALIZED_VALUE", "TIME_TO_MARKET"));
        As.admin().get("/v1/scorecards/PORTFOLIO/" + initiative).then().statusCode(404);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private String path() {
        return "/v1/scorecards/INITIATIVE/" + initiative;
    }

    private void card(Consumer<ValidatableResponse> seen) {
        card("", seen);
    }

    private void card(String query, Consumer<ValidatableResponse> seen) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(
                        () -> seen.accept(As.admin().get(path() + query).then().statusCode(200)));
    }

    /** A target that was to be reached yesterday. */
    private void target(String metric) {
        create("/v1/targets", Measuring.targetBody(metric, initiative, TARGET.formatted(TODAY.minusDays(1))));
    }

    private void measure(String metric, int value) {
        observe(observation(
                        metric, initiative, Names.next("said"), Instant.now().toString(), "" + value, null))
                .statusCode(201);
    }

    private static String metric(String name, String unit, String aggregation, String kind, String more) {
        var key = Names.next("scorecard." + name);
        As.admin()
                .contentType("application/json")
                .body(
                        """
                        {"key":"%s","name":"%s","unit":"%s","direction":"INCREASE","aggregation":"%s","kind":"%s"%s}"""
                                .formatted(
                                        key,
                                        name.substring(0, 1).toUpperCase() + name.substring(1),
                                        unit,
                                        aggregation,
                                        kind,
                                        more))
                .post("/v1/metrics")
                .then()
                .statusCode(201);
        return key;
    }

    private String deployment(LocalDate day) {
        return Measuring.deploymentBody(portfolio, "checkout")
                .replace("2026-11-25T16:02:11Z", day + "T00:00:01Z")
                .replace("{", "{\"initiativeId\":\"%s\",".formatted(initiative));
    }

    private String withChange() {
        return deployment(TODAY)
                .replace(
                        "{\"initiativeId\"",
                        "{\"changes\":[{\"id\":\"9eea023\",\"createdAt\":\"%s\"}],\"initiativeId\""
                                .formatted(TODAY.minusDays(1) + "T00:00:00Z"));
    }
}
