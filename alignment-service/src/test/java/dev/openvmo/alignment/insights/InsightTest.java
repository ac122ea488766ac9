package dev.openvmo.alignment.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a portfolio does what the strategy in force wants. */
@QuarkusTest
class InsightTest {
    private UUID portfolio;
    private UUID below;
    private UUID strategy;
    private UUID conversion;
    private UUID cost;
    private UUID serving;
    private UUID orphan;

    @BeforeEach
    void oneOfTwoObjectivesIsServedByOneOfTwoInitiatives() {
        portfolio = Given.portfolio();
        below = Given.portfolio(portfolio);
        serving = Given.initiative(portfolio);
        orphan = Given.initiative(below);
        strategy = Given.strategy(portfolio);
        conversion = Given.objective(Given.theme(strategy, "Grow", 3), "Conversion above 4 %", 1);
        cost = Given.objective(Given.theme(strategy, "Save", 1), "Cost to serve under 2 £", 1);
        Given.contribution(serving, conversion, 0.8, 0.9);
        Given.active(strategy);
        awaitScored(60);
    }

    @Test
    void namesInitiativesWithoutAnObjectiveAndObjectivesWithoutAnInitiative() {
        var insight = insight(portfolio);

        assertThat(insight.<Integer>path("initiatives")).isEqualTo(2);
        assertThat(insight.<Integer>path("orphans.count")).isEqualTo(1);
        assertThat(insight.<String>path("orphans.initiatives[0].initiativeId")).isEqualTo(orphan.toString());
        assertThat(insight.<String>path("orphans.initiatives[0].reason")).isEqualTo("NO_CONTRIBUTIONS");
        assertThat(Json.of(insight).get("unservedObjectives"))
                .isEqualTo(Json.of(
                        """
                        [{"objectiveId":"%s","name":"Cost to serve under 2 £","strategyId":"%s","weight":0.25,"initiatives":0}]"""
                                .formatted(cost, strategy)));
    }

    @Test
    void aPortfolioBelowHasItsOwnAnswer() {
        var insight = insight(below);

        assertThat(insight.<Integer>path("initiatives")).isEqualTo(1);
        assertThat(insight.<List<String>>path("unservedObjectives.objectiveId"))
                .containsExactly(conversion.toString(), cost.toString());
    }

    /** A nearer strategy leaves nothing to those above that have no share, and to others just that. */
    @Test
    void whatIsWantedAboveCountsAsFarAsItsShareReaches() {
        var nearer = Given.strategy(below);
        var own = Given.objective(Given.theme(nearer, "Here", 1), "Fewer returns", 1);
        Given.active(nearer);

        assertThat(insight(below).<List<String>>path("unservedObjectives.objectiveId"))
                .containsExactly(own.toString());

        Given.patch("/v1/strategies/" + strategy, "{\"shareBelow\":0.2}").then().statusCode(200);

        var shared = insight(below);
        assertThat(shared.<List<String>>path("unservedObjectives.objectiveId"))
                .containsExactly(own.toString(), conversion.toString(), cost.toString());
        assertThat(shared.<List<Float>>path("unservedObjectives.weight")).containsExactly(0.8f, 0.15f, 0.05f);
    }

    @Test
    void whatNobodyRecordedIsNoShareOfSpend() {
        var spend = Json.of(insight(portfolio)).get("spend");

        assertThat(spend.get("alignedShare").isNull()).isTrue();
        assertThat(spend.get("reason").asText()).isEqualTo("NO_SPEND_RECORDED");
        assertThat(spend.get("objectives").get(0))
                .isEqualTo(Json.of(
                        """
                        {"objectiveId":"%s","weight":0.75,"spendShare":null,"committedShare":null}"""
                                .formatted(conversion)));
    }

    @Test
    void driftTellsHowTheMeanOfAllValuesWentOn() {
        var points = Json.of(insight(portfolio)).get("drift").get("points");

        assertThat(points.size()).isBetween(12, 13);
        var first = points.get(0);
        assertThat(first.get("mean").isNull()).isTrue();
        assertThat(first.get("scored").asInt()).isZero();
        var now = points.get(points.size() - 1);
        assertThat(now.get("mean").decimalValue()).isEqualByComparingTo("60");
        assertThat(now.get("scored").asInt()).isEqualTo(1);
        assertThat(now.get("unscored").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsDoneOrGoneIsNoOrphan() {
        PortfolioService.announceInitiativeDone(orphan, below, 2);
        await().atMost(Patience.LIMIT).until(() -> insight(portfolio).<Integer>path("initiatives") == 1);
        PortfolioService.announceInitiativeGone(serving, portfolio, 2);

        await().atMost(Patience.LIMIT).until(() -> insight(portfolio).<Integer>path("initiatives") == 0);
        assertThat(insight(portfolio).<Integer>path("orphans.count")).isZero();
        assertThat(insight(portfolio).<List<Map<String, ?>>>path("unservedObjectives"))
                .hasSize(2);
    }

    @Test
    void whatTheCallerCannotSeeIsNotThere() {
        As.admin()
                .get("/v1/alignment-insights/" + Ids.next())
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
        var elsewhere = As.role(Roles.VIEWER, Given.portfolio());

        elsewhere.get("/v1/alignment-insights/" + portfolio).then().statusCode(404);
    }

    private void awaitScored(int value) {
        await().atMost(Patience.LIMIT)
                .until(() -> Json.of(As.admin().get("/v1/alignment-scores/" + serving))
                                .path("value")
                                .asInt(-1)
                        == value);
        await().atMost(Patience.LIMIT).until(() -> "NO_CONTRIBUTIONS"
                .equals(As.admin().get("/v1/alignment-scores/" + orphan).path("reason")));
    }

    private static Response insight(UUID portfolio) {
        var answer = As.admin().get("/v1/alignment-insights/" + portfolio);
        answer.then().statusCode(200);
        return answer;
    }
}
