package dev.openvmo.alignment.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each figure of money that was null while nothing was recorded. */
@QuarkusTest
class SpendTest {
    private UUID portfolio;
    private UUID below;
    private UUID strategy;
    private UUID growth;
    private UUID saving;
    private UUID serving;
    private UUID orphan;

    @BeforeEach
    void oneInitiativeServesTwoObjectivesAndAnotherNone() {
        portfolio = Given.portfolio();
        below = Given.portfolio(portfolio);
        serving = Given.initiative(portfolio);
        orphan = Given.initiative(below);
        strategy = Given.strategy(portfolio);
        var theme = Given.theme(strategy, "Grow", 1);
        growth = Given.objective(theme, "Growth", 3);
        saving = Given.objective(theme, "Saving", 1);
        Given.contribution(serving, growth, 0.6, 1);
        Given.contribution(serving, saving, 0.2, 1);
        Given.active(strategy);
    }

    @Test
    void spendIsSharedByWhatItServes() {
        PortfolioService.announceActual(portfolio, serving, "300.00", "GBP");
        PortfolioService.announceActual(below, orphan, "60.00", "GBP");
        PortfolioService.announceActual(below, null, "40.00", "GBP");
        var released = UUID.randomUUID();
        PortfolioService.announceCommitment(released, portfolio, serving, "900.00", "GBP");
        PortfolioService.announceCommitment(UUID.randomUUID(), portfolio, serving, "150.00", "GBP");
        PortfolioService.announceCommitment(UUID.randomUUID(), below, orphan, "50.00", "GBP");
        PortfolioService.announceRelease(released, portfolio);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var spend = spend();
            assertThat(spend.at("/booked/amount").asText()).isEqualTo("400.00");
            assertThat(spend.at("/committed/amount").asText()).isEqualTo("200.00");
        });
        var spend = spend();
        assertThat(spend.get("alignedShare").asText()).isEqualTo("0.75");
        assertThat(spend.get("alignedCommittedShare").asText()).isEqualTo("0.75");
        assertThat(spend.has("reason")).isFalse();
        assertThat(spend.get("objectives"))
                .isEqualTo(Json.of(
                        """
                        [{"objectiveId":"%s","weight":0.75,"spendShare":0.5625,"committedShare":0.5625},
                         {"objectiveId":"%s","weight":0.25,"spendShare":0.1875,"committedShare":0.1875}]"""
                                .formatted(growth, saving)));
    }

    @Test
    void anotherCurrencyCountsByTheRateOfTheDayAndWithoutOneNothingIsSaid() {
        PortfolioService.announceActual(portfolio, serving, "100.00", "GBP");
        PortfolioService.announceActual(below, orphan, "500000", "KRW");

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(spend().get("reason").asText()).isEqualTo("NO_RATE_OF_THIS_DAY"));
        assertThat(spend().get("alignedShare").isNull()).isTrue();

        PortfolioService.announceRate(UUID.randomUUID(), "GBP", "KRW", "1250", "2020-01-01");

        await().atMost(Patience.LIMIT)
                .untilAsserted(
                        () -> assertThat(spend().at("/booked/amount").asText()).isEqualTo("500.00"));
        assertThat(spend().get("alignedShare").asText()).isEqualTo("0.2");
    }

    @Test
    void aSimulationSaysWhoseMoneyItAffects() {
        PortfolioService.announceCommitment(UUID.randomUUID(), portfolio, serving, "150.00", "GBP");
        PortfolioService.announceCommitment(UUID.randomUUID(), below, orphan, "50.00", "GBP");
        PortfolioService.announceActual(portfolio, serving, "7.25", "GBP");
        await().atMost(Patience.LIMIT)
                .until(() -> As.admin().get("/v1/alignment-scores/" + serving).path("value") != null);
        var next = Given.readyStrategy(portfolio);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var simulation = Json.of(As.admin().get("/v1/strategies/" + next + "/simulation"));
            assertThat(simulation.at("/spendAffected/value").asText()).isEqualTo("7.25");
            assertThat(simulation.at("/commitmentAffected/value").decimalValue())
                    .isEqualByComparingTo("150.00");
            assertThat(simulation.at("/commitmentAffected/unit").asText()).isEqualTo("GBP");
        });
    }

    private JsonNode spend() {
        return Json.of(As.admin().get("/v1/alignment-insights/" + portfolio)).get("spend");
    }
}
