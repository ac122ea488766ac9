package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.MetricsService;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half of the score is a metric that counts 10 up to 2, 90 at 5 and 30 from 11 on; the other half is a contribution of 40. */
@QuarkusTest
class MetricCriterionTest {
    private final UUID status = Ids.next();
    private String metric;
    private UUID portfolio;
    private UUID initiative;
    private UUID set;
    private String score;

    @BeforeEach
    void anInitiativeThatContributesForty() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio);
        score = "/v1/alignment-scores/" + initiative;
        metric = Names.next("metric");
        var strategy = Given.strategy(portfolio);
        Given.contribution(initiative, Given.objective(Given.theme(strategy, "Grow", 1), "Conversion", 1), 0.4, 0.5);
        Given.active(strategy);
        set = UUID.fromString(Given.post(
                        "/v1/criteria-sets",
                        """
                        {"portfolioId":"%s","name":"Measured","criteria":[
                         {"key":"strategy","name":"Strategy","kind":"CONTRIBUTION","weight":1},
                         {"key":"orders","name":"Orders","kind":"METRIC","weight":1,"minimum":25,"metric":"%s","valueFunction":[
                          {"value":2,"points":10},{"value":5,"points":90},{"value":11,"points":30}]}]}"""
                                .formatted(portfolio, metric))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void whatIsNotMeasuredIsUnknownAndWhatIsMeasuredCounts() {
        Given.selecting(set);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get(score)
                .then()
                .body("value", nullValue())
                .body("reason", is("NOT_MEASURED"))
                .body("criteria.find { it.criterion == 'orders' }.points", nullValue()));

        measured(1, "2026-11-03T00:00:00Z", "3.5");

        awaitValue("45");
        As.admin()
                .get(As.admin().get(score).<String>path("derivation"))
                .then()
                .body("inputs.criteria.find { it.criterion == 'orders' }.measured", is(3.5f))
                .body("inputs.criteria.find { it.criterion == 'orders' }.observedAt", is("2026-11-03T00:00:00Z"))
                .body("inputs.criteria.find { it.criterion == 'orders' }.points", is(50));
        As.admin().get(score).then().body("why", is(List.of("METRIC"))).body("sampleSize", is(2));
    }

    @Test
    void aMinimumIsInPointsAndWhatIsGoneIsUnknownAgain() {
        measured(1, "2026-11-05T00:00:00Z", "1");
        Given.selecting(set);

        awaitValue("25");
        As.admin().get(score).then().body("mustPassFailures", is(List.of("orders")));

        MetricsService.announceStatusGone(status, portfolio, 2);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get(score)
                .then()
                .body("value", nullValue())
                .body("mustPassFailures", is(List.of())));
    }

    @Test
    void aSimulationReadsTheMetricToo() {
        measured(1, "2026-11-06T00:00:00Z", "8");
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/criteria-sets/" + set + "/simulation")
                .then()
                .body("changes.after", is(List.of(50)))
                .body("changes.before", everyItem(is(40))));
    }

    private void measured(int version, String observedAt, String value) {
        MetricsService.announceMeasured(status, portfolio, initiative, version, metric, observedAt, value);
    }

    private void awaitValue(String value) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(As.admin().get(score).<Object>path("value")).hasToString(value));
    }
}
