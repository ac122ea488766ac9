package dev.openvmo.kit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.sample.Interference;
import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Threads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AsOfTest {
    private final UUID portfolio = UUID.randomUUID();

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Interference interference;

    @AfterEach
    void noMoreInterference() {
        interference.set(() -> {});
    }

    @Test
    void theSameEndpointAnswersForEachMoment() {
        var before = now();
        var place = NoteCalls.create(portfolio, "first");
        var first = now();
        NoteCalls.put(As.admin(), place, portfolio, "second");
        var second = now();
        As.admin().delete(place).then().statusCode(204);
        var deleted = now();

        at(before, place).then().statusCode(404);
        at(first, place).then().statusCode(200).body("title", equalTo("first")).body("version", equalTo(1));
        at(second, place)
                .then()
                .statusCode(200)
                .body("title", equalTo("second"))
                .body("version", equalTo(2));
        at(deleted, place).then().statusCode(404);
        list(before).then().body("count", equalTo(0));
        list(first).then().body("items.title", equalTo(List.of("first")));
        list(deleted).then().body("count", equalTo(0));
    }

    @Test
    void theInstantOfAChangeIsTheFirstThatShowsIt() {
        var place = NoteCalls.create(portfolio, "old");
        var changed = Instant.parse(NoteCalls.put(As.admin(), place, portfolio, "new")
                .then()
                .extract()
                .<String>path("updatedAt"));

        at(changed, place).then().body("title", equalTo("new"));
        at(changed.minusNanos(1000), place).then().body("title", equalTo("old"));
    }

    @Test
    void whatHasNotComeYetIsRefusedAndSoIsWhatIsNoTime() {
        at(Instant.now().plusSeconds(60), "/v1/notes")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-input"));
        As.admin()
                .queryParam("asOf", "+999999999-01-01T00:00:00Z")
                .get("/v1/notes")
                .then()
                .statusCode(422);
        As.admin().queryParam("asOf", "yesterday").get("/v1/notes").then().statusCode(400);
        As.admin().queryParam("asOf", "2026-01-01").get("/v1/notes").then().statusCode(400);
        As.admin()
                .queryParam("asOf", "-4800-01-01T00:00:00Z")
                .get("/v1/notes")
                .then()
                .statusCode(200);
    }

    @Test
    void aMomentIsTheSameBeforeAndAfterASlowCommit() throws Exception {
        var place = NoteCalls.create(portfolio, "before");
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> work.asService(() -> {
                    sql.query(
                                    "update note set title = 'slow', version = version + 1, updated_at = instant() where portfolio_id = :portfolio")
                            .with("portfolio", portfolio)
                            .update();
                    written.countDown();
                    await(release);
                }),
                Threads.OWN);
        await(written);
        var between = now();

        var tooSlow = As.impatient().queryParam("asOf", between.toString()).get(place);
        release.countDown();
        slow.get();

        tooSlow.then().statusCode(503).header("Retry-After", "1").body("type", equalTo("/problems/moment-not-settled"));
        at(between, place).then().statusCode(200).body("title", equalTo("slow"));
    }

    @Test
    void aMomentBeforeTheSlowWriterBeganNeedsNoWait() throws Exception {
        var place = NoteCalls.create(portfolio, "settled");
        var moment = now();
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> work.asService(() -> {
                    sql.query("update note set title = 'x', updated_at = instant() where portfolio_id = :portfolio")
                            .with("portfolio", portfolio)
                            .update();
                    written.countDown();
                    await(release);
                }),
                Threads.OWN);
        await(written);

        var answer = at(moment, place); // while it still writes: waiting for it would end in a 503
        release.countDown();
        slow.get();

        answer.then().statusCode(200).body("title", equalTo("settled"));
    }

    private Instant now() {
        return work.asService(() -> sql.query("select clock_timestamp()").one(row -> row.instant("clock_timestamp")));
    }

    private static Response at(Instant moment, String place) {
        return As.admin().queryParam("asOf", moment.toString()).get(place);
    }

    private Response list(Instant moment) {
        return As.role(Roles.VIEWER, portfolio)
                .queryParam("asOf", moment.toString())
                .get("/v1/notes");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
