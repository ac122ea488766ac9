package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observeMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.copy.StateReader;
import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eighteen digits before and twenty after the point are the same for the sender, the row, the neighbours and every reader. */
@QuarkusTest
class DigitsTest {
    private static final Aggregate VALUE = new Aggregate("metrics", "value");

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    Sql sql;

    /** What a neighbour keeps of a value. */
    record ValueCopy(UUID id, UUID portfolioId, BigDecimal value) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void survive(long seed) {
        metric("digits.revenue", "GBP", "SUM", "VALUE");
        var random = new Random(seed);
        var initiative = neighbours.initiative(neighbours.portfolio());
        var sent = new ArrayList<BigDecimal>();
        var bodies = new ArrayList<String>();
        for (int n = 0; n < 20; n++) {
            sent.add(number(random));
            bodies.add(observation(
                    "digits.revenue",
                    initiative,
                    "%s-%02d".formatted(initiative, n),
                    "2026-10-01T00:00:00Z",
                    sent.get(n).toPlainString(),
                    null));
        }
        var sum = Decimals.plain(sent.stream().reduce(BigDecimal.ZERO, BigDecimal::add));

        observeMany(bodies.toString()).statusCode(200);

        assertThat(listed(initiative)).isEqualTo(sent);
        assertThat(kept(initiative)).isEqualTo(sent);
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            assertThat(summary(initiative)).isEqualTo(sum);
            assertThat(announced(initiative)).isEqualTo(sum);
        });
    }

    /** Up to 18 digits before and 20 after the point, in every second case exactly as many. */
    private static BigDecimal number(Random random) {
        var scale = random.nextBoolean() ? 20 : random.nextInt(21);
        var digits = random.nextBoolean() ? 18 + scale : 1 + random.nextInt(18 + scale);
        var unscaled = new StringBuilder(random.nextBoolean() ? "-" : "");
        for (int n = 0; n < digits; n++) {
            unscaled.append(1 + random.nextInt(9));
        }
        return new BigDecimal(new BigInteger(unscaled.toString()), scale);
    }

    private static List<BigDecimal> listed(UUID initiative) {
        var items = Json.of(As.admin()
                        .queryParam("filter", "subjectId==" + initiative)
                        .queryParam("sort", "externalId")
                        .get("/v1/observations"))
                .get("items");
        var values = new ArrayList<BigDecimal>();
        items.forEach(item -> values.add(item.get("value").decimalValue()));
        return values;
    }

    private List<BigDecimal> kept(UUID initiative) {
        return work.asService(
                () -> sql.query("select value from observation where subject_id = :initiative order by external_id")
                        .with("initiative", initiative)
                        .list(row -> row.decimal("value")));
    }

    private static BigDecimal summary(UUID initiative) {
        return number(
                Json.of(As.admin().get("/v1/value-summaries/" + initiative)).at("/value/value"));
    }

    /** As a neighbour reads the last event. */
    private static BigDecimal announced(UUID initiative) {
        var states = Topic.statesOf(VALUE.topic(), initiative);
        assertThat(states).isNotEmpty();
        var event = new StateEvent(
                initiative, states.size(), null, VALUE.type("changed"), false, read(states.get(states.size() - 1)));
        return StateReader.of(ValueCopy.class).read(event).value();
    }

    private static JsonNode read(String state) {
        try {
            return StateEvent.JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new AssertionError(state, e);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
