package dev.openvmo.alignment;

import static org.awaitility.Awaitility.await;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    @Override
    protected void givenOneOfEach() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        var theme = Given.theme(strategy, "Grow", 1);
        var objective = Given.objective(theme, "Conversion", 1);
        var another = Given.objective(theme, "Baskets", 1);
        Given.compared("/v1/themes/" + theme, List.of(objective, another), "[[1,3],[null,1]]")
                .then()
                .statusCode(201);
        Given.contribution(initiative, objective, 0.8, 0.9);
        Given.checkIn(Given.keyResult(objective, "More orders", 1), "2026-11-01T09:00:00Z", "3.1");
        Given.active(strategy);
        Given.assessmentBy(Given.criteriaSet(portfolio));
        await().atMost(Patience.LIMIT).until(() -> !Topic.statesOf("openvmo.alignment.score", initiative)
                .isEmpty());
    }
}
