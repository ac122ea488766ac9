package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KanbanTest {
    private static final String ENFORCED =
            """
            {"mode":"ENFORCED","exitCriteria":[{"state":"FUNNEL","kind":"OWNER"},{"state":"REVIEWING","kind":"ESTIMATES"},
             {"state":"REVIEWING","kind":"HYPOTHESIS"},{"state":"ANALYZING","kind":"LEADING_INDICATORS","atLeast":1},
             {"state":"ANALYZING","kind":"BUSINESS_CASE_APPROVED"},{"state":"ANALYZING","kind":"MILESTONE","named":"Pilot"},
             {"state":"READY","kind":"ALIGNMENT","atLeast":60.5}]}""";
    private static final String LIMITED =
            """
            {"mode":"ENFORCED","exitCriteria":[],"wipLimits":[{"state":"ANALYZING","limit":%d}]}""";

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void aRefusedMoveNamesWhatItLacksAsForetoldAndPassesOnceThatIsThere() {
        Given.policies(portfolio, ENFORCED);
        var foretold = option("READY");

        var refused = move("READY");
        meet();

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.path("type").toString()).endsWith("/criteria-unmet");
        assertThat(refused.jsonPath().getList("unmet.code"))
                .containsExactly(
                        "owner",
                        "estimates",
                        "hypothesis",
                        "leading-indicators",
                        "business-case-approved",
                        "milestone");
        assertThat(refused.jsonPath().getString("unmet[1].detail"))
                .isEqualTo("It is not estimated: businessValue, timeCriticality, riskReduction, jobSize.");
        assertThat(Json.of(refused).get("unmet")).isEqualTo(foretold.get("unmet"));
        assertThat(foretold.get("allowed").asBoolean()).isFalse();
        assertThat(option("READY").get("allowed").asBoolean()).isTrue();
        assertThat(move("READY").statusCode()).isEqualTo(201);
        assertThat(As.admin().get("/v1/initiatives/" + initiative).jsonPath().getList("lacked"))
                .isNull();
    }

    @Test
    void anAlignmentThatComesLetsItPass() {
        Given.policies(
                portfolio,
                """
                {"mode":"ENFORCED","exitCriteria":[{"state":"FUNNEL","kind":"ALIGNMENT","atLeast":60.5}]}""");
        Neighbours.alignment(initiative, 60.25, 1);
        await().atMost(Patience.LIMIT).until(() -> detail().contains("is 60.25, 60.5 is asked"));

        Neighbours.alignment(initiative, 60.5, 2);

        await().atMost(Patience.LIMIT).until(() -> move("REVIEWING").statusCode() == 201);
    }

    @Test
    void whoMayNotKnowOfItHearsNothingOfTheBody() {
        As.role("contributor", Given.portfolio())
                .contentType("application/json")
                .body("{}")
                .post("/v1/initiatives/" + initiative + "/transitions")
                .then()
                .statusCode(404);
    }

    @Test
    void aScoreRefusesAtTheGateAndThenAllows() {
        Given.policies(
                portfolio,
                """
                {"mode":"ENFORCED","exitCriteria":[{"state":"FUNNEL","kind":"ALIGNMENT_GATE","named":"READY"}]}""");
        var below = Given.initiative(Given.portfolio(portfolio), "Below");
        var set = UUID.randomUUID();
        Neighbours.criteriaSet(set, portfolio, 1);
        await().atMost(Patience.LIMIT).until(() -> detail().equals(
                        "Its score by the criteria set in force is not known; the gate READY asks 60."));
        Neighbours.score(initiative, set, "59.5", List.of(), 1);
        Neighbours.score(below, set, "88", List.of("feasibility"), 1);
        await().atMost(Patience.LIMIT).until(() -> detail().equals("Its score is 59.5, the gate READY asks 60."));
        assertThat(move("REVIEWING").jsonPath().getString("unmet[0].code")).isEqualTo("alignment-gate");
        await().atMost(Patience.LIMIT).until(() -> "It does not pass what it must: feasibility."
                .equals(Given.move(below, "{\"to\":\"REVIEWING\"}").path("unmet[0].detail")));

        Neighbours.score(initiative, set, "60", List.of(), 2);
        Neighbours.score(below, set, "88", List.of(), 2);

        await().atMost(Patience.LIMIT).until(() -> move("REVIEWING").statusCode() == 201);
        await().atMost(Patience.LIMIT)
                .until(() -> Given.move(below, "{\"to\":\"REVIEWING\"}").statusCode() == 201);
    }

    @Test
    void anMvpHasAResultOnceEachLeadingIndicatorIsMeasured() {
        Given.policies(
                portfolio, "{\"mode\":\"ENFORCED\",\"exitCriteria\":[{\"state\":\"FUNNEL\",\"kind\":\"MVP_RESULT\"}]}");
        Given.put(
                        path() + "/business-case",
                        """
                        {"outcome":{"statement":"Fewer abandoned baskets","leadingIndicators":["checkout.speed","checkout.errors"]}}""")
                .then()
                .statusCode(201);
        Neighbours.measured(initiative, "checkout.speed");
        await().atMost(Patience.LIMIT).until(() -> detail().equals("1 of its 2 leading indicators are measured."));

        Neighbours.measured(initiative, "checkout.errors");

        await().atMost(Patience.LIMIT).until(() -> move("REVIEWING").statusCode() == 201);
    }

    @Test
    void somebodyAnswersForWhatItIsToBring() {
        Given.policies(
                portfolio,
                "{\"mode\":\"ENFORCED\",\"exitCriteria\":[{\"state\":\"FUNNEL\",\"kind\":\"BENEFIT_OWNER\"}]}");
        assertThat(detail()).isEqualTo("Nobody answers for what it is to bring.");
        var benefit = UUID.randomUUID();

        Neighbours.benefit(benefit, initiative, portfolio, 1);

        await().atMost(Patience.LIMIT).until(() -> detail().isEmpty());
        Neighbours.benefitGone(benefit, portfolio, 2);
        await().atMost(Patience.LIMIT).until(() -> detail().equals("Nobody answers for what it is to bring."));
    }

    @Test
    void aDecisionThatStandsLetsItPass() {
        Given.policies(
                portfolio,
                """
                {"mode":"ENFORCED","exitCriteria":[{"state":"FUNNEL","kind":"DECISION","named":"GO"}]}""");
        assertThat(move("REVIEWING").jsonPath().getString("unmet[0].detail")).isEqualTo("No decision GO of it stands.");

        Given.id(Given.post(
                "/v1/decisions",
                """
                {"initiativeId":"%s","title":"Begin","kind":"GO","rationale":"Worth a try"}"""
                        .formatted(initiative)));

        assertThat(move("REVIEWING").statusCode()).isEqualTo(201);
    }

    @Test
    void whereOnlyAdvisedItPassesAndWhatItLackedIsKept() {
        var foretold = option("ANALYZING");

        var moved = move("ANALYZING");

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(201);
        assertThat(moved.jsonPath().getList("lacked")).containsExactly("owner", "hypothesis", "estimates");
        assertThat(foretold.get("allowed").asBoolean()).isTrue();
        var stay = transitions().at("/history/1");
        assertThat(stay.get("unmet")).isEqualTo(foretold.get("unmet"));
        assertThat(stay.get("kind").asText()).isEqualTo("MOVED");
        assertThat(Json.of(move("REVIEWING")).has("lacked")).isFalse();
    }

    @Test
    void aManagerOverridesWithReasonAndApproverAndThatIsSaid() {
        Given.policies(portfolio, ENFORCED);
        var body =
                """
                {"to":"REVIEWING","override":{"reason":"The regulator does not wait","approver":"Ada Field"}}""";
        var contributor = As.role("contributor", portfolio).contentType("application/json; charset=utf-8");

        var forbidden = contributor.body(body).post(path() + "/transitions");
        var nameless = Given.move(initiative, body.replace("Ada Field", ""));
        var passed = Given.move(initiative, body);

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(passed.statusCode()).as(passed.asString()).isEqualTo(201);
        assertThat(passed.jsonPath().getString("override.approver")).isEqualTo("Ada Field");
        var stay = transitions().at("/history/1");
        assertThat(stay.get("kind").asText()).isEqualTo("OVERRIDDEN");
        assertThat(stay.at("/override/reason").asText()).isEqualTo("The regulator does not wait");
        assertThat(stay.at("/unmet/0/code").asText()).isEqualTo("owner");
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        Topic.eventsOf("openvmo.portfolio.initiative", initiative))
                .anySatisfy(event -> {
                    assertThat(event.header("ce_type")).endsWith(".initiative.move-overridden.v1");
                    assertThat(Json.of(event.state()).at("/override/reason").asText())
                            .isEqualTo("The regulator does not wait");
                }));
    }

    @Test
    void whatEndsWithoutBeingCompletedIsAskedNothingButAllWhenItComesBack() {
        Given.policies(portfolio, ENFORCED);

        assertThat(move("DONE").statusCode()).isEqualTo(409);
        assertThat(Given.move(initiative, "{\"to\":\"DONE\",\"outcome\":\"STOPPED\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(move("READY").jsonPath().getList("unmet")).hasSize(6);
        assertThat(move("FUNNEL").statusCode()).isEqualTo(201);
    }

    @Test
    void doneWithoutAWordIsCompleted() {
        assertThat(move("DONE").path("outcome").toString()).isEqualTo("COMPLETED");
    }

    @Test
    void aPivotNamesWhatGoesOnAndIsSeenFromBoth() {
        var other = Given.initiative(portfolio, "Voice checkout");
        var nowhere = Given.move(initiative, "{\"to\":\"DONE\",\"outcome\":\"PIVOTED\"}");
        var unknown = Given.move(initiative, pivot(UUID.randomUUID()));
        var hidden = As.holding(new Tokens.Held("contributor", portfolio))
                .contentType("application/json; charset=utf-8")
                .body(pivot(Given.initiative(Given.portfolio(), "Elsewhere")))
                .post(path() + "/transitions");
        var stray = Given.move(initiative, pivot(other).replace("PIVOTED", "STOPPED"));

        var pivoted = Given.move(initiative, pivot(other));

        assertThat(List.of(nowhere, unknown, hidden, stray)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/pivotedInto");
        });
        assertThat(pivoted.jsonPath().getUUID("pivotedInto")).isEqualTo(other);
        assertThat(transitions().at("/history/1/pivotedInto").asText()).isEqualTo(other.toString());
        assertThat(As.admin()
                        .get("/v1/initiatives/" + other + "/transitions")
                        .jsonPath()
                        .getList("pivotedFrom"))
                .containsExactly(initiative.toString());
        var circle = Given.move(other, pivot(initiative));
        assertThat(circle.statusCode()).isEqualTo(409);
        assertThat(circle.path("type").toString()).endsWith("/pivot-circle");
        assertThat(Given.delete("/v1/initiatives/" + other).statusCode()).isEqualTo(409);
        assertThat(Json.of(move("FUNNEL")).has("pivotedInto")).isFalse();
    }

    @Test
    void twoThatPivotIntoEachOtherAtOnceCloseNoCircle() {
        var other = Given.initiative(portfolio, "Voice checkout");

        var statuses = AtOnce.statuses(
                List.of(() -> Given.move(initiative, pivot(other)), () -> Given.move(other, pivot(initiative))));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void ofFiftyAtOnceAsManyEnterAsThereIsRoomForAndTheOthersAreToldWhoIsIn() {
        Given.policies(portfolio, LIMITED.formatted(5));
        var child = Given.portfolio(portfolio);
        var moves = new ArrayList<Supplier<Response>>();
        for (int i = 0; i < 50; i++) {
            var one = Given.initiative(i % 2 == 0 ? portfolio : child, "Number " + i);
            moves.add(() -> Given.move(one, "{\"to\":\"ANALYZING\"}"));
        }

        var statuses = AtOnce.statuses(moves);
        var told = move("ANALYZING");

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(45);
        assertThat(told.jsonPath().getString("unmet[0].code")).isEqualTo("wip-limit");
        var inside = As.admin()
                .queryParam("filter", "portfolioId=in=(%s,%s);state==ANALYZING".formatted(portfolio, child))
                .get("/v1/initiatives")
                .jsonPath()
                .getList("items.id", UUID.class);
        assertThat(told.jsonPath().getList("unmet[0].occupants.initiativeId", UUID.class))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(inside);
    }

    @Test
    void aLimitCountsWhatItsPoliciesGovernAndTellsOfWhatMayBeSeen() {
        Given.policies(portfolio, LIMITED.formatted(1));
        var governed = Given.portfolio(portfolio);
        var independent = Given.portfolio(portfolio);
        Given.policies(independent, LIMITED.formatted(1));
        move("ANALYZING").then().statusCode(201);

        var free = Given.move(Given.initiative(independent, "Two"), "{\"to\":\"ANALYZING\"}");
        var full = As.role("contributor", governed)
                .contentType("application/json; charset=utf-8")
                .body("{\"to\":\"ANALYZING\"}")
                .post("/v1/initiatives/%s/transitions".formatted(Given.initiative(governed, "Three")));

        assertThat(free.statusCode()).isEqualTo(201);
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.jsonPath().getString("unmet[0].detail")).isEqualTo("1 of at most 1 stand in ANALYZING.");
        assertThat(full.jsonPath().getList("unmet[0].occupants")).isEmpty();
    }

    @Test
    void whatWasForetoldCanBeReadAsItWas() {
        Given.policies(portfolio, LIMITED.formatted(1));
        var other = Given.initiative(portfolio, "Two");
        Given.move(other, "{\"to\":\"ANALYZING\"}").then().statusCode(201);
        var before = As.admin().get("/v1/initiatives/" + other).jsonPath().getString("updatedAt");
        var then = transitions();
        Given.move(other, "{\"to\":\"READY\"}").then().statusCode(201);
        move("ANALYZING").then().statusCode(201);

        var read = As.admin().queryParam("asOf", before).get(path() + "/transitions");

        assertThat(Json.of(read)).isEqualTo(then);
        assertThat(transitions()).isNotEqualTo(then);
    }

    private String path() {
        return "/v1/initiatives/" + initiative;
    }

    private static String pivot(UUID into) {
        return "{\"to\":\"DONE\",\"outcome\":\"PIVOTED\",\"pivotedInto\":\"%s\"}".formatted(into);
    }

    private Response move(String to) {
        return Given.move(initiative, "{\"to\":\"%s\"}".formatted(to));
    }

    private String detail() {
        return option("REVIEWING").at("/unmet/0/detail").asText();
    }

    private JsonNode transitions() {
        return Json.of(As.admin().get(path() + "/transitions"));
    }

    private JsonNode option(String to) {
        return StreamSupport.stream(transitions().get("transitions").spliterator(), false)
                .filter(each -> each.get("to").asText().equals(to))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is asked before READY. */
    private void meet() {
        Given.patch(path(), "{\"owner\":\"Ada Field\"}").then().statusCode(200);
        Given.estimates(initiative, 8, 5, 3, 5);
        Given.put(path() + "/business-case", Given.businessCaseBody(Given.name("java")))
                .then()
                .statusCode(201);
        Given.post(path() + "/business-case/approval", "").then().statusCode(201);
        Given.id(Given.post(
                "/v1/milestones",
                """
                {"initiativeId":"%s","name":"Pilot","baseline":"2026-10-01","actual":"2026-11-01"}"""
                        .formatted(initiative)));
    }
}
