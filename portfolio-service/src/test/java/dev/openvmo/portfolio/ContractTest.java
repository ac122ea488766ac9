package dev.openvmo.portfolio;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.imports.Keys;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    @Override
    protected void givenOneOfEach() {
        Neighbours.metric("budget", "GBP"); // first, so that it is known when rows are measured
        var portfolio = Given.portfolio();
        Given.valueStream(portfolio, "Checkout");
        var initiative = Given.initiative(portfolio, "One-page checkout");
        Given.estimates(initiative, 8, 5, 3, 5);
        Given.move(
                        initiative,
                        """
                        {"to":"DONE","outcome":"PIVOTED","pivotedInto":"%s","override":{"reason":"Now","approver":"Ada Field"}}"""
                                .formatted(Given.initiative(portfolio, "Two-page checkout")))
                .then()
                .statusCode(201);
        Given.put("/v1/portfolios/" + portfolio + "/policies", Given.policiesBody())
                .then()
                .statusCode(201);
        Given.put("/v1/portfolios/" + portfolio + "/guardrails", Given.guardrailsBody())
                .then()
                .statusCode(201);
        Given.id(Given.post("/v1/exchange-rates", Given.exchangeRateBody()));
        Given.id(Given.post("/v1/skills", Given.skillBody()));
        Given.put("/v1/initiatives/" + initiative + "/business-case", Given.businessCaseBody("java-" + initiative))
                .then()
                .statusCode(201);
        Given.id(Given.post("/v1/initiative-templates", Given.templateBody()));
        Given.id(Given.post("/v1/custom-fields", Given.customFieldBody()));
        Given.id(Given.post("/v1/stakeholders", Given.stakeholderBody()));
        Given.id(Given.post("/v1/backlog-pins", Given.pinBody()));
        Given.id(Given.post("/v1/milestones", Given.milestoneBody()));
        Given.id(Given.post("/v1/dependencies", Given.dependencyBody()));
        Given.id(Given.post("/v1/teams", Given.teamBody()));
        Given.id(Given.post("/v1/people", Given.personBody()));
        Given.id(Given.post("/v1/tools", Given.toolBody()));
        Given.id(Given.post("/v1/capacities", Given.capacityBody()));
        Given.id(Given.post("/v1/allocations", Given.allocationBody()));
        Given.id(Given.post("/v1/work-entries", Given.workEntryBody()));
        Given.put(
                        "/v1/initiatives/%s/business-case".formatted(Given.initiative(portfolio, "Two-page checkout")),
                        "{\"efforts\":[{\"skill\":\"java-%s\",\"period\":\"%d\",\"personDays\":20}]}"
                                .formatted(initiative, Year.now().getValue() + 1))
                .then()
                .statusCode(201);
        await().atMost(Patience.LIMIT)
                .until(() -> work.asService(() -> sql.query("select exists (select from capacity_alert) as raised")
                        .one(row -> row.bool("raised"))));
        Given.id(Given.post("/v1/comments", Given.commentBody()));
        var impediment = Given.id(Given.post("/v1/impediments", Given.impedimentBody()));
        Given.id(Given.post("/v1/impediments/" + impediment + "/resolution", "{\"text\":\"The bank opened it\"}"));
        var decision = Given.id(Given.post("/v1/decisions", Given.decisionBody()));
        Given.id(Given.post("/v1/decisions/" + decision + "/outcome", Given.outcomeBody("FUND")));
        Given.id(Given.post("/v1/prioritization-models", Given.prioritizationModelBody()));
        Given.id(Given.post("/v1/commitments", Given.commitmentBody()));
        Given.id(Given.post("/v1/budgeting-bids", Given.bidBody()));
        Given.id(Given.post("/v1/actuals", Given.actualBody()));
        Given.id(Given.post(
                "/v1/budget-transfers",
                Given.transferBody(Given.budget(portfolio, "900.00"), Given.budget(portfolio, "250000.00"), "12.50")));
        var key = Given.name("contract");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                        {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2026-03-31","columns":[
                         {"target":"externalId","position":1},{"target":"title","position":2},
                         {"target":"measure:budget","position":3,"unit":"GBP","notMeasured":["NA"]}]}"""
                        .formatted(key, portfolio, key)));
        await().atMost(Patience.LIMIT)
                .until(() -> work.asService(
                        () -> sql.query("select exists (select from metric where key = 'budget') as known")
                                .one(row -> row.bool("known"))));
        awaitRows(send(key, "A-1,One,3"));
        awaitMeasured(key, 1); // what changes again before it is announced is announced once
        awaitRows(send(key, "A-1,One,NA"));
        awaitMeasured(key, 2);
    }

    private static void awaitMeasured(String key, int times) {
        await().atMost(Patience.LIMIT)
                .until(() -> Topic.statesOf(
                                        "openvmo.portfolio.measured-row",
                                        Keys.measuredRow(key, "A-1", "budget", LocalDate.of(2026, 3, 31)))
                                .size()
                        == times);
    }

    private static String send(String key, String row) {
        return As.admin()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", key)
                .body(("ID,Name,Budget\n" + row + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id")
                .substring("portfolio-".length());
    }

    private static void awaitRows(String id) {
        await().atMost(Patience.LIMIT).until(() -> !"READING"
                .equals(As.admin().get("/v1/imports/" + id).path("stage")));
    }
}
