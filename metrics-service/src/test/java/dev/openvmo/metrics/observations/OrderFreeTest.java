package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same measurements and events in any order, any number of times, leave the same state. */
@QuarkusTest
class OrderFreeTest {
    private static final String DAY = "2026-11-0%dT00:00:00Z";

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shuffledAndRepeatedInputsEndTheSame(long seed) {
        metric("order.free", "GBP", "SUM", "VALUE");
        metric("order.imported", "GBP", "LAST", "FINANCE");
        var portfolio = Ids.next();
        var initiative = Ids.next();
        var row = Ids.next();
        var key = Ids.next().toString();
        var random = new Random(seed);
        List<Runnable> steps = new ArrayList<>();
        steps.add(event("portfolio", portfolio, portfolio, "name", "Before"));
        steps.add(event("portfolio", portfolio, portfolio, "name", "After"));
        steps.add(event("initiative", initiative, portfolio, "portfolioId", portfolio.toString()));
        steps.add(measured(row, portfolio, initiative, key, "10"));
        steps.add(measured(row, portfolio, initiative, key, "12.5"));
        for (int revision = 1; revision <= 3; revision++) {
            var batch = batch(initiative, key, revision);
            steps.add(() -> batch.get().then().statusCode(200));
        }
        steps.addAll(steps.subList(0, 4 + random.nextInt(4)));
        Collections.shuffle(steps, random);

        steps.forEach(Runnable::run);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(rows(initiative))
                    .containsExactlyInAnyOrder(
                            key + "-0 30 r3 " + portfolio,
                            key + "-1 31 r3 " + portfolio,
                            key + "/order.imported/2026-03-31 12.5 r- " + portfolio);
            assertThat(summary(initiative)).isEqualTo("61 GBP 2");
            assertThat(totals(initiative)).isEqualTo("order.free 2 61, order.imported 1 12.5");
        });
    }

    @Test
    void ofManyAtOnceTheHighestRevisionStays() {
        metric("order.free", "GBP", "SUM", "VALUE");
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var key = Ids.next().toString();

        var statuses = AtOnce.statuses(IntStream.rangeClosed(1, 20)
                .mapToObj(revision -> batch(initiative, key, revision))
                .toList());

        assertThat(statuses).containsOnly(200);

        assertThat(rows(initiative))
                .containsExactlyInAnyOrder(key + "-0 200 r20 " + portfolio, key + "-1 201 r20 " + portfolio);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(summary(initiative)).isEqualTo("401 GBP 2"));
    }

    private Runnable event(String aggregate, UUID id, UUID portfolio, String member, String value) {
        var event = neighbours.event(aggregate, id, portfolio, state -> state.put(member, value));
        return () -> neighbours.apply(aggregate, event);
    }

    private Runnable measured(UUID row, UUID portfolio, UUID initiative, String key, String value) {
        var event = neighbours.event("measured-row", row, portfolio, state -> {
            state.put("source", "test").put("externalId", key).put("metric", "order.imported");
            state.put("value", Double.valueOf(value));
            state.withObject("/subject").put("id", initiative.toString());
        });
        return () -> neighbours.apply("measured-row", event);
    }

    private Supplier<Response> batch(UUID initiative, String key, int revision) {
        var items = IntStream.range(0, 2)
                .mapToObj(n -> observation(
                        "order.free",
                        initiative,
                        key + "-" + n,
                        DAY.formatted(n + 1),
                        String.valueOf(10 * revision + n),
                        revision))
                .toList();
        return () -> observeMany(items.toString()).extract().response();
    }

    private List<String> rows(UUID initiative) {
        return work.asService(() -> sql.query(
                        """
                select external_id || ' ' || trim_scale(value) || ' r' || coalesce(revision::text, '-')
                    || ' ' || coalesce(portfolio_id::text, 'unlinked') as said
                from observation where subject_id = :initiative
                """)
                .with("initiative", initiative)
                .list(row -> row.text("said")));
    }

    private String totals(UUID initiative) {
        return work.asService(() -> sql.query(
                        "select string_agg(metric || ' ' || n || ' ' || trim_scale(total), ', ' order by metric) as said from observation_total where subject_id = :initiative")
                .with("initiative", initiative)
                .first(row -> row.text("said"))
                .orElse(null));
    }

    private String summary(UUID initiative) {
        return work.asService(() -> sql.query(
                        "select trim_scale(value) || ' ' || unit || ' ' || sample_size as said from value_summary where id = :initiative")
                .with("initiative", initiative)
                .first(row -> row.text("said"))
                .orElse(null));
    }
}
