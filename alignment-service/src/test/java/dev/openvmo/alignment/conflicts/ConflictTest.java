package dev.openvmo.alignment.conflicts;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.openvmo.alignment.testing.Given;
import dev.openvmo.alignment.testing.PortfolioService;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictTest {
    private UUID portfolio;
    private UUID strategy;
    private UUID speed;
    private UUID care;

    @BeforeEach
    void twoObjectives() {
        portfolio = Given.portfolio();
        strategy = Given.strategy(portfolio);
        var theme = Given.theme(strategy, "Service", 1);
        speed = Given.objective(theme, "Shorter calls", 1);
        care = Given.objective(theme, "Longer care", 1);
    }

    @Test
    void whatOneWantsToRiseAndAnotherToFallIsAConflict() {
        var falling = pulls(speed, "FALLING", "calls.length", portfolio);
        var rising = pulls(care, "RISING", "calls.length", portfolio);

        var conflicts = As.admin().get("/v1/strategies/" + strategy + "/conflicts");

        conflicts
                .then()
                .statusCode(200)
                .body("conflicts.metric", is(List.of("calls.length")))
                .body("conflicts.one.keyResultId", is(List.of(falling.toString())))
                .body("conflicts.one.objective", is(List.of("Shorter calls")))
                .body("conflicts.other.keyResultId", is(List.of(rising.toString())))
                .body("conflicts.other.direction", is(List.of("RISING")))
                .body("conflicts.one.committed.reason", is(List.of("NO_SPEND_RECORDED")));
    }

    @Test
    void whatCompetesSaysHowMuchIsSpentForIt() {
        pulls(speed, "FALLING", "calls.length", portfolio);
        pulls(care, "RISING", "calls.length", portfolio);
        var initiative = Given.initiative(portfolio);
        Given.contribution(initiative, care, 0.5, 1);
        PortfolioService.announceCommitment(UUID.randomUUID(), portfolio, initiative, "70000.00", "GBP");
        PortfolioService.announceActual(portfolio, initiative, "1200.50", "GBP");

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/strategies/" + strategy + "/conflicts")
                .then()
                .body("conflicts[0].one.committed.value", is(0.0f))
                .body("conflicts[0].other.committed.value", is(70000.0f))
                .body("conflicts[0].other.spend.value", is(1200.5f))
                .body("conflicts[0].other.spend.unit", is("GBP")));
    }

    @Test
    void neitherTheSameDirectionNorAnotherSubjectIs() {
        pulls(speed, "FALLING", "calls.length", portfolio);
        pulls(care, "FALLING", "calls.length", portfolio);
        pulls(care, "RISING", "calls.length", Given.portfolio());
        pulls(care, "RISING", "calls.cost", portfolio);

        As.admin().get("/v1/strategies/" + strategy + "/conflicts").then().body("conflicts", is(List.of()));
    }

    @Test
    void anotherStrategyCompetesOnceItIsInForce() {
        pulls(speed, "FALLING", "calls.length", portfolio);
        var above = Given.strategy(Given.portfolio());
        var theirs = Given.objective(Given.theme(above, "Corporate", 1), "Talk to us", 1);
        pulls(theirs, "RISING", "calls.length", portfolio);
        As.admin().get("/v1/strategies/" + strategy + "/conflicts").then().body("conflicts", is(List.of()));

        Given.active(above);

        As.admin()
                .get("/v1/strategies/" + strategy + "/conflicts")
                .then()
                .body("conflicts.other.strategyId", is(List.of(above.toString())));
    }

    @Test
    void whoAsksForPeopleThatAreShortCompetes() {
        var one = Given.initiative(portfolio);
        var other = Given.initiative(portfolio);
        var alone = Given.initiative(portfolio);
        Given.contribution(one, care, 0.5, 1);
        Given.contribution(other, care, 0.5, 1);
        Given.contribution(other, speed, 0.5, 1);
        Given.contribution(alone, speed, 0.5, 1);
        var alert = UUID.randomUUID();
        PortfolioService.announceSkillGap(alert, portfolio, 1, "java", one, other);
        PortfolioService.announceSkillGap(UUID.randomUUID(), portfolio, 1, "cobol", alone);

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/strategies/" + strategy + "/conflicts")
                .then()
                .body("shortages.skill", is(List.of("java")))
                .body("shortages[0].from", is("2027-Q1"))
                .body("shortages[0].to", is("2027-Q3"))
                .body("shortages[0].missing", is(60))
                .body("shortages[0].objectives.objective", is(List.of("Shorter calls", "Longer care")))
                .body("shortages[0].objectives.initiatives", is(List.of(1, 2))));

        PortfolioService.announceSkillGapOver(alert, portfolio, 2, "java");

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/strategies/" + strategy + "/conflicts")
                .then()
                .body("shortages", is(List.of())));
    }

    @Test
    void aStrangerIsToldNothing() {
        As.role(Roles.VIEWER, Given.portfolio())
                .get("/v1/strategies/" + strategy + "/conflicts")
                .then()
                .statusCode(404);
    }

    private static UUID pulls(UUID objective, String direction, String metric, UUID subject) {
        return Given.keyResult(
                objective,
                direction + metric + subject,
                """
                "direction":"%s","commitment":"COMMITTED","baseline":10,"target":%s,"weight":1,
                 "measuredBy":{"metric":"%s","subject":{"type":"PORTFOLIO","id":"%s"}}"""
                        .formatted(direction, direction.equals("RISING") ? "20" : "5", metric, subject));
    }
}
