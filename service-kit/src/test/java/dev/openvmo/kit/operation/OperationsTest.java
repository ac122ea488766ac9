package dev.openvmo.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {
    private final UUID portfolio = UUID.randomUUID();

    @Inject
    Operations operations;

    @Inject
    CountingRunner counting;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void itSaysHowFarItIsAndWhatCameOfIt() {
        var permits = counting.permits(1);

        var id = start(4);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("RUNNING"))
                .body("progress.toDouble()", closeTo(0.25, 0.001))
                .body("phase", equalTo("at 1")));
        permits.release(3);
        await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("SUCCEEDED")));
        get(id).body("result.counted", equalTo(4))
                .body("progress.toDouble()", closeTo(1, 0))
                .body("problem", nullValue());
    }

    @Test
    void whyItFailedIsAProblem() {
        var id = start(-1);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("FAILED")));

        get(id).body("problem.type", equalTo("/problems/invalid-input"))
                .body("problem.detail", equalTo("counting goes upwards"));
    }

    @Test
    void anErrorFailsItAndCostsNobodyElseTheirPlace() {
        for (var n = 0; n < 5; n++) {
            var id = start(CountingRunner.TOO_DEEP);
            await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("FAILED")));
            get(id).body("problem.type", equalTo("/problems/internal"));
        }
        counting.permits(1);

        var next = start(1);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get(next).body("status", equalTo("SUCCEEDED")));
    }

    @Test
    void itCanBeCancelled() {
        counting.permits(1);
        var id = start(4);
        await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("RUNNING")));

        As.admin().delete("/v1/operations/" + id).then().statusCode(204);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get(id).body("status", equalTo("CANCELLED")));
    }

    @Test
    void whatAKilledProcessLeftIsRunAgain() {
        counting.permits(100);

        var id = left(1, false);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get("sample-" + id).body("status", equalTo("SUCCEEDED")));
        assertThat(counting.runs(id)).isEqualTo(1);
    }

    @Test
    void whatMadeNoProgressInTwoAttemptsFailsSayingSo() {
        var id = left(2, false);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get("sample-" + id).body("status", equalTo("FAILED")));
        get("sample-" + id).body("problem.detail", equalTo("it made no progress in 2 attempts"));
        assertThat(counting.runs(id)).isZero();
    }

    @Test
    void progressMakesEarlierAttemptsForgotten() {
        counting.permits(1);
        var id = left(1, false);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        work.asService(() -> sql.query("select attempts from operation where id = :id and progress > 0")
                                .with("id", id)
                                .list(row -> row.integer("attempts"))))
                .containsExactly(0));
        counting.permits(100);
    }

    @Test
    void whatWasCancelledWhileNobodyRanItIsNotBegunAgain() {
        var id = left(1, true);

        await().atMost(Patience.LIMIT).untilAsserted(() -> get("sample-" + id).body("status", equalTo("CANCELLED")));
        assertThat(counting.runs(id)).isZero();
    }

    /** As a process leaves it that was killed. */
    private UUID left(int attempts, boolean cancelled) {
        var id = Ids.next();
        work.asService(() -> sql.query(
                        """
                        insert into operation (id, kind, portfolio_id, caller, parameters, state, attempts, cancel_asked, lease,
                            lease_until, created_at, updated_at)
                        values (:id, 'counting', :portfolio, 'key:x', '{"to": 2}', 'RUNNING', :attempts, :cancelled,
                            gen_random_uuid(), clock_timestamp() - interval '1 s', instant(), instant())
                        """)
                .with("id", id)
                .with("portfolio", portfolio)
                .with("attempts", attempts)
                .with("cancelled", cancelled)
                .update());
        return id;
    }

    @Test
    void itIsDoneForTheRequestThatStartedIt() {
        var cause = new Correlation("request-1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        var started = new AtomicReference<String>();

        cause.run(() -> started.set(start(0)));

        await().atMost(Patience.LIMIT).untilAsserted(() -> get(started.get()).body("status", equalTo("SUCCEEDED")));
        assertThat(counting.cause(UUID.fromString(started.get().replace("sample-", ""))))
                .isEqualTo(cause);
    }

    @Test
    void itIsSeenWhereItsPortfolioIs() {
        var id = start(-1);

        var other = As.role(Roles.VIEWER, UUID.randomUUID()).get("/v1/operations/" + id);

        other.then().statusCode(404);
        As.role(Roles.VIEWER, portfolio).get("/v1/operations/" + id).then().statusCode(200);
        As.role(Roles.PIPELINE, portfolio).get("/v1/operations/" + id).then().statusCode(200);
        As.admin()
                .get("/v1/operations/" + id.replace("sample-", "other-"))
                .then()
                .statusCode(404);
        As.admin()
                .get("/v1/operations/" + id.replaceFirst("-0(.{7})-", "-$1-0"))
                .then()
                .statusCode(404);
        As.admin().get("/v1/operations/nonsense").then().statusCode(404);
    }

    private String start(int to) {
        return work.asService(() -> operations
                .start(CountingRunner.KIND, portfolio, Map.of("to", to))
                .id());
    }

    private static ValidatableResponse get(String id) {
        return As.admin().get("/v1/operations/" + id).then().statusCode(200);
    }
}
