package dev.openvmo.portfolio.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardrailTest {
    private UUID portfolio;
    private UUID budget;
    private UUID initiative;

    @BeforeEach
    void aBudgetOfAThousand() {
        portfolio = Given.portfolio();
        budget = Given.budget(portfolio, "1000.00");
        initiative = Given.initiative(portfolio, "One-page checkout"); // H1, BUSINESS, EPIC
    }

    @Test
    void anEnforcedShareIsRefusedByNameAndADryRunSaysTheSame() {
        write("{\"horizonMix\":{\"mode\":\"ENFORCED\",\"bounds\":[{\"horizon\":\"H1\",\"atMost\":0.6}]}}");

        var dry = commit("?dryRun=true", "600.00", null);
        var fits = commit("", "600.00", null);
        var dryRefused = commit("?dryRun=true", "0.01", null);
        var refused = commit("", "0.01", null);

        assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
        assertThat(fits.statusCode()).as(fits.asString()).isEqualTo(201);
        for (var answer : List.of(dryRefused, refused)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/guardrail-breached");
            assertThat(Json.of(answer).get("breaches"))
                    .isEqualTo(
                            Json.of(
                                    """
                            [{"guardrail":"HORIZON_MIX","mode":"ENFORCED","group":"H1","detail":"600.01 of 1000.00 is committed to H1; at most 0.6 of it may be."}]"""));
        }
        assertThat(status().at("/committed/amount").asText()).isEqualTo("600.00");
        assertThat(status().at("/shares/0/share").asText()).isEqualTo("0.6");
        assertThat(status().at("/shares/0/shareOfCommitted").asText()).isEqualTo("1");
    }

    @Test
    void whatIsOnlyAdvisedPassesAndIsToldOnTheCommitment() {
        write(
                "{\"capacityAllocation\":{\"mode\":\"ADVISORY\",\"bounds\":[{\"category\":\"ENABLER\",\"atLeast\":0.2}]}}");

        var fits = commit("", "800.00", null);
        var breaching = commit("", "0.01", null);

        assertThat(fits.jsonPath().getList("breached")).isEmpty();
        assertThat(breaching.statusCode()).as(breaching.asString()).isEqualTo(201);
        assertThat(breaching.jsonPath().getList("breached")).containsExactly("CAPACITY_ALLOCATION");
        assertThat(status().at("/breaches/0/group").asText()).isEqualTo("ENABLER");
    }

    @Test
    void whoMayOverridesWithReasonAndApproverAndARaiseNeedsAnother() {
        write("{\"horizonMix\":{\"mode\":\"ENFORCED\",\"bounds\":[{\"horizon\":\"H1\",\"atMost\":0}]}}");
        Given.policies(
                portfolio,
                """
                {"mode":"ENFORCED","exitCriteria":[],"authorities":[
                 {"role":"portfolio-manager","kinds":["OVERRIDE"],"upTo":{"amount":"100.00","currency":"GBP"}}]}""");

        var passed = commit("", "100.00", "The regulator does not wait");
        var beyond = commit("", "100.01", "The regulator does not wait");
        var raised = Given.patch("/v1/commitments/" + Given.id(passed), "{\"amount\":{\"amount\":\"150.00\"}}");

        assertThat(Json.of(passed).get("override"))
                .isEqualTo(Json.of("{\"reason\":\"The regulator does not wait\",\"approver\":\"Ada Field\"}"));
        assertThat(beyond.jsonPath().getString("type")).isEqualTo("/problems/beyond-authority");
        assertThat(raised.jsonPath().getString("type")).isEqualTo("/problems/guardrail-breached");
    }

    @Test
    void whatIsSignificantNeedsADecisionThatStandsAndCoversIt() {
        write(
                """
                {"significantInitiatives":{"mode":"ENFORCED","from":{"amount":"500.00","currency":"GBP"}}}""");

        assertThat(commit("", "499.99", null).statusCode()).isEqualTo(201);
        assertThat(slug(commit("", "0.01", null))).isEqualTo("/problems/guardrail-breached");
        var decision = fund("600.00", null);
        assertThat(commit("", "100.01", null).statusCode()).isEqualTo(201);
        assertThat(slug(commit("", "0.01", null))).isEqualTo("/problems/guardrail-breached");
        var larger = fund("900.00", decision);
        assertThat(commit("", "200.00", null).statusCode()).isEqualTo(201);
        fund("1.00", larger);
        assertThat(slug(commit("", "0.01", null))).isEqualTo("/problems/guardrail-breached");
    }

    @Test
    void breachesAndTheirEndsAreAnnouncedOnce() {
        write("{\"businessOwnerEngagement\":{\"mode\":\"ADVISORY\"}}");
        Given.id(commit("", "10.00", null));
        await().atMost(Patience.LIMIT)
                .until(() -> announced("BUSINESS_OWNER_ENGAGEMENT").equals(List.of("created", "breached")));
        Given.id(commit("", "10.00", null));

        Given.patch("/v1/initiatives/" + initiative, "{\"sponsor\":\"Ada Field\"}")
                .then()
                .statusCode(200);
        var stream = As.admin().get("/v1/budgets/" + budget).jsonPath().getString("valueStreamId");
        Given.patch("/v1/value-streams/" + stream, "{\"owner\":\"Ben Brook\"}")
                .then()
                .statusCode(200);

        await().atMost(Patience.LIMIT)
                .until(() -> announced("BUSINESS_OWNER_ENGAGEMENT").equals(List.of("created", "breached", "cleared")));
        assertThat(announced("HORIZON_MIX")).containsExactly("created");
        assertThat(status().get("breaches")).isEmpty();
    }

    @Test
    void ofManyAtOnceFromSeveralBudgetsAsManyPassAsTheShareHolds() {
        var below = Given.portfolio(portfolio);
        var other = Given.budget(below, "1000.00");
        var theirs = Given.initiative(below, "Two");
        write("{\"horizonMix\":{\"mode\":\"ENFORCED\",\"bounds\":[{\"horizon\":\"H1\",\"atMost\":0.1}]}}");
        var requests = new ArrayList<Supplier<Response>>();
        requests.addAll(Collections.nCopies(10, () -> commit("", "30.00", null)));
        requests.addAll(Collections.nCopies(
                10, () -> Given.post("/v1/commitments", Given.commitmentBody(other, theirs, "30.00"))));

        var statuses = AtOnce.statuses(requests);

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(6);
        assertThat(statuses).containsOnly(201, 409);
        assertThat(new BigDecimal(status().at("/committed/amount").asText())).isEqualByComparingTo("180.00");
    }

    @Test
    void guardrailsThatDoNotFitTogetherAreRefusedByName() {
        var refused = put(
                """
                {"horizonMix":{"mode":"ENFORCED","bounds":[{"horizon":"H1","atLeast":0.5,"atMost":0.4},{"horizon":"H1"},{"kind":"EPIC"}]},
                 "capacityAllocation":{"mode":"ENFORCED","bounds":[{"kind":"EPIC","category":"ENABLER"}]},
                 "significantInitiatives":{"mode":"ENFORCED","from":{"amount":"-1","currency":"EUR"}}}""");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/horizonMix/bounds/0/atMost",
                        "/horizonMix/bounds/1",
                        "/horizonMix/bounds/2",
                        "/capacityAllocation/bounds/0",
                        "/significantInitiatives/from/currency",
                        "/significantInitiatives/from/amount");
    }

    @Test
    void theNearestGovernUntilTheyAreWithdrawn() {
        var below = Given.portfolio(portfolio);
        write("{\"businessOwnerEngagement\":{\"mode\":\"ADVISORY\"}}");

        var inherited =
                As.admin().get("/v1/portfolios/" + below + "/guardrails").jsonPath();
        assertThat(inherited.getString("governedBy")).isEqualTo(portfolio.toString());

        assertThat(Given.delete("/v1/portfolios/" + portfolio + "/guardrails").statusCode())
                .isEqualTo(204);
        assertThat(Json.of(As.admin().get("/v1/portfolios/" + below + "/guardrails"))
                        .has("governedBy"))
                .isFalse();
    }

    private void write(String body) {
        put(body).then().statusCode(201);
    }

    private Response put(String body) {
        return Given.put("/v1/portfolios/" + portfolio + "/guardrails", body);
    }

    private JsonNode status() {
        return Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/guardrails/status"));
    }

    private Response commit(String how, String amount, String reason) {
        var body = Json.object(Given.commitmentBody(budget, initiative, amount));
        if (reason != null) {
            body.putObject("override").put("reason", reason).put("approver", "Ada Field");
        }
        return As.role("portfolio-manager", portfolio)
                .contentType("application/json")
                .body(body.toString())
                .post("/v1/commitments" + how);
    }

    private UUID fund(String amount, UUID supersedes) {
        return Given.id(Given.post(
                "/v1/decisions",
                """
                {"initiativeId":"%s","title":"Fund it","kind":"FUND","rationale":"Enough","amount":{"amount":"%s"},"supersedes":%s}"""
                        .formatted(initiative, amount, supersedes == null ? null : "\"" + supersedes + "\"")));
    }

    private List<String> announced(String guardrail) {
        return Topic.eventsOf("openvmo.portfolio.guardrail-status").stream()
                .filter(event -> portfolio.toString().equals(event.header("ce_portfolioid")))
                .filter(event -> event.state().contains(guardrail))
                .map(event -> event.header("ce_type").replaceAll(".*status\\.(.*)\\.v1", "$1"))
                .toList();
    }

    private static String slug(Response answer) {
        return answer.jsonPath().getString("type");
    }
}
