package dev.openvmo.metrics.workitems;

import static dev.openvmo.metrics.testing.Working.body;
import static dev.openvmo.metrics.testing.Working.item;
import static dev.openvmo.metrics.testing.Working.tell;
import static dev.openvmo.metrics.testing.Working.tellMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work items as teams' tools tell them. */
@QuarkusTest
class WorkItemTest {
    @Inject
    Neighbours neighbours;

    @Test
    void theHigherRevisionWinsWhicheverComesFirst() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var key = Names.next("revised");
        var started = item(key, initiative, "\"startedAt\":\"2026-10-02T00:00:00Z\",\"revision\":2");
        var finished = item(
                key,
                initiative,
                "\"startedAt\":\"2026-10-02T00:00:00Z\",\"finishedAt\":\"2026-10-09T00:00:00Z\",\"revision\":3");

        tell(finished).statusCode(201).body("result", equalTo("ACCEPTED"));
        tell(started).statusCode(200).body("result", equalTo("STALE"), "finishedAt", equalTo("2026-10-09T00:00:00Z"));
        tell(finished).statusCode(200).body("result", equalTo("UNCHANGED"), "version", equalTo(1));
    }

    @Test
    void withoutRevisionsTheLaterArrivalWins() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var key = Names.next("unrevised");

        tell(item(key, initiative, "\"teamKey\":\"A\"")).statusCode(201);

        tell(item(key, initiative, "\"teamKey\":\"B\"")).statusCode(200).body("teamKey", equalTo("B"));
    }

    @Test
    void whatWasDeletedStaysDeletedForWhatIsOlder() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var key = Names.next("deleted");
        var told = item(key, initiative, "\"revision\":5");
        var id = tell(told).statusCode(201).extract().<String>path("id");
        As.admin().header("If-Match", "*").delete("/v1/work-items/" + id).then().statusCode(204);

        tell(told).statusCode(200).body("result", equalTo("STALE"));
        As.admin().get("/v1/work-items/" + id).then().statusCode(404);
        tell(item(key, initiative, "\"revision\":6"))
                .statusCode(201)
                .body("result", equalTo("ACCEPTED"), "version", equalTo(2));
    }

    @Test
    void anInitiativeMayComeLater() {
        var portfolio = neighbours.portfolio();
        var later = Names.next("LATER");
        var told = body(
                Names.next("early"),
                "\"portfolioId\":\"%s\",\"initiativeRef\":{\"source\":\"jira\",\"externalId\":\"%s\"}"
                        .formatted(portfolio, later));
        var id = tell(told)
                .statusCode(201)
                .body("link", equalTo("UNLINKED"), "initiativeId", nullValue())
                .extract()
                .<String>path("id");

        var initiative = neighbours.initiative(Ids.next(), portfolio, later);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/work-items/" + id)
                .then()
                .body("link", equalTo("LINKED"), "initiativeId", equalTo(initiative.toString())));
        tell(told).statusCode(200).body("result", equalTo("UNCHANGED"), "link", equalTo("LINKED"));
    }

    @Test
    void itGoesAlongWithItsInitiative() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var id = tell(item(Names.next("moving"), initiative, "\"teamKey\":\"A\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var other = neighbours.portfolio();

        neighbours.initiative(initiative, other);

        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        As.admin().get("/v1/work-items/" + id).then().body("portfolioId", equalTo(other.toString())));
    }

    @Test
    void itBelongsToItsTeamsPortfolioOrTheOnlyOneThereIsToWrite() {
        var portfolio = neighbours.portfolio();
        var team = neighbours.team(portfolio, Names.next("TEAM"), "Checkout");

        tell(body(Names.next("of-team"), "\"teamId\":\"%s\"".formatted(team)))
                .statusCode(201)
                .body("portfolioId", equalTo(portfolio.toString()), "link", equalTo("NONE"));
        tell(As.role("pipeline", portfolio), body(Names.next("of-key"), "\"teamKey\":\"UNHEARD\""))
                .statusCode(201)
                .body("portfolioId", equalTo(portfolio.toString()));
        tell(body(Names.next("of-nobody"), "\"teamKey\":\"UNHEARD\""))
                .statusCode(422)
                .body("errors.pointer", contains("/portfolioId"));
    }

    @Test
    void somebodyElsesInitiativeAndKeyAreRefused() {
        var mine = neighbours.portfolio();
        var theirs = neighbours.portfolio();
        var initiative = neighbours.initiative(theirs);
        var key = Names.next("theirs");
        tell(item(key, initiative, "\"teamKey\":\"A\"")).statusCode(201);

        tell(As.role("pipeline", mine), body(key, "\"portfolioId\":\"%s\"".formatted(mine)))
                .statusCode(409)
                .body("type", equalTo("/problems/natural-key-held"));
        tell(As.role("pipeline", mine), item(Names.next("hidden"), initiative, "\"teamKey\":\"A\""))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"), "portfolioId", equalTo(mine.toString()));
    }

    static Stream<Arguments> mistakes() {
        var tomorrow = Instant.now().plus(25, ChronoUnit.HOURS);
        return Stream.of(
                Arguments.of(
                        "/finishedAt",
                        "\"startedAt\":\"2026-10-05T00:00:00Z\",\"finishedAt\":\"2026-10-04T00:00:00Z\""),
                Arguments.of("/startedAt", "\"startedAt\":\"2026-09-30T00:00:00Z\""),
                Arguments.of("/finishedAt", "\"finishedAt\":\"%s\"".formatted(tomorrow)),
                Arguments.of(
                        "/waits/0/to",
                        "\"waits\":[{\"from\":\"2026-10-05T00:00:00Z\",\"to\":\"2026-10-04T00:00:00Z\"}]"),
                Arguments.of(
                        "/cancelledAt",
                        "\"finishedAt\":\"2026-10-04T00:00:00Z\",\"cancelledAt\":\"2026-10-05T00:00:00Z\""),
                Arguments.of("/dueAt", "\"plannedValue\":3"),
                Arguments.of("/plannedValue", "\"dueAt\":\"2026-10-04T00:00:00Z\",\"achievedValue\":3"),
                Arguments.of("/initiativeRef", "\"initiativeRef\":{\"source\":\"jira\",\"externalId\":\"A\"}"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatDoesNotGoTogetherIsRefusedByName(String pointer, String said) {
        var key = Names.next("wrong");

        tell(item(key, neighbours.initiative(neighbours.portfolio()), said))
                .statusCode(422)
                .body("errors.pointer", contains(pointer));

        assertThat(As.admin().get("/v1/work-items?filter=externalId==" + key).<Integer>path("items.size()"))
                .isZero();
    }

    @Test
    void aBatchSaysWhatBecameOfEach() {
        var initiative = neighbours.initiative(neighbours.portfolio());
        var key = Names.next("batch");
        var first = item(key, initiative, "\"revision\":1");
        var second = item(key, initiative, "\"revision\":2");
        var wrong = item(Names.next("batch"), initiative, "\"finishedAt\":\"2026-09-04T00:00:00Z\"");
        var unrevised = item(key, initiative, "\"teamKey\":\"A\"");

        tellMany(List.of(second, first, wrong, unrevised))
                .statusCode(200)
                .body(
                        "items.status", contains(201, 201, 422, 422),
                        "items.result", contains("ACCEPTED", "STALE", null, null),
                        "accepted", equalTo(1),
                        "stale", equalTo(1),
                        "rejected", equalTo(2));
    }

    /** Whatever the order, the doubles and the cut into batches: the same is left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderOfTheSameMessagesLeavesTheSame(long seed) {
        var random = new Random(seed);
        var portfolio = neighbours.portfolio();
        var one = neighbours.initiative(portfolio);
        var other = neighbours.initiative(portfolio);
        var keys = List.of(Names.next("free"), Names.next("free"), Names.next("free"));
        var messages = new ArrayList<String>();
        for (int n = 0; n < 30; n++) {
            messages.add(item(
                    keys.get(random.nextInt(keys.size())),
                    random.nextBoolean() ? one : other,
                    "\"teamKey\":\"%s\",\"revision\":%d"
                            .formatted((char) ('A' + random.nextInt(4)), random.nextInt(4))));
        }

        tellInBatches(messages, random);
        var left = left(keys);
        messages.addAll(messages.subList(0, 10));
        Collections.shuffle(messages, random);
        deleteAll(portfolio);
        var again = messages.stream()
                .map(message -> keys.stream().reduce(message, (text, key) -> text.replace(key, key + "-again")))
                .toList();
        tellInBatches(new ArrayList<>(again), random);

        assertThat(left(keys.stream().map(key -> key + "-again").toList())).isEqualTo(left);
    }

    private static void tellInBatches(List<String> messages, Random random) {
        for (int from = 0; from < messages.size(); ) {
            var to = Math.min(messages.size(), from + 1 + random.nextInt(10));
            tellMany(messages.subList(from, to)).statusCode(200).body("rejected", equalTo(0));
            from = to;
        }
    }

    private static List<String> left(List<String> keys) {
        var left = new ArrayList<String>();
        for (var key : keys) {
            for (var item : Json.of(As.admin().get("/v1/work-items?filter=externalId==" + key))
                    .get("items")) {
                left.add("%s %s %s"
                        .formatted(
                                item.get("initiativeId").asText(),
                                item.get("teamKey").asText(),
                                item.get("revision").asText()));
            }
        }
        return left;
    }

    private static void deleteAll(UUID portfolio) {
        Json.of(As.admin().get("/v1/work-items?filter=portfolioId==" + portfolio))
                .get("items")
                .forEach(item -> As.admin()
                        .header("If-Match", "*")
                        .delete("/v1/work-items/" + item.get("id").asText())
                        .then()
                        .statusCode(204));
    }
}
