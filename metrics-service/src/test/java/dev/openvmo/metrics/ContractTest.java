package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Contracts;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service publishes is what its contracts say, and their samples are examples of it. */
@QuarkusTest
class ContractTest {
    @Inject
    @All
    List<StateSource> sources;

    @Inject
    Neighbours neighbours;

    @Inject
    Work work;

    @Inject
    ObjectMapper mapper;

    @ParameterizedTest
    @ValueSource(strings = {"metric", "value", "receipt"})
    void theSampleFitsItsSchema(String name) {
        var aggregate = new Aggregate("metrics", name);

        assertThat(Contracts.violations(aggregate, Contracts.sample(aggregate))).isEmpty();
    }

    @Test
    void whatIsPublishedFitsItsSchema() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var importId = Ids.next();
        metric("contract.value", "GBP", "SUM", "VALUE");
        observe(observation("contract.value", initiative, initiative.toString(), "2026-11-01T00:00:00Z", "1.5", null));
        neighbours.apply("measured-row", neighbours.event("measured-row", Ids.next(), portfolio, state -> state.put(
                        "importId", importId.toString())
                .put("externalId", importId.toString())
                .put("metric", "contract.unknown")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(published("value")).isNotEmpty();
            assertThat(published("receipt")).extracting(StateView::id).contains(importId.toString());
        });
        for (var name : List.of("metric", "value", "receipt")) {
            assertThat(published(name)).isNotEmpty().allSatisfy(state -> assertThat(
                            Contracts.violations(new Aggregate("metrics", name), state.json()))
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portfolio", "value-stream", "initiative", "measured-row"})
    void aDeletionThatComesFirstIsTaken(String name) {
        neighbours.apply(name, Contracts.deletionEvent(new Aggregate("portfolio", name)));
    }

    private record StateView(JsonNode json) {
        String id() {
            return json.get("id").asText();
        }
    }

    private List<StateView> published(String aggregate) {
        var source = sources.stream()
                .filter(each -> each.aggregate().name().equals(aggregate))
                .findFirst()
                .orElseThrow();
        return work.asService(() -> source.read(Set.copyOf(source.idsAfter(new UUID(0, 0), 1000))).stream()
                .map(announcement -> new StateView(reread(announcement.state())))
                .toList());
    }

    /** As it goes over the wire: raw JSON members become members. */
    private JsonNode reread(Object state) {
        try {
            return mapper.readTree(mapper.writeValueAsString(state));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
