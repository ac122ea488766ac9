package dev.openvmo.kit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.sample.Interference;
import dev.openvmo.kit.sample.NoteCalls;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Threads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    private final UUID portfolio = UUID.randomUUID();
    private final String key = "key of " + UUID.randomUUID();

    @Inject
    Interference interference;

    @AfterEach
    void noMoreInterference() {
        interference.set(() -> {});
    }

    @Test
    void theSameAgainIsAnsweredTheSameAndDoneOnce() {
        var first = post(As.admin(), key, "once");

        var second = post(As.admin(), '"' + key + '"', "once");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .contentType("application/json");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post(As.admin(), key, "once").then().statusCode(201);

        var other = post(As.admin(), key, "other");

        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherCallerHasKeysOfTheirOwn() {
        post(As.admin(), key, "admin's").then().statusCode(201);

        var other = post(As.role(Roles.PORTFOLIO_MANAGER, portfolio), key, "manager's");

        other.then().statusCode(201);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsTold() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        interference.set(() -> {
            running.countDown();
            await(release);
        });
        var first = CompletableFuture.supplyAsync(() -> post(As.admin(), key, "slow"), Threads.OWN);
        await(running);

        var second = post(As.admin(), key, "slow");
        release.countDown();

        second.then().statusCode(409).body("type", equalTo("/problems/idempotency-in-progress"));
        first.get().then().statusCode(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void refusedInputIsNotRemembered() {
        post(As.admin(), key, " ").then().statusCode(422);

        var corrected = post(As.admin(), key, "corrected");

        corrected.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aKeyIsPrintableAndOfSomeLength() {
        post(As.admin(), "", "no key at all").then().statusCode(400);
        post(As.admin(), "\"\"", "an empty one").then().statusCode(400);
        post(As.admin(), "k".repeat(256), "too long").then().statusCode(400);
        post(As.admin(), "kéy", "not ASCII").then().statusCode(400);
        post(As.admin(), "k".repeat(255), "as long as can be").then().statusCode(201);
    }

    @Test
    void whoMeetsAnotherTransactionRunsAgain() {
        var attempts = new AtomicInteger();
        interference.set(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("met another", "40001"));
            }
        });

        var answer = post(As.admin(), key, "third time");

        answer.then().statusCode(201);
        assertThat(attempts).hasValue(3);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void fiftyAtOnceOnOneNoteAllGetThrough() {
        var place = NoteCalls.create(portfolio, "0");

        var answers = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> NoteCalls.put(As.admin(), place, portfolio, "n" + n)
                                .statusCode(),
                        Threads.OWN))
                .toList();

        var won = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 200)
                .count();
        As.admin().get(place).then().body("version", equalTo((int) won + 1));
        assertThat(won).isPositive();
    }

    private Response post(RequestSpecification as, String key, String title) {
        return NoteCalls.post(as.header("Idempotency-Key", key), portfolio, title);
    }

    private int notes() {
        return As.role(Roles.VIEWER, portfolio).get("/v1/notes").path("count");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
