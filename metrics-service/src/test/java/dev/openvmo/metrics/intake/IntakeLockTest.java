package dev.openvmo.metrics.intake;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Threads;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes measurements, and whoever must miss none, meet one after the other. */
@QuarkusTest
class IntakeLockTest {
    private static final String DAY = "2026-11-01T00:00:00Z";

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    @All
    List<Recompute> recomputes;

    private UUID portfolio;
    private UUID initiative;
    private String key;
    private String metric;

    @BeforeEach
    void oneMeasurementOfAMetricOfItsOwn() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        key = Ids.next().toString();
        metric = metric("lock." + key, "GBP", "SUM", "FLOW");
        observe(observation(metric, initiative, key + "-1", DAY, "10", null)).statusCode(201);
    }

    @Test
    void whatIsLinkedWhileItsMetricIsRedefinedCountsOnce() {
        var above = neighbours.portfolio();
        observe(As.role("pipeline", above), observation(metric, initiative, key + "-2", DAY, "5", null))
                .body("link", equalTo("UNLINKED"));

        whileValueIsRedefined(() -> neighbours.portfolio(portfolio, above, "GBP"), () -> sql.query(
                        "select portfolio_id is not null as linked from observation where external_id = :key")
                .with("key", key + "-2")
                .one(row -> row.bool("linked")));

        valued(15);
    }

    @Test
    void whatIsTakenBackWhileItsMetricIsRedefinedIsSubtractedOnce() {
        var id = observe(observation(metric, initiative, key + "-2", DAY, "5", null))
                .extract()
                .<String>path("id");
        var deletion = new CompletableFuture<Integer>();

        whileValueIsRedefined(
                () -> Threads.OWN.execute(() -> deletion.complete(As.admin()
                        .header("If-Match", "\"1\"")
                        .delete("/v1/observations/" + id)
                        .statusCode())),
                deletion::isDone);

        valued(10);
    }

    @Test
    void whatIsBeingLinkedMovesAlongWithItsInitiative() {
        var later = Ids.next();
        var elsewhere = neighbours.portfolio();
        observe(observation(metric, later, key + "-2", DAY, "5", null)).body("link", equalTo("UNLINKED"));
        cameUnmarked(later);

        work.asService(() -> {
            recompute("link", later);
            neighbours.initiative(later, elsewhere);
            await().pollInSameThread()
                    .atMost(Patience.LIMIT)
                    .until(() -> waits("ExclusiveLock")
                            || !sql.query("select exists (select from dirty where kind = 'rehome' and key = :later)")
                                    .with("later", later)
                                    .one(row -> row.bool("exists")));
        });

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", elsewhere)
                .queryParam("filter", "subjectId==" + later)
                .get("/v1/observations")
                .then()
                .statusCode(200)
                .body("items.portfolioId", contains(elsewhere.toString())));
    }

    /**
     * Makes the metric one of value, and holds that up before it adds up all measurements, until the write is done or waits its
     * turn.
     */
    private void whileValueIsRedefined(Runnable write, Callable<Boolean> done) {
        work.asService(() -> {
                    sql.query("select id from metric where key = :metric for update")
                            .with("metric", metric)
                            .list(row -> null);
                    var redefinition = CompletableFuture.runAsync(this::makeItValue, Threads.OWN);
                    AtOnce.awaitWaiter(sql);
                    write.run();
                    await().pollInSameThread()
                            .atMost(Patience.LIMIT)
                            .until(() -> waits("ShareLock") || Boolean.TRUE.equals(done.call()));
                    return redefinition;
                })
                .join();
    }

    private void makeItValue() {
        As.admin()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("""
                        {"kind": "VALUE"}
                        """)
                .patch("/v1/metrics/" + metric)
                .then()
                .statusCode(200);
    }

    /** An initiative whose event was taken, and whose mark nobody but this test works off. */
    private void cameUnmarked(UUID id) {
        work.asService(() -> sql.query(
                        """
                insert into subject (id, type, portfolio_id, deleted, state_version, updated_at)
                values (:id, 'INITIATIVE', :portfolio, false, 1, instant())
                """)
                .with("id", id)
                .with("portfolio", portfolio)
                .update());
    }

    private void recompute(String kind, UUID id) {
        recomputes.stream().filter(each -> each.kind().equals(kind)).forEach(each -> each.recompute(List.of(id)));
    }

    private boolean waits(String mode) {
        return sql.query(
                        "select exists (select from pg_locks where not granted and locktype = 'advisory' and mode = :mode)")
                .with("mode", mode)
                .one(row -> row.bool("exists"));
    }

    private void valued(int value) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", portfolio)
                .get("/v1/value-summaries/" + initiative)
                .then()
                .statusCode(200)
                .body("value.value", equalTo(value)));
    }
}
