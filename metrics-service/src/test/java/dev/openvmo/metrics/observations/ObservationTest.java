package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static dev.openvmo.metrics.testing.Measuring.observeLines;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Threads;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationTest {
    private static final String DAY = "2026-11-01T00:00:00Z";

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID initiative;
    private String key;
    private String metric;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        key = Ids.next().toString();
        metric = metric("conversion", "%", "MEAN", "VALUE");
    }

    @Test
    void oneIsCreatedReadListedAndTakenBack() {
        var id = observe(observation(metric, initiative, key, DAY, "3.10", 1))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/observations/"))
                .body("value", equalTo(3.1f))
                .body("link", equalTo("LINKED"))
                .body("portfolioId", equalTo(portfolio.toString()))
                .body("result", equalTo("ACCEPTED"))
                .extract()
                .<String>path("id");

        As.role("viewer", portfolio)
                .queryParam("filter", "metric==conversion;subjectId==" + initiative + ";source==test")
                .get("/v1/observations")
                .then()
                .statusCode(200)
                .body("items.externalId", contains(key));
        As.admin().delete("/v1/observations/" + id).then().statusCode(428);
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/observations/" + id)
                .then()
                .statusCode(204);
        As.admin().get("/v1/observations/" + id).then().statusCode(404);
    }

    @Test
    void sentAgainAfterItWasTakenBackItsVersionGoesOn() {
        var id = observe(observation(metric, initiative, key, DAY, "1", null))
                .extract()
                .<String>path("id");
        observe(observation(metric, initiative, key, DAY, "2", null)).header("ETag", "\"2\"");
        takeBack(id, 2).statusCode(204);

        observe(observation(metric, initiative, key, DAY, "3", null))
                .statusCode(201)
                .header("Location", containsString("/v1/observations/" + id))
                .header("ETag", "\"3\"");

        takeBack(id, 1).statusCode(412);
        takeBack(id, 3).statusCode(204);
        observeMany("[%s, %s]"
                        .formatted(
                                observation(metric, initiative, key, DAY, "4", null),
                                observation(metric, initiative, key + "-new", DAY, "4", null)))
                .body("accepted", equalTo(2));
        As.admin()
                .queryParam("filter", "subjectId==" + initiative)
                .queryParam("sort", "externalId")
                .get("/v1/observations")
                .then()
                .body("items.version", contains(4, 1));
    }

    @Test
    void whatWasTakenBackStaysAwayForWhatIsOlder() {
        metric("kept.revenue", "GBP", "SUM", "VALUE");
        var id = observe(observation("kept.revenue", initiative, key, DAY, "40", 7))
                .extract()
                .<String>path("id");
        takeBack(id, 1).statusCode(204);

        observe(observation("kept.revenue", initiative, key, DAY, "40", 7))
                .statusCode(200)
                .body("result", equalTo("STALE"))
                .body("value", equalTo(40));
        observe(observation("kept.revenue", initiative, key, DAY, "41", 6))
                .statusCode(200)
                .body("result", equalTo("STALE"));
        observeMany("[%s, %s]"
                        .formatted(
                                observation("kept.revenue", initiative, key, DAY, "40", 7),
                                observation("kept.revenue", initiative, key + "-new", DAY, "2", 1)))
                .body("accepted", equalTo(1))
                .body("stale", equalTo(1));
        As.admin().get("/v1/observations/" + id).then().statusCode(404);
        earned("2", 1);

        observe(observation("kept.revenue", initiative, key, DAY, "42", 8))
                .statusCode(201)
                .body("result", equalTo("ACCEPTED"))
                .header("ETag", "\"2\"");
        earned("44", 2);
    }

    @Test
    void aRedeliveryWithoutRevisionDoesNotBringBackWhatWasTakenBackAndACorrectionDoes() {
        var id = observe(observation(metric, initiative, key, DAY, "11", null))
                .extract()
                .<String>path("id");
        takeBack(id, 1).statusCode(204);

        observe(observation(metric, initiative, key, DAY, "11", null)).body("result", equalTo("STALE"));
        As.admin().get("/v1/observations/" + id).then().statusCode(404);

        observe(observation(metric, initiative, key, DAY, "12", null)).statusCode(201);
    }

    @Test
    void aRedeliveryWhileItIsTakenBackDoesNotBringItBack() {
        var id = observe(observation(metric, initiative, key, DAY, "13", 3))
                .extract()
                .<String>path("id");

        var sent = work.asService(() -> {
            sql.query("delete from observation where id = :id::uuid")
                    .with("id", id)
                    .update();
            return whileThisIsWaitedFor(() -> observe(observation(metric, initiative, key, DAY, "13", 3)));
        });

        sent.join().statusCode(200).body("result", equalTo("STALE"));
        As.admin().get("/v1/observations/" + id).then().statusCode(404);
    }

    @Test
    void ofABatchInWhichNothingChangesInTheEndNothingIsAccepted() {
        observe(observation(metric, initiative, key + "-1", DAY, "21", null)).statusCode(201);
        observe(observation(metric, initiative, key + "-2", DAY, "22", 5)).statusCode(201);

        observeMany("[%s, %s, %s, %s]"
                        .formatted(
                                observation(metric, initiative, key + "-1", DAY, "7", null),
                                observation(metric, initiative, key + "-1", DAY, "21", null),
                                observation(metric, initiative, key + "-2", DAY, "8", 3),
                                observation(metric, initiative, key + "-2", DAY, "9", 4)))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("stale", equalTo(2));
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        var tomorrow = Instant.now().plus(25, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        observe(observation(metric, initiative, key, tomorrow.toString(), "1", null))
                .statusCode(422)
                .body("errors.pointer", contains("/observedAt"))
                .body("errors.code", contains("out-of-range"));
        observe(observation(
                        metric,
                        initiative,
                        key,
                        tomorrow.minus(2, ChronoUnit.HOURS).toString(),
                        "1",
                        null))
                .statusCode(201);
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        observe(observation(metric, initiative, "\uD83D\uDE80".repeat(500), DAY, "1", null))
                .statusCode(201);
        observe(observation(metric, initiative, "\uD83D\uDE80".repeat(501), DAY, "1", null))
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
    }

    @Test
    void whatWaitsForItsSubjectIsFound() {
        var typo = Ids.next();
        observe(observation(metric, typo, key, DAY, "4", null)).statusCode(201);
        observe(observation(metric, initiative, key + "-2", DAY, "4", null)).statusCode(201);

        listed("link==UNLINKED;externalId==" + key + "*")
                .statusCode(200)
                .body("items.subject.id", contains(typo.toString()));
        listed("link==LINKED;externalId==" + key + "*").body("items.externalId", contains(key + "-2"));
        listed("link==LOST").statusCode(400).body("detail", containsString("LINKED, UNLINKED"));
        As.admin()
                .queryParam("filter", "externalId==" + key + "*")
                .queryParam("sort", "-link")
                .get("/v1/observations")
                .then()
                .body("items.link", contains("UNLINKED", "LINKED"));
    }

    private static ValidatableResponse listed(String filter) {
        return As.admin().queryParam("filter", filter).get("/v1/observations").then();
    }

    private void earned(String value, int samples) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/value-summaries/" + initiative)
                .then()
                .body("value.value", equalTo(Integer.valueOf(value)))
                .body("value.sampleSize", equalTo(samples)));
    }

    @Test
    void sentWhileItIsTakenBackItsVersionGoesOn() {
        var id = observe(observation(metric, initiative, key, DAY, "1", null))
                .extract()
                .<String>path("id");

        var sent = work.asService(() -> {
            sql.query("delete from observation where id = :id::uuid")
                    .with("id", id)
                    .update();
            return whileThisIsWaitedFor(() -> observe(observation(metric, initiative, key, DAY, "2", null)));
        });

        sent.join().statusCode(201).header("ETag", "\"2\"");
    }

    @Test
    void aChangeItsCallerHasNotSeenIsNotTakenBack() {
        var id = observe(observation(metric, initiative, key, DAY, "1", null))
                .extract()
                .<String>path("id");

        var takenBack = work.asService(() -> {
            sql.query(
                            "update observation set value = 2, version = version + 1, updated_at = instant() where id = :id::uuid")
                    .with("id", id)
                    .update();
            return whileThisIsWaitedFor(() -> takeBack(id, 1));
        });

        takenBack.join().statusCode(412).header("ETag", "\"2\"");
        As.admin().get("/v1/observations/" + id).then().statusCode(200).body("value", equalTo(2));
    }

    @Test
    void theSameAgainIsUnchangedAndACorrectionReplaces() {
        observe(observation(metric, initiative, key, DAY, "3.1", null)).statusCode(201);

        observe(observation(metric, initiative, key, "2026-11-01T00:00:00+00:00", "3.100", null))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("result", equalTo("UNCHANGED"));
        observe(observation(metric, initiative, key, DAY, "3.2", null))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("result", equalTo("ACCEPTED"))
                .body("value", equalTo(3.2f));
    }

    @Test
    void aLowerRevisionIsStaleAndChangesNothing() {
        observe(observation(metric, initiative, key, DAY, "2", 2)).statusCode(201);

        observe(observation(metric, initiative, key, DAY, "1", 1))
                .statusCode(200)
                .body("result", equalTo("STALE"))
                .body("value", equalTo(2))
                .body("revision", equalTo(2))
                .header("ETag", "\"1\"");
    }

    @Test
    void aBatchAnswersWithCountsAReceiptAndTheFailedItemsOnly() {
        observe(observation(metric, initiative, key + "-0", DAY, "9", 9)).statusCode(201);
        var stranger = Ids.next();

        var receipt = observeMany(
                        """
                        [%s, %s, %s, %s, %s, {"metric": 7, "colour": "red"}]
                        """
                                .formatted(
                                        observation(metric, initiative, key + "-0", DAY, "1", 1),
                                        observation(metric, initiative, key + "-1", DAY, "1", null),
                                        observation(metric, initiative, key + "-1", DAY, "1", null),
                                        observation("no.such.metric", initiative, key + "-2", DAY, "1", null),
                                        observation(metric, stranger, key + "-3", DAY, "1", null)))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("stale", equalTo(1))
                .body("unlinked", equalTo(1))
                .body("rejected", equalTo(2))
                .body("errors.index", contains(3, 5))
                .body("errors[0].problem.type", equalTo("/problems/unknown-metric"))
                .body("errors[0].problem.detail", containsString("no.such.metric"))
                .body("errors[1].problem.type", equalTo("/problems/invalid-input"))
                .body("errors[1].problem.errors.pointer", hasItems("/metric", "/colour", "/value"))
                .extract()
                .<String>path("receiptId");

        As.admin()
                .get("/v1/observation-receipts/" + receipt)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("metrics", contains("conversion"))
                .body("subjects", hasSize(2))
                .body("errors", hasSize(2));
        As.role("pipeline", portfolio)
                .get("/v1/observation-receipts/" + receipt)
                .then()
                .statusCode(404);
    }

    @Test
    void anAtomicBatchIsTakenWholeOrNotAtAll() {
        observeMany(
                        As.admin().queryParam("atomic", "true"),
                        "[%s, %s]"
                                .formatted(
                                        observation(metric, initiative, key, DAY, "1", null),
                                        observation("no.such.metric", initiative, key + "-2", DAY, "1", null)))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-metric"))
                .body("index", equalTo(1))
                .body("errors.pointer", contains("/1/metric"));

        As.admin()
                .queryParam("filter", "externalId==" + key)
                .get("/v1/observations")
                .then()
                .body("items", empty());
    }

    @Test
    void anObjectOfMoreMembersThanAnybodyKnowsIsTooLarge() {
        var members =
                IntStream.rangeClosed(1, 201).mapToObj("\"m%d\":1"::formatted).collect(Collectors.joining(","));

        observe("{" + members + "}").statusCode(413).body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void anUnlinkedOneIsLinkedWhenItsInitiativeComes() {
        var later = Ids.next();
        observe(observation(metric, later, key, DAY, "4", null))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"))
                .body("$", not(hasKey("portfolioId")));

        neighbours.initiative(later, portfolio);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", portfolio)
                .get("/v1/value-summaries/" + later)
                .then()
                .statusCode(200)
                .body("value.value", equalTo(4)));
    }

    @Test
    void itMovesWithItsInitiative() {
        observe(observation(metric, initiative, key, DAY, "4", null)).statusCode(201);
        var elsewhere = neighbours.portfolio();

        neighbours.initiative(initiative, elsewhere);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", elsewhere)
                .queryParam("filter", "subjectId==" + initiative)
                .get("/v1/observations")
                .then()
                .body("items.portfolioId", contains(elsewhere.toString())));
        As.role("viewer", portfolio)
                .queryParam("filter", "subjectId==" + initiative)
                .get("/v1/observations")
                .then()
                .body("items", empty());
    }

    @Test
    void tenThousandLinesAreOneRequest() {
        var lines = IntStream.range(0, 10_000)
                .mapToObj(n -> observation(metric, initiative, key + "-" + n, DAY, "1." + n, null))
                .collect(Collectors.joining("\n"));

        observeLines(lines).statusCode(200).body("accepted", equalTo(10_000));
        observeLines(lines).statusCode(200).body("unchanged", equalTo(10_000));
        observeLines(lines + "\n" + observation(metric, initiative, key, DAY, "1", null))
                .statusCode(413);
    }

    @Test
    void aLineThatIsNoJsonIsOneRefusedItem() {
        var first = observation(metric, initiative, key + "-1", DAY, "1", null);
        var last = observation(metric, initiative, key + "-2", DAY, "2", null);

        observeLines("\n" + first + "\r\n{\"metric\": \n" + first + " 7\n" + last)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("errors.index", contains(1, 2))
                .body("errors.problem.status", contains(400, 400))
                .body("errors.problem.line", contains(3, 4))
                .body("errors.problem.type", everyItem(equalTo("/problems/malformed-request")));
    }

    @Test
    void manyAreSentToTheBatch() {
        var one = observation(metric, initiative, key, DAY, "1", null);

        observe("[" + one + "]")
                .statusCode(422)
                .body("detail", containsString("/batch"))
                .body("errors.code", contains("wrong-type"));
        As.admin()
                .contentType("application/x-ndjson")
                .body(one.getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations")
                .then()
                .statusCode(422)
                .body("detail", containsString("/batch"));
        observeMany(one).statusCode(422).body("errors.code", contains("wrong-type"));
    }

    @Test
    void isSeenAsItWas() {
        var id = observe(observation(metric, initiative, key, DAY, "1", null))
                .extract()
                .<String>path("id");
        var before = As.admin().get("/v1/observations/" + id).then().extract().<String>path("updatedAt");
        observe(observation(metric, initiative, key, DAY, "2", null)).statusCode(200);

        As.admin()
                .queryParam("asOf", before)
                .get("/v1/observations/" + id)
                .then()
                .statusCode(200)
                .body("value", equalTo(1));
    }

    private static ValidatableResponse takeBack(String id, int version) {
        return As.admin()
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/observations/" + id)
                .then();
    }

    /** Sends it, and returns as soon as it waits for the end of the running transaction. */
    private CompletableFuture<ValidatableResponse> whileThisIsWaitedFor(Supplier<ValidatableResponse> request) {
        var answer = CompletableFuture.supplyAsync(request, Threads.OWN);
        AtOnce.awaitWaiter(sql);
        return answer;
    }
}
