package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a score was belongs to whoever may read where its portfolio hung then. */
@QuarkusTest
class MovedPastTest {

    @Test
    void whoeverAPortfolioComesToSeesWhatItsScoresAreAndNotWhatTheyWere() {
        var former = Given.portfolio();
        var later = Given.portfolio();
        var portfolio = Given.portfolio(former);
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        var theme = Given.theme(strategy, "Reach", 1);
        var objective = Given.objective(theme, "More readers", 3);
        var other = Given.objective(theme, "More writers", 1);
        Given.contribution(initiative, objective, 0.4, 1);
        Given.active(strategy);
        awaitHistory(former, initiative, 30);
        Given.patch("/v1/objectives/" + other, "{\"weight\":3}").then().statusCode(200);
        awaitHistory(former, initiative, 20, 30);

        PortfolioService.announcePortfolio(portfolio, later, 2);
        awaitHistory(later, initiative, 20);

        assertThat(history(later, initiative)).containsOnly(20);
        assertThat(history(portfolio, initiative)).startsWith(20).contains(30);
        Given.patch("/v1/objectives/" + other, "{\"weight\":1}").then().statusCode(200);
        awaitHistory(later, initiative, 30, 20);
        assertThat(history(later, initiative)).containsOnlyOnce(30);
        assertThat(history(former, initiative)).isNull();
    }

    private static void awaitHistory(UUID reader, UUID initiative, Number... newestFirst) {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(history(reader, initiative)).isNotNull().startsWith(newestFirst));
    }

    private static List<Number> history(UUID reader, UUID initiative) {
        return As.role(Roles.VIEWER, reader)
                .get("/v1/alignment-scores/" + initiative + "/history")
                .path("items.value");
    }
}
