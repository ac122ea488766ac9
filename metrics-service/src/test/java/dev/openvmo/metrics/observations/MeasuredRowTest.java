package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasuredRowTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID initiative;
    private UUID row;
    private String externalId;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
        row = Ids.next();
        externalId = Ids.next().toString();
        metric("budget.baseline", "GBP", "LAST", "FINANCE");
    }

    @Test
    void becomesAnObservationAndIsReceipted() {
        var first = Ids.next();
        neighbours.apply("measured-row", measured(first, "budget.baseline", "33.73", "GBP"));
        receipted(first, "1 0 0 []");

        As.role("viewer", portfolio)
                .queryParam("filter", "externalId==" + externalId + "/budget.baseline/2026-03-31")
                .get("/v1/observations")
                .then()
                .body("items.value", contains(33.73f));

        var second = Ids.next();
        neighbours.apply("measured-row", measured(second, "budget.baseline", "33.73", "GBP"));
        receipted(second, "0 1 0 []");
        receipted(first, "0 0 0 []");
    }

    @Test
    void whatIsNoLongerMeasuredIsTakenBack() {
        var first = Ids.next();
        neighbours.apply("measured-row", measured(first, "budget.baseline", "33.73", "GBP"));
        receipted(first, "1 0 0 []");
        var second = Ids.next();

        neighbours.apply("measured-row", measured(second, "budget.baseline", null, "GBP"));

        receipted(second, "1 0 0 []");
        As.admin()
                .queryParam("filter", "externalId==" + externalId + "/budget.baseline/2026-03-31")
                .get("/v1/observations")
                .then()
                .body("items", empty());
    }

    @Test
    void isRefusedWithItsReasonUntilTheMetricIsDefined() {
        var metric = "late." + Ids.next();
        var first = Ids.next();
        neighbours.apply("measured-row", measured(first, metric, "1", null));
        receipted(
                first,
                "0 0 1 [{\"row\":1,\"externalId\":\"%s\",\"metric\":\"%s\",\"reason\":\"UNKNOWN_METRIC\"}]"
                        .formatted(externalId, metric));

        metric(metric, "d", "LAST", "FLOW");

        receipted(first, "1 0 0 []");
    }

    @Test
    void anotherUnitIsRefused() {
        var first = Ids.next();
        neighbours.apply("measured-row", measured(first, "budget.baseline", "1", "EUR"));

        receipted(
                first,
                "0 0 1 [{\"row\":1,\"externalId\":\"%s\",\"metric\":\"budget.baseline\",\"reason\":\"UNIT_MISMATCH\"}]"
                        .formatted(externalId));
    }

    @Test
    void anOlderOrRepeatedEventChangesNothing() {
        var first = Ids.next();
        var second = Ids.next();
        var older = measured(first, "budget.baseline", "1", "GBP");
        var newer = measured(second, "budget.baseline", "2", "GBP");

        neighbours.apply("measured-row", newer);
        neighbours.apply("measured-row", older);
        neighbours.apply("measured-row", newer);

        receipted(second, "1 0 0 []");
        assertThat(receipt(first)).isNull();
        As.admin()
                .queryParam("filter", "externalId==" + externalId + "/budget.baseline/2026-03-31")
                .get("/v1/observations")
                .then()
                .body("items.value", contains(2));
    }

    private StateEvent measured(UUID importId, String metric, String value, String unit) {
        return neighbours.event("measured-row", row, portfolio, state -> {
            state.put("importId", importId.toString()).put("externalId", externalId);
            state.put("metric", metric).put("unit", unit).put("deleted", value == null);
            state.put("value", value == null ? null : new BigDecimal(value));
            state.withObject("/subject").put("id", initiative.toString());
        });
    }

    private void receipted(UUID importId, String receipt) {
        Awaitility.await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(receipt(importId))
                .isEqualTo(receipt));
    }

    private String receipt(UUID importId) {
        return work.asService(() -> sql.query(
                        "select accepted || ' ' || unchanged || ' ' || rejected || ' ' || replace(rejections, ' : ', ':') as said from import_receipt where id = :id")
                .with("id", importId)
                .first(row -> row.text("said"))
                .orElse(null));
    }
}
