package dev.openvmo.alignment;

import static org.awaitility.Awaitility.await;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    @Override
    protected void givenOneOfEach() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        var objective = Given.objective(Given.theme(strategy, "Grow", 1), "Conversion", 1);
        Given.contribution(initiative, objective, 0.8, 0.9);
        Given.active(strategy);
        await().atMost(Patience.LIMIT).until(() -> !Topic.statesOf("openvmo.alignment.score", initiative)
                .isEmpty());
    }
}
