package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Neighbour;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a neighbour's event to our own, over the real broker. */
@QuarkusTest
class EventsTest {
    private static final Aggregate PORTFOLIO = new Aggregate("portfolio", "portfolio");
    private static final Aggregate INITIATIVE = new Aggregate("portfolio", "initiative");

    @Test
    void aMeasurementOfAnAnnouncedInitiativeIsAnnouncedAsItsValue() {
        metric("events.revenue", "GBP", "SUM", "VALUE");
        var portfolio = Ids.next();
        var initiative = Ids.next();
        observe(observation("events.revenue", initiative, initiative + "-1", "2026-11-01T00:00:00Z", "40", null))
                .statusCode(201);

        var neighbour = Neighbour.announcing(PORTFOLIO, INITIATIVE);
        neighbour.announce(PORTFOLIO, portfolio, portfolio, 1, state -> {});
        neighbour.announce(
                INITIATIVE, initiative, portfolio, 1, state -> state.put("portfolioId", portfolio.toString()));

        var first = value(initiative, 1);
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("40");
        assertThat(first.get("portfolioId").asText()).isEqualTo(portfolio.toString());
        observe(observation("events.revenue", initiative, initiative + "-1", "2026-11-01T00:00:00Z", "41", null))
                .statusCode(200);
        assertThat(value(initiative, 2).get("value").decimalValue()).isEqualByComparingTo("41");
        As.role("viewer", portfolio)
                .get("/v1/value-summaries/" + initiative)
                .then()
                .statusCode(200);
    }

    /** The state of this version, once it is on the topic. */
    private static JsonNode value(UUID initiative, int version) {
        return Json.of(await().atMost(Patience.LIMIT)
                .until(() -> announced(initiative, version), Optional::isPresent)
                .orElseThrow());
    }

    private static Optional<String> announced(UUID initiative, int version) {
        return Topic.eventsOf("openvmo.metrics.value", initiative).stream()
                .filter(event -> event.header("ce_stateversion").equals(String.valueOf(version)))
                .map(Topic.Event::state)
                .findFirst();
    }
}
