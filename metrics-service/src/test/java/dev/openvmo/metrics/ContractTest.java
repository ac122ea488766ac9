package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    @Inject
    Neighbours neighbours;

    @Override
    protected void givenOneOfEach() {
        var portfolio = neighbours.portfolio();
        var initiative = neighbours.initiative(portfolio);
        var importId = Ids.next();
        metric("contract.value", "GBP", "SUM", "VALUE");
        observe(observation("contract.value", initiative, initiative.toString(), "2026-11-01T00:00:00Z", "1.5", null));
        neighbours.apply("measured-row", neighbours.event("measured-row", Ids.next(), portfolio, state -> state.put(
                        "importId", importId.toString())
                .put("externalId", importId.toString())
                .put("metric", "contract.unknown")));

        await().atMost(Patience.LIMIT)
                .until(() -> !Topic.statesOf("openvmo.metrics.value", initiative)
                                .isEmpty()
                        && !Measuring.statuses("contract.value", initiative).isEmpty()
                        && !Topic.statesOf("openvmo.metrics.receipt", importId).isEmpty());
    }
}
