package dev.openvmo.metrics.status;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static dev.openvmo.metrics.testing.Measuring.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neighbours hear what a metric says last, of any subject and kind, and only where that is news. */
@QuarkusTest
class MetricStatusTest {
    private static final String METRIC = "status.waiting";

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        metric(METRIC, "min", "DECREASE", "MEAN", "FLOW");
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(Ids.next(), portfolio, "RET-" + Ids.next());
    }

    @Test
    void theLatestByTimeIsTheLatest() {
        measure("a", "2026-11-03T00:00:00Z", "7.50");
        measure("b", "2026-11-01T00:00:00Z", "99");

        awaitStatus("7.5 2026-11-03T00:00:00Z 2");
        var state = Json.of(last().state());
        assertThat(state.get("metric").asText()).isEqualTo(METRIC);
        assertThat(state.get("unit").asText()).isEqualTo("min");
        assertThat(state.get("direction").asText()).isEqualTo("DECREASE");
        assertThat(state.at("/subject/id").asText()).isEqualTo(initiative.toString());
        assertThat(state.at("/subject/externalRef/source").asText()).isEqualTo("jira");
        assertThat(state.get("portfolioId").asText()).isEqualTo(portfolio.toString());
    }

    /** Less waiting is better: 7 after 9 improves; of two targets the one whose day comes last is told. */
    @Test
    void itSaysWhereItComesFromIsToGoAndTends() {
        measure("a", "2026-11-01T00:00:00Z", "9");
        awaitStatus("9 2026-11-01T00:00:00Z 1");
        assertThat(Json.of(last().state()).has("trend")).isFalse();
        measure("b", "2026-11-03T00:00:00Z", "7");
        target("\"baseline\":9,\"value\":5,\"startOn\":\"2026-01-01\",\"dueOn\":\"2026-12-31\"");

        var later = target("\"baseline\":9,\"value\":3,\"startOn\":\"2026-01-01\",\"dueOn\":\"2027-12-31\"");

        awaitTarget("9 3 2027-12-31 IMPROVING");
        As.admin().header("If-Match", "*").delete("/v1/targets/" + later).then().statusCode(204);
        awaitTarget("9 5 2026-12-31 IMPROVING");
        measure("c", "2026-11-05T00:00:00Z", "12");
        awaitTarget("9 5 2026-12-31 WORSENING");
    }

    private String target(String said) {
        return Measuring.create("/v1/targets", Measuring.targetBody(METRIC, initiative, said));
    }

    private void awaitTarget(String expected) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var state = Json.of(last().state());
            assertThat("%s %s %s %s"
                            .formatted(
                                    state.path("baseline").asText(),
                                    state.path("target").asText(),
                                    state.path("targetDueOn").asText(),
                                    state.path("trend").asText()))
                    .isEqualTo(expected);
        });
    }

    @Test
    void aCorrectionAndADeletionGiveTheWordToAnother() {
        measure("a", "2026-11-03T00:00:00Z", "7");
        measure("b", "2026-11-02T00:00:00Z", "8");
        measure("a", "2026-11-01T00:00:00Z", "7");
        awaitStatus("8 2026-11-02T00:00:00Z 2");

        takeBack("b");

        awaitStatus("7 2026-11-01T00:00:00Z 1");
        takeBack("a");
        await().atMost(Patience.LIMIT)
                .until(() -> Json.of(last().state()).path("deleted").asBoolean());
    }

    @Test
    void whatSaysTheSameIsNotSaidAgain() {
        measure("a", "2026-11-03T00:00:00Z", "7");
        awaitStatus("7 2026-11-03T00:00:00Z 1");
        observe(body("a", "2026-11-03T00:00:00Z", "7.0")).statusCode(200);
        measure("b", "2026-11-04T00:00:00Z", "8");

        awaitStatus("8 2026-11-04T00:00:00Z 2");

        assertThat(statuses(METRIC, initiative)).hasSize(2);
    }

    @Test
    void itMovesWithItsSubjectAndGoesWithIt() {
        measure("a", "2026-11-03T00:00:00Z", "7");
        awaitStatus("7 2026-11-03T00:00:00Z 1");
        var other = neighbours.portfolio();

        neighbours.initiative(initiative, other);

        await().atMost(Patience.LIMIT)
                .until(() -> portfolio.toString().equals(last().header("ce_previousportfolioid")));
        assertThat(last().header("ce_portfolioid")).isEqualTo(other.toString());
        neighbours.deleted("initiative", initiative, other);
        await().atMost(Patience.LIMIT)
                .until(() -> Json.of(last().state()).path("deleted").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void measurementsInAnyOrderSayTheSame(long seed) {
        List<Runnable> steps = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            var nth = day;
            steps.add(() -> observe(observation(
                    METRIC, initiative, initiative + "d" + nth, "2026-11-0%dT00:00:00Z".formatted(nth), "1" + nth, 1)));
        }
        steps.add(() -> observeMany(List.of(
                                observation(METRIC, initiative, initiative + "d6", "2026-10-01T00:00:00Z", "2", 2),
                                observation(METRIC, initiative, initiative + "d5", "2026-11-05T00:00:00Z", "3.25", 2))
                        .toString())
                .statusCode(200));
        Collections.shuffle(steps, new Random(seed));

        steps.forEach(Runnable::run);

        awaitStatus("3.25 2026-11-05T00:00:00Z 6");
    }

    private void measure(String id, String at, String value) {
        observe(body(id, at, value));
    }

    private String body(String id, String at, String value) {
        return observation(METRIC, initiative, initiative + id, at, value, null);
    }

    private void takeBack(String id) {
        var path = "/v1/observations/"
                + As.admin()
                        .get("/v1/observations?filter=externalId==" + initiative + id)
                        .<String>path("items[0].id");
        As.admin()
                .header("If-Match", As.admin().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }

    private void awaitStatus(String said) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(said(last())).isEqualTo(said));
    }

    private static String said(Topic.Event event) {
        var state = Json.of(event.state());
        return state.path("value").asText() + " " + state.path("observedAt").asText() + " "
                + state.path("sampleSize").asText();
    }

    private Topic.Event last() {
        var all = statuses(METRIC, initiative);
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }
}
