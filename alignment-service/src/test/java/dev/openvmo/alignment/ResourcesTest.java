package dev.openvmo.alignment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.ResourceChecks;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    private static final AtomicLong STRENGTHS = new AtomicLong(100);
    private static final AtomicLong CONFIDENCES = new AtomicLong(100);

    @TestFactory
    Stream<DynamicTest> strategies() {
        return ResourceChecks.of("/v1/strategies", Given::strategyBody)
                .announced("alignment", "strategy")
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Win")
                .heldBy("themes", strategy -> Given.theme(id(strategy, "id"), "Grow", 1))
                .closedBy("strategy-retired", strategy -> Given.retired(id(strategy, "id")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> themes() {
        return ResourceChecks.of("/v1/themes", Given::themeBody)
                .announced("alignment", "theme")
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Win")
                .fixed("strategyId")
                .unique("name")
                .heldBy("objectives", theme -> Given.objective(id(theme, "id"), "Conversion", 1))
                .closedBy("strategy-retired", theme -> Given.retired(id(theme, "strategyId")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> objectives() {
        return ResourceChecks.of("/v1/objectives", Given::objectiveBody)
                .announced("alignment", "objective")
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Win")
                .fixed("themeId")
                .unique("name")
                .heldBy("contributions", objective -> Given.contributionTo(id(objective, "id")))
                .heldBy("keyResults", objective -> Given.keyResult(id(objective, "id"), "More orders", 1))
                .closedBy("strategy-retired", objective -> Given.retired(id(objective, "strategyId")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> contributions() {
        return ResourceChecks.of("/v1/contributions", Given::contributionBody)
                .announced("alignment", "contribution")
                .writtenBy("contributor")
                .changing("strength", () -> DecimalNode.valueOf(BigDecimal.valueOf(STRENGTHS.incrementAndGet(), 3)))
                .optional("rationale", "Because")
                .fixed("initiativeId")
                .fixed("objectiveId")
                .uniqueForEver("objectiveId")
                .closedBy("strategy-retired", ResourcesTest::retireStrategyOf)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> keyResults() {
        return ResourceChecks.of("/v1/key-results", Given::keyResultBody)
                .announced("alignment", "key-result")
                .writtenBy("strategist")
                .changing("name")
                .optional("owner", "Grace Moor")
                .fixed("objectiveId")
                .unique("name")
                .heldBy("checkIns", result -> Given.checkIn(id(result, "id"), "2026-11-01T09:00:00Z", "3"))
                .closedBy("strategy-retired", ResourcesTest::retireStrategyOf)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> criteriaSets() {
        return ResourceChecks.of("/v1/criteria-sets", Given::criteriaSetBody)
                .announced("alignment", "criteria-set")
                .writtenBy("strategist")
                .changing("name")
                .optional("description", "Win")
                .heldBy("assessments", set -> Given.assessmentBy(id(set, "id")))
                .closedBy("criteria-set-closed", set -> Given.selecting(id(set, "id")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> checkIns() {
        return ResourceChecks.of("/v1/check-ins", Given::checkInBody)
                .announced("alignment", "check-in")
                .writtenBy("contributor")
                .changing("confidence", () -> DecimalNode.valueOf(BigDecimal.valueOf(CONFIDENCES.incrementAndGet(), 3)))
                .optional("note", "Live now")
                .fixed("keyResultId")
                .unique("observedAt")
                .closedBy(
                        "strategy-retired",
                        checkIn -> retireStrategyOf(As.admin()
                                .get("/v1/key-results/" + id(checkIn, "keyResultId"))
                                .as(JsonNode.class)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> assessments() {
        return ResourceChecks.of("/v1/assessments", Given::assessmentBody)
                .announced("alignment", "assessment")
                .writtenBy("contributor")
                .creatorsOwn()
                .changing("rationale")
                .fixed("criteriaSetId")
                .uniqueForEver("criterion")
                .tests();
    }

    private static void retireStrategyOf(JsonNode ofAnObjective) {
        Given.retired(UUID.fromString(As.admin()
                .get("/v1/objectives/" + id(ofAnObjective, "objectiveId"))
                .path("strategyId")));
    }

    private static UUID id(JsonNode view, String member) {
        return UUID.fromString(view.get(member).asText());
    }
}
