package dev.openvmo.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.openvmo.kit.testing.ResourceChecks;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every resource behaves as every other. */
@QuarkusTest
class ResourcesTest {
    @TestFactory
    Stream<DynamicTest> portfolios() {
        return ResourceChecks.of("/v1/portfolios", Given::portfolioBody)
                .announced("portfolio", "portfolio")
                .portfolio("id")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("vision", "Every shop a warehouse")
                .unique("key")
                .heldBy("portfolios", portfolio -> Given.portfolio(id(portfolio, "id")))
                .heldBy("valueStreams", portfolio -> Given.valueStream(id(portfolio, "id"), "Checkout"))
                .heldBy("initiatives", portfolio -> Given.initiative(id(portfolio, "id"), "One"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> valueStreams() {
        return ResourceChecks.of("/v1/value-streams", Given::valueStreamBody)
                .announced("portfolio", "value-stream")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("customerSegment", "Shoppers")
                .unique("name")
                .heldBy("initiatives", Given::initiativeOf)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> initiatives() {
        return ResourceChecks.of("/v1/initiatives", Given::initiativeBody)
                .announced("portfolio", "initiative")
                .writtenBy("portfolio-manager")
                .changing("title")
                .optional("owner", "Ada Field")
                .unique("externalRef")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> importMappings() {
        return ResourceChecks.of("/v1/import-mappings", Given::mappingBody)
                .announced("portfolio", "import-mapping")
                .writtenBy("portfolio-manager")
                .changing("source")
                .unique("key")
                .tests();
    }

    /** With days of its own, for the golden events hold them. */
    @TestFactory
    Stream<DynamicTest> exchangeRates() {
        var days = new AtomicInteger();
        var first = LocalDate.of(1980, 1, 1);
        return ResourceChecks.of(
                        "/v1/exchange-rates", () -> Given.exchangeRateBody(first.plusDays(days.incrementAndGet())))
                .announced("portfolio", "exchange-rate")
                .everywhere()
                .writtenBy("portfolio-manager")
                .changing("rate", () -> DecimalNode.valueOf(new BigDecimal("1.25")))
                .optional("source", "ECB")
                .unique("from")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> skills() {
        return ResourceChecks.of("/v1/skills", Given::skillBody)
                .announced("portfolio", "skill")
                .everywhere()
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("description", "Builds and runs services on the JVM")
                .unique("key")
                .heldBy("businessCases", skill -> Given.put(
                                "/v1/initiatives/" + Given.initiative(Given.portfolio(), "One") + "/business-case",
                                "{\"efforts\":[{\"skill\":\"%s\",\"period\":\"2027\",\"personDays\":1}]}"
                                        .formatted(skill.get("key").asText()))
                        .then()
                        .statusCode(201))
                .heldBy(
                        "people",
                        skill -> Given.id(Given.post(
                                "/v1/people",
                                "{\"teamId\":\"%s\",\"name\":\"A. F.\",\"skills\":[\"%s\"]}"
                                        .formatted(
                                                Given.team(Given.portfolio()),
                                                skill.get("key").asText()))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> stakeholders() {
        return ResourceChecks.of("/v1/stakeholders", Given::stakeholderBody)
                .announced("portfolio", "stakeholder")
                .writtenBy("contributor")
                .changing("role")
                .fixed("initiativeId")
                .unique("name")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> milestones() {
        return ResourceChecks.of("/v1/milestones", Given::milestoneBody)
                .announced("portfolio", "milestone")
                .writtenBy("contributor")
                .changing("name")
                .optional("actual", "2026-01-31")
                .fixed("initiativeId")
                .unique("name")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> backlogPins() {
        return ResourceChecks.of("/v1/backlog-pins", Given::pinBody)
                .announced("portfolio", "backlog-pin")
                .writtenBy("portfolio-manager")
                .changing("reason")
                .uniqueForEver("initiativeId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> comments() {
        return ResourceChecks.of("/v1/comments", Given::commentBody)
                .announced("portfolio", "comment")
                .writtenBy("contributor")
                .creatorsOwn()
                .changing("text")
                .fixed("initiativeId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> decisions() {
        return ResourceChecks.of("/v1/decisions", Given::decisionBody)
                .announced("portfolio", "decision")
                .writtenBy("contributor")
                .neverChanged()
                .oneAtATime()
                .closedBy(
                        "decision-final",
                        decision -> Given.id(Given.post(
                                "/v1/decisions/" + id(decision, "id") + "/outcome", Given.outcomeBody("FUND"))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> impediments() {
        return ResourceChecks.of("/v1/impediments", Given::impedimentBody)
                .announced("portfolio", "impediment")
                .writtenBy("contributor")
                .changing("title")
                .optional("description", "Asked twice, no answer")
                .fixed("initiativeId")
                .closedBy(
                        "impediment-resolved",
                        impediment -> Given.id(Given.post(
                                "/v1/impediments/" + id(impediment, "id") + "/resolution", "{\"text\":\"Gone\"}")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> dependencies() {
        var lag = new AtomicInteger();
        return ResourceChecks.of("/v1/dependencies", Given::dependencyBody)
                .announced("portfolio", "dependency")
                .writtenBy("contributor")
                .changing("lagDays", () -> IntNode.valueOf(lag.incrementAndGet()))
                .fixed("initiativeId")
                .fixed("predecessorId")
                .uniqueForEver("predecessorId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> teams() {
        return ResourceChecks.of("/v1/teams", Given::teamBody)
                .announced("portfolio", "team")
                .writtenBy("portfolio-manager")
                .changing("name")
                .fixed("portfolioId")
                .unique("key")
                .heldBy(
                        "people",
                        team -> Given.id(Given.post(
                                "/v1/people", "{\"teamId\":\"%s\",\"name\":\"A. F.\"}".formatted(id(team, "id")))))
                .heldBy(
                        "capacities",
                        team -> Given.id(Given.post(
                                "/v1/capacities",
                                "{\"teamId\":\"%s\",\"period\":\"2027\",\"amount\":1}".formatted(id(team, "id")))))
                .heldBy(
                        "allocations",
                        team -> Given.id(Given.post(
                                "/v1/allocations",
                                "{\"initiativeId\":\"%s\",\"teamId\":\"%s\",\"period\":\"2027\",\"amount\":1}"
                                        .formatted(Given.initiative(id(team, "portfolioId"), "One"), id(team, "id")))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> people() {
        return ResourceChecks.of("/v1/people", Given::personBody)
                .announced("portfolio", "person")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("externalRef", "hr-of-nobody")
                .unique("externalRef")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tools() {
        return ResourceChecks.of("/v1/tools", Given::toolBody)
                .announced("portfolio", "tool")
                .writtenBy("portfolio-manager")
                .changing("name")
                .fixed("portfolioId")
                .unique("name")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> capacities() {
        var amount = new AtomicInteger();
        return ResourceChecks.of("/v1/capacities", Given::capacityBody)
                .announced("portfolio", "capacity")
                .writtenBy("portfolio-manager")
                .changing("amount", () -> IntNode.valueOf(amount.incrementAndGet()))
                .fixed("teamId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> allocations() {
        var amount = new AtomicInteger();
        return ResourceChecks.of("/v1/allocations", Given::allocationBody)
                .announced("portfolio", "allocation")
                .writtenBy("contributor")
                .changing("amount", () -> IntNode.valueOf(amount.incrementAndGet()))
                .fixed("initiativeId")
                .fixed("teamId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> customFields() {
        return ResourceChecks.of("/v1/custom-fields", Given::customFieldBody)
                .announced("portfolio", "custom-field")
                .everywhere()
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("description", "As finance numbers them")
                .fixed("key")
                .uniqueForEver("key")
                .heldBy(
                        "initiatives",
                        field -> Given.id(Given.post(
                                "/v1/initiatives",
                                """
                        {"portfolioId":"%s","title":"One","kind":"EPIC","customFields":{"%s":"4711"}}"""
                                        .formatted(
                                                Given.portfolio(),
                                                field.get("key").asText()))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> initiativeTemplates() {
        return ResourceChecks.of("/v1/initiative-templates", Given::templateBody)
                .announced("portfolio", "initiative-template")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("description", "A shop in a town without one")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> prioritizationModels() {
        return ResourceChecks.of("/v1/prioritization-models", Given::prioritizationModelBody)
                .announced("portfolio", "prioritization-model")
                .writtenBy("portfolio-manager")
                .changing("name")
                .optional("description", "For 2027")
                .fixed("portfolioId")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> budgets() {
        return ResourceChecks.of("/v1/budgets", Given::budgetBody)
                .announced("portfolio", "budget")
                .writtenBy("portfolio-manager")
                .changing("note")
                .fixed("valueStreamId")
                .heldBy(
                        "commitments",
                        budget -> Given.id(Given.post(
                                "/v1/commitments",
                                Given.commitmentBody(
                                        id(budget, "id"),
                                        Given.initiative(id(budget, "portfolioId"), "One"),
                                        "15.00"))))
                .closedBy("period-closed", budget -> Given.post("/v1/budgets/" + id(budget, "id") + "/closing", "")
                        .then()
                        .statusCode(200))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> commitments() {
        return ResourceChecks.of("/v1/commitments", Given::commitmentBody)
                .announced("portfolio", "commitment")
                .writtenBy("portfolio-manager")
                .changing("note")
                .fixed("budgetId")
                .fixed("initiativeId")
                .closedBy("period-closed", commitment -> Given.post(
                                "/v1/budgets/" + id(commitment, "budgetId") + "/closing", "")
                        .then()
                        .statusCode(200))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> actuals() {
        return ResourceChecks.of("/v1/actuals", Given::actualBody)
                .announced("portfolio", "actual")
                .writtenBy("portfolio-manager")
                .neverChanged()
                .closedBy(
                        "period-closed", actual -> Given.post("/v1/budgets/" + id(actual, "budgetId") + "/closing", "")
                                .then()
                                .statusCode(200))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> workEntries() {
        return ResourceChecks.of("/v1/work-entries", Given::workEntryBody)
                .announced("portfolio", "work-entry")
                .writtenBy("contributor")
                .neverChanged()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> budgetingForums() {
        return ResourceChecks.of("/v1/budgeting-forums", Given::forumBody)
                .announced("portfolio", "budgeting-forum")
                .writtenBy("portfolio-manager")
                .oneAtATime()
                .changing("name")
                .optional("description", "Two rounds")
                .fixed("budgetId")
                .closedBy("forum-begun", forum -> Given.post("/v1/budgeting-forums/" + id(forum, "id") + "/rounds", "")
                        .then()
                        .statusCode(200))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> budgetingBids() {
        return ResourceChecks.of("/v1/budgeting-bids", Given::bidBody)
                .announced("portfolio", "budgeting-bid")
                .writtenBy("contributor")
                .changing("note")
                .fixed("forumId")
                .fixed("initiativeId")
                .closedBy("round-over", bid -> Given.post("/v1/budgeting-forums/" + id(bid, "forumId") + "/rounds", "")
                        .then()
                        .statusCode(200))
                .tests();
    }

    private static UUID id(JsonNode view, String member) {
        return UUID.fromString(view.get(member).asText());
    }
}
