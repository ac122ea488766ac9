package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.MetricsService;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole score is what a business case brings for what it costs: nothing up to 1, 80 at 3, 100 from 5 on. */
@QuarkusTest
class FinancialCriterionTest {
    private UUID portfolio;
    private UUID initiative;
    private String score;

    @BeforeEach
    void aCriteriaSetInForce() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio);
        score = "/v1/alignment-scores/" + initiative;
        Given.selecting(UUID.fromString(Given.post(
                        "/v1/criteria-sets",
                        """
                        {"portfolioId":"%s","name":"Worth","criteria":[
                         {"key":"worth","name":"Worth","kind":"FINANCIAL","weight":1,"valueFunction":[
                          {"value":1,"points":0},{"value":3,"points":80},{"value":5,"points":100}]}]}"""
                                .formatted(portfolio))
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
    }

    @Test
    void whatIsApprovedCountsAndWhatIsNotIsUnknown() {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        As.admin().get(score).then().body("value", nullValue()).body("reason", is("NOT_MEASURED")));

        PortfolioService.announceApproved(initiative, portfolio, 1, "2026-11-03T00:00:00Z", "2.5");
        awaitValue("60");
        As.admin()
                .get(As.admin().get(score).<String>path("derivation"))
                .then()
                .body("inputs.criteria[0].measured", is(2.5f))
                .body("inputs.criteria[0].observedAt", is("2026-11-03T00:00:00Z"));

        PortfolioService.announceApproved(initiative, portfolio, 2, "2026-11-09T00:00:00Z", "4");
        awaitValue("90");
    }

    @Test
    void whatWasRealisedCountsWhereTheSetSaysSo() {
        Given.selecting(UUID.fromString(Given.post(
                        "/v1/criteria-sets",
                        """
                        {"portfolioId":"%s","name":"Value","criteria":[
                         {"key":"value","name":"Value","kind":"FINANCIAL","weight":1,"basis":"REALISED_VALUE","valueFunction":[
                          {"value":0,"points":0},{"value":100000,"points":100}]}]}"""
                                .formatted(portfolio))
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
        PortfolioService.announceApproved(initiative, portfolio, 1, "2026-11-03T00:00:00Z", "2.5");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> As.admin().get(score).then().body("reason", is("NOT_MEASURED")));

        MetricsService.announceValue(initiative, portfolio, 1, "72000", "2026-11-02T00:00:00Z");
        awaitValue("72");
        As.admin()
                .get(As.admin().get(score).<String>path("derivation"))
                .then()
                .body("inputs.criteria[0].measured", is(72000))
                .body("inputs.criteria[0].observedAt", is("2026-11-02T00:00:00Z"));

        MetricsService.announceValue(initiative, portfolio, 2, "-5", "2026-11-05T00:00:00Z");
        awaitValue("0");
    }

    @Test
    void ofAFinancialOneAMetricIsRefused() {
        var refused = Given.post(
                "/v1/criteria-sets",
                """
                {"portfolioId":"%s","name":"Worth","criteria":[
                 {"key":"worth","name":"Worth","kind":"FINANCIAL","weight":1,"metric":"orders","valueFunction":[
                  {"value":1,"points":0}]},
                 {"key":"effort","name":"Effort","kind":"CONTRIBUTION","weight":1,"basis":"REALISED_VALUE"}]}"""
                        .formatted(portfolio));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactly("/criteria/0/metric", "/criteria/0/valueFunction", "/criteria/1/basis");
    }

    private void awaitValue(String value) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(As.admin().get(score).<Object>path("value")).hasToString(value));
    }
}
