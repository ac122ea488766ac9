package dev.openvmo.metrics.flow;

import static dev.openvmo.metrics.testing.Working.body;
import static dev.openvmo.metrics.testing.Working.flow;
import static dev.openvmo.metrics.testing.Working.item;
import static dev.openvmo.metrics.testing.Working.tell;
import static dev.openvmo.metrics.testing.Working.tellMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How work flowed, from work items. */
@QuarkusTest
class FlowTest {
    private static final Instant YEAR = Instant.parse("2025-11-01T00:00:00Z");

    @Inject
    Neighbours neighbours;

    @Test
    void whatWasFinishedTellsVelocityTimeAndDistribution() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        tellMany(List.of(
                        done(
                                initiative,
                                "FEATURE",
                                "2026-10-01T00:00:00Z",
                                "2026-10-03T00:00:00Z",
                                "2026-10-05T00:00:00Z"),
                        done(
                                initiative,
                                "FEATURE",
                                "2026-10-01T00:00:00Z",
                                "2026-10-03T00:00:00Z",
                                "2026-10-07T00:00:00Z"),
                        done(
                                initiative,
                                "DEFECT",
                                "2026-10-01T00:00:00Z",
                                "2026-10-05T00:00:00Z",
                                "2026-10-06T00:00:00Z"),
                        item(Names.next("flow"), initiative, "\"startedAt\":\"2026-10-10T00:00:00Z\"")))
                .statusCode(200);

        var flow = flow(initiative, "2026-10-01T00:00:00Z", "2026-10-15T00:00:00Z");

        assertThat(number(flow, "/velocity/value")).isEqualTo(3);
        assertThat(number(flow, "/throughput/value")).isEqualTo(1.5);
        assertThat(number(flow, "/flowTime/p50")).isEqualTo(2);
        assertThat(number(flow, "/flowTime/p75")).isEqualTo(3);
        assertThat(number(flow, "/flowTime/mean")).isCloseTo(7 / 3.0, within(1e-8));
        assertThat(flow.at("/flowTime/sampleSize").asInt()).isEqualTo(3);
        assertThat(number(flow, "/leadTime/p50")).isEqualTo(5);
        assertThat(number(flow, "/load/atEnd/value")).isEqualTo(1);
        assertThat(number(flow, "/load/mean/value")).isCloseTo((2 + 4 + 1 + 5) / 14.0, within(1e-8));
        assertThat(number(flow, "/age/p50")).isEqualTo(5);
        assertThat(flow.at("/distribution/0/items").asInt()).isEqualTo(2);
        assertThat(number(flow, "/distribution/1/share/value")).isCloseTo(100 / 3.0, within(1e-8));
        assertThat(flow.at("/efficiency/reason").asText()).isEqualTo("WAITS_NOT_TOLD");
        assertThat(flow.at("/predictability/reason").asText()).isEqualTo("NOTHING_PLANNED");
        var items = Json.of(As.admin().get(flow.at("/velocity/derivation").asText()));
        assertThat(items.get("items")).hasSize(3);
        assertThat(Json.of(As.admin().get(flow.at("/age/derivation").asText())).get("items"))
                .hasSize(1);
    }

    @Test
    void theItemsOfWhatEndsNowAreListedPageByPage() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        tellMany(List.of(
                        item(Names.next("page"), initiative, "\"finishedAt\":\"2026-11-10T00:00:00Z\""),
                        item(Names.next("page"), initiative, "\"finishedAt\":\"2026-11-11T00:00:00Z\"")))
                .statusCode(200);
        var path = "/v1/flow-metrics/items?from=2026-11-01&limit=1&subjectType=INITIATIVE&subjectId=" + initiative;

        var first = Json.of(As.admin().get(path));
        var second = Json.of(
                As.admin().get(path + "&cursor=" + first.get("nextCursor").asText()));

        assertThat(second.get("items")).hasSize(1).isNotEqualTo(first.get("items"));
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void whereThereIsNothingAllIsNullWithAReason() {
        var flow = flow(neighbours.initiative(neighbours.portfolio()), "2026-10-01", "2026-10-15");

        for (var figure :
                List.of("/velocity", "/throughput", "/efficiency", "/load/atEnd", "/load/mean", "/predictability")) {
            assertThat(flow.at(figure + "/value").isNull()).as(figure).isTrue();
            assertThat(flow.at(figure + "/reason").asText()).as(figure).isEqualTo("NO_WORK_ITEMS");
        }
        assertThat(flow.at("/flowTime/p50").isNull()).isTrue();
    }

    @Test
    void waitsThatOverlapCountOnceAndWhatWasInTheWayOfTheInitiativeToo() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var waits =
                """
                "waits":[{"from":"2026-10-03T00:00:00Z","to":"2026-10-05T00:00:00Z","reason":"review"},
                 {"from":"2026-10-04T00:00:00Z","to":"2026-10-06T00:00:00Z"}]""";
        tell(item(
                        Names.next("waiting"),
                        initiative,
                        "\"startedAt\":\"2026-10-02T00:00:00Z\",\"finishedAt\":\"2026-10-12T00:00:00Z\"," + waits))
                .statusCode(201);
        assertThat(number(flow(initiative, "2026-10-01", "2026-11-01"), "/efficiency/value"))
                .isEqualTo(70);

        neighbours.impediment(portfolio, initiative, "2026-10-05T00:00:00Z", "2026-10-08T00:00:00Z");
        neighbours.impediment(portfolio, initiative, "2026-10-11T00:00:00Z", null);

        assertThat(number(flow(initiative, "2026-10-01", "2026-11-01"), "/efficiency/value"))
                .isEqualTo(40);
    }

    @Test
    void predictabilityIsAchievedOverPlannedValueOfWhatWasDue() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        tellMany(List.of(
                        planned(initiative, "8", "6", "\"finishedAt\":\"2026-10-10T00:00:00Z\""),
                        planned(initiative, "2", null, "\"startedAt\":\"2026-10-10T00:00:00Z\""),
                        planned(initiative, "0", "3", "\"finishedAt\":\"2026-10-10T00:00:00Z\""),
                        planned(initiative, "5", null, "\"finishedAt\":\"2026-10-10T00:00:00Z\"")))
                .statusCode(200);

        // 6 of 8, nothing of 2, 3 of a stretch; what was finished and nobody has judged is left out
        assertThat(number(flow(initiative, "2026-10-01", "2026-11-01"), "/predictability/value"))
                .isEqualTo(90);
    }

    @Test
    void teamsAreToldApartOnlyWhereThatIsAskedForAndByName() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var quick = Names.next("QUICK");
        neighbours.team(portfolio, quick, "Alpha");
        var finished = ",\"startedAt\":\"2026-10-02T00:00:00Z\",\"finishedAt\":\"2026-10-12T00:00:00Z\"";
        tellMany(List.of(
                        item(Names.next("team"), initiative, "\"teamKey\":\"ZETA\"" + finished),
                        item(Names.next("team"), initiative, "\"teamKey\":\"ZETA\"" + finished),
                        item(Names.next("team"), initiative, "\"teamKey\":\"%s\"".formatted(quick) + finished),
                        item(Names.next("team"), initiative, finished.substring(1))))
                .statusCode(200);
        var query = new HashMap<String, Object>(
                Map.of("subjectType", "PORTFOLIO", "subjectId", portfolio, "from", "2026-10-01", "to", "2026-11-01"));

        assertThat(flow(query).has("groups")).isFalse();
        query.put("groupBy", "TEAM");
        var groups = flow(query).get("groups");

        assertThat(groups.findValuesAsText("team")).containsExactly("Alpha", "ZETA");
        assertThat(groups).hasSize(3);
        assertThat(number(groups, "/1/flow/velocity/value")).isEqualTo(2);
        assertThat(groups.get(2).has("team")).isFalse();
        query.remove("groupBy");
        query.put("team", quick);
        assertThat(number(flow(query), "/velocity/value")).isEqualTo(1);
        assertThat(Json.of(As.admin()
                                .get(groups.at("/0/flow/velocity/derivation").asText()))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void portfoliosBelowCountWhereThatIsAskedFor() {
        var above = neighbours.portfolio();
        var below = neighbours.portfolio(Ids.next(), above, "GBP");
        var stream = neighbours.valueStream(Ids.next(), below, Names.next("stream"));
        tell(item(
                        Names.next("below"),
                        neighbours.initiativeOf(stream, below),
                        "\"finishedAt\":\"2026-10-12T00:00:00Z\""))
                .statusCode(201);
        var query = Map.of("subjectType", "PORTFOLIO", "subjectId", above, "from", "2026-10-01", "to", "2026-11-01");
        var deep = new HashMap<String, Object>(query);
        deep.put("descendants", true);

        assertThat(flow(query).at("/velocity/reason").asText()).isEqualTo("NO_WORK_ITEMS");
        assertThat(number(flow(deep), "/velocity/value")).isEqualTo(1);
        assertThat(number(
                        flow(Map.of(
                                "subjectType",
                                "VALUE_STREAM",
                                "subjectId",
                                stream,
                                "from",
                                "2026-10-01",
                                "to",
                                "2026-11-01")),
                        "/velocity/value"))
                .isEqualTo(1);
        assertThat(flow(deep).at("/flowTime/reason").asText()).isEqualTo("STARTS_NOT_TOLD");
    }

    /** Little (1961): what is in progress is what comes out times how long it takes, in a steady state. */
    @Test
    void loadIsVelocityTimesFlowTimeInASteadyYear() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var random = new Random(12);
        var items = new ArrayList<String>();
        for (int n = 0; n < 1200; n++) {
            var started = YEAR.plus(Duration.ofMinutes((long) (random.nextDouble() * 400 * 1440)))
                    .minus(Duration.ofDays(35));
            var finished = started.plus(Duration.ofMinutes((long) (-Math.log(1 - random.nextDouble()) * 9 * 1440)));
            items.add(
                    """
                    {"source":"steady","externalId":"%s","initiativeId":"%s","title":"Steady","kind":"FEATURE",
                     "createdAt":"%s","startedAt":"%s"%s}"""
                            .formatted(
                                    Names.next("steady"),
                                    initiative,
                                    started,
                                    started,
                                    finished.isBefore(Instant.now())
                                            ? ",\"finishedAt\":\"%s\"".formatted(finished)
                                            : ""));
        }
        tellMany(items).statusCode(200);

        var flow = flow(initiative, YEAR.toString(), "2026-10-27T00:00:00Z");

        var days = 360.0;
        var expected = number(flow, "/velocity/value") / days * number(flow, "/flowTime/mean");
        assertThat(number(flow, "/load/mean/value")).isCloseTo(expected, within(expected / 10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsOpenIsWhatWasAskedForLessWhatIsFinishedOrGivenUp(long seed) {
        var random = new Random(seed);
        var initiative = neighbours.initiative(neighbours.portfolio());
        var items = new ArrayList<String>();
        for (int n = 0; n < 60; n++) {
            items.add(moves(random, initiative));
        }
        tellMany(items).statusCode(200).body("rejected", equalTo(0));

        var points = Json.of(As.admin()
                        .queryParams(Map.of(
                                "subjectType",
                                "INITIATIVE",
                                "subjectId",
                                initiative,
                                "from",
                                "2026-09-01",
                                "to",
                                "2026-11-01"))
                        .get("/v1/flow-metrics/cumulative-flow"))
                .get("points");

        assertThat(points).hasSize(61);
        JsonNode before = null;
        for (var point : points) {
            var open = point.get("created").asLong()
                    - point.get("finished").asLong()
                    - point.get("cancelled").asLong();
            assertThat(point.get("open").asLong()).isEqualTo(open).isNotNegative();
            assertThat(point.get("inProgress").asLong()).isBetween(0L, open);
            assertThat(point.get("started").asLong())
                    .isGreaterThanOrEqualTo(point.get("finished").asLong());
            for (var stage : List.of("created", "started", "finished", "cancelled")) {
                assertThat(point.get(stage).asLong())
                        .isGreaterThanOrEqualTo(
                                before == null ? 0 : before.get(stage).asLong());
            }
            before = point;
        }
        assertThat(before.get("created").asLong()).isEqualTo(60);
        var flow = flow(initiative, "2026-09-01", "2026-11-01");
        assertThat(number(flow, "/load/atEnd/value"))
                .isEqualTo(before.get("inProgress").asDouble());
    }

    private static String moves(Random random, UUID initiative) {
        var created = Instant.parse("2026-09-01T12:00:00Z").plus(Duration.ofHours(random.nextInt(1000)));
        var started = created.plus(Duration.ofHours(random.nextInt(200)));
        var ended = started.plus(Duration.ofHours(random.nextInt(200)));
        var said = new StringBuilder("\"createdAt\":\"%s\"".formatted(created));
        if (random.nextInt(3) > 0) {
            said.append(",\"startedAt\":\"%s\"".formatted(started));
        }
        switch (random.nextInt(3)) {
            case 0 -> said.append(",\"finishedAt\":\"%s\"".formatted(ended));
            case 1 -> said.append(",\"cancelledAt\":\"%s\"".formatted(ended));
            default -> {}
        }
        return "{\"source\":\"moves\",\"externalId\":\"%s\",\"initiativeId\":\"%s\",\"title\":\"Moves\",\"kind\":\"RISK\",%s}"
                .formatted(Names.next("moves"), initiative, said);
    }

    @Test
    void intervalsTellTheSameAsAll() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        tellMany(List.of(
                        done(
                                initiative,
                                "FEATURE",
                                "2026-10-01T00:00:00Z",
                                "2026-10-03T00:00:00Z",
                                "2026-10-05T12:00:00Z"),
                        done(
                                initiative,
                                "FEATURE",
                                "2026-10-01T00:00:00Z",
                                "2026-10-03T00:00:00Z",
                                "2026-10-14T00:00:00Z")))
                .statusCode(200);

        var points = flow(Map.of(
                        "subjectType",
                        "INITIATIVE",
                        "subjectId",
                        initiative,
                        "from",
                        "2026-09-30",
                        "to",
                        "2026-10-19",
                        "interval",
                        "WEEK"))
                .get("intervals");

        assertThat(StreamSupport.stream(points.spliterator(), false).map(point -> "%s %s %s %s %s %s"
                        .formatted(
                                point.get("start").asText(),
                                point.get("created"),
                                point.get("finished"),
                                point.at("/flowTime/value"),
                                point.get("inProgress"),
                                point.get("partial"))))
                .containsExactly(
                        "2026-09-28 2 0 null 2 true", "2026-10-05 0 1 2.5 1 false", "2026-10-12 0 1 11 0 false");
    }

    @Test
    void howWorkFlowedLatelyIsAnnounced() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var started = Instant.now().minus(Duration.ofDays(20));

        var id = tell(body(
                        Names.next("lately"),
                        "\"initiativeId\":\"%s\",\"startedAt\":\"%s\",\"finishedAt\":\"%s\",\"waits\":[]"
                                .formatted(initiative, later(started, 0), later(started, 10))))
                .statusCode(201)
                .extract()
                .<String>path("id");

        for (var subject : List.of(initiative, portfolio)) {
            await().atMost(Patience.LIMIT).until(() -> !Topic.statesOf("openvmo.metrics.flow", subject)
                    .isEmpty());
            var state = Json.of(Topic.statesOf("openvmo.metrics.flow", subject).get(0));
            assertThat(state.get("portfolioId").asText()).isEqualTo(portfolio.toString());
            assertThat(state.get("finished").asInt()).isEqualTo(1);
            assertThat(state.get("flowDays").decimalValue()).isEqualByComparingTo("10");
            assertThat(state.get("activeDays").decimalValue()).isEqualByComparingTo("10");
        }
        As.admin().header("If-Match", "*").delete("/v1/work-items/" + id).then().statusCode(204);
        await().atMost(Patience.LIMIT)
                .until(() -> Topic.eventsOf("openvmo.metrics.flow", portfolio).size() == 2);
        assertThat(Topic.eventsOf("openvmo.metrics.flow", portfolio).get(1).header("ce_type"))
                .endsWith("flow.deleted.v1");
    }

    private static String later(Instant time, int days) {
        return time.plus(Duration.ofDays(days)).toString();
    }

    private static String done(UUID initiative, String kind, String created, String started, String finished) {
        return """
            {"source":"flow","externalId":"%s","initiativeId":"%s","title":"Done","kind":"%s","createdAt":"%s","startedAt":"%s",
             "finishedAt":"%s"}"""
                .formatted(Names.next("flow"), initiative, kind, created, started, finished);
    }

    private static String planned(UUID initiative, String planned, String achieved, String said) {
        return item(
                Names.next("planned"),
                initiative,
                "\"dueAt\":\"2026-10-20T00:00:00Z\",\"plannedValue\":%s,%s%s"
                        .formatted(planned, achieved == null ? "" : "\"achievedValue\":" + achieved + ",", said));
    }

    private static double number(JsonNode node, String pointer) {
        assertThat(node.at(pointer).isNumber()).as(pointer + " of " + node).isTrue();
        return node.at(pointer).asDouble();
    }
}
