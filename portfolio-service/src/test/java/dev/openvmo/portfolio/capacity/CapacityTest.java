package dev.openvmo.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CapacityTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID initiative;
    private UUID team;

    @BeforeEach
    void aTeamAndAnInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One");
        team = Given.team(portfolio);
    }

    @Test
    void ofFiftyAllocationsAtOnceAsManyWinAsThereIsRoomForAndWhatIsLeftIsSaid() {
        enforced();
        capacity("teamId", team, "2027-Q1", "20");

        var statuses = AtOnce.fifty(() -> allocate("teamId", team, "2027-Q1", "1.5"));
        var refused = allocate("teamId", team, "2027-Q1", "1.5");

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(13);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(37);
        assertThat(refused.jsonPath().getString("type")).endsWith("/over-capacity");
        assertThat(refused.jsonPath().getString("left")).isEqualTo("0.5");
        assertThat(allocated(team)).isEqualByComparingTo("19.5");
        assertThat(allocate("teamId", team, "2027-Q1", "0.5").statusCode()).isEqualTo(201);
    }

    @Test
    void ofToolsNoMoreAreUsedAtOnceThanThereAre() {
        enforced();
        var tool = Given.id(Given.post(
                "/v1/tools",
                """
                {"portfolioId":"%s","name":"%s","kind":"LICENCE","count":7}"""
                        .formatted(portfolio, Given.name("Load test"))));

        var statuses = AtOnce.fifty(() -> allocate("toolId", tool, "2027-Q1", "1"));
        var sooner = allocate("toolId", tool, "2027-03", "7");
        var cut = Given.patch("/v1/tools/" + tool, "{\"count\":6}");
        capacity("toolId", tool, "2027-Q2", "2");
        var fewer = allocate("toolId", tool, "2027-07", "3");

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(7);
        assertThat(sooner.statusCode()).isEqualTo(201);
        assertThat(cut.statusCode()).isEqualTo(409);
        assertThat(fewer.jsonPath().getString("left")).isEqualTo("2");
        assertThat(As.admin().get("/v1/tools/" + tool).jsonPath().getInt("count"))
                .isEqualTo(7);
    }

    @Test
    void whereOnlyAdvisedMoreIsAllocatedAndWarnedOf() {
        capacity("teamId", team, "2027-Q1", "20");

        var fits = allocate("teamId", team, "2027-04", "20");
        var over = allocate("teamId", team, "2027-Q1", "3");

        assertThat(fits.jsonPath().getList("warnings")).isEmpty();
        assertThat(over.statusCode()).isEqualTo(201);
        assertThat(As.admin()
                        .get("/v1/allocations/" + over.jsonPath().getString("id"))
                        .jsonPath()
                        .getList("warnings"))
                .containsExactly("Of the team 0 is left in the period.");
    }

    @Test
    void aPersonIsNotPlannedForMoreThanTheShareOfTheWorkingDays() {
        enforced();
        var person = Given.id(Given.post(
                "/v1/people", """
                {"teamId":"%s","name":"A. F.","share":0.5}""".formatted(team)));

        var over = allocate("personId", person, "2027-04", "11.5");
        var full = allocate("personId", person, "2027-04", "11");
        var less = Given.patch("/v1/people/" + person, "{\"share\":0.4}");
        capacity("personId", person, "2027-05", "3");
        var said = allocate("personId", person, "2027-05", "4");

        assertThat(over.jsonPath().getString("left")).isEqualTo("11");
        assertThat(full.statusCode()).isEqualTo(201);
        assertThat(less.statusCode()).isEqualTo(409);
        assertThat(said.jsonPath().getString("left")).isEqualTo("3");
    }

    @Test
    void whatIsAllocatedIsNotCutAway() {
        enforced();
        var capacity = capacity("teamId", team, "2027-Q1", "20");
        var allocation = Given.id(allocate("teamId", team, "2027-Q1", "15"));

        var cut = Given.patch("/v1/capacities/" + capacity, "{\"amount\":14}");
        var less = Given.patch("/v1/capacities/" + capacity, "{\"amount\":15}");
        var more = Given.patch("/v1/allocations/" + allocation, "{\"amount\":16}");
        var fewer = Given.patch("/v1/allocations/" + allocation, "{\"amount\":10}");

        assertThat(List.of(cut.statusCode(), less.statusCode(), more.statusCode(), fewer.statusCode()))
                .containsExactly(409, 200, 409, 200);
        assertThat(more.jsonPath().getString("left")).isEqualTo("15");
    }

    @Test
    void whatIsTooMuchAlreadyMayBecomeLess() {
        var capacity = capacity("teamId", team, "2027-Q1", "20");
        var allocation = Given.id(allocate("teamId", team, "2027-Q1", "30"));
        enforced();

        var less = Given.patch("/v1/allocations/" + allocation, "{\"amount\":25}");
        var more = Given.patch("/v1/capacities/" + capacity, "{\"amount\":21}");
        var back = Given.patch("/v1/allocations/" + allocation, "{\"amount\":26}");

        assertThat(List.of(less.statusCode(), more.statusCode(), back.statusCode()))
                .containsExactly(200, 200, 409);
        assertThat(less.jsonPath().getList("warnings")).containsExactly("Of the team 20 is left in the period.");
    }

    @Test
    void noDayIsSaidTwice() {
        var quarter = capacity("teamId", team, "2027-Q1", "20");

        var month = Given.post("/v1/capacities", body("teamId", team, "2027-06", "5"));
        var next = Given.post("/v1/capacities", body("teamId", team, "2027-07", "5"));
        var statuses = AtOnce.fifty(() -> Given.post("/v1/capacities", body("teamId", team, "2028", "5")));

        assertThat(month.statusCode()).isEqualTo(409);
        assertThat(month.jsonPath().getString("id")).isEqualTo(quarter.toString());
        assertThat(next.statusCode()).isEqualTo(201);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"initiativeId\":\"%1$s\",\"period\":\"2027\",\"amount\":1}",
                "{\"initiativeId\":\"%1$s\",\"teamId\":\"%2$s\",\"toolId\":\"%2$s\",\"period\":\"2027\",\"amount\":1}",
                "{\"initiativeId\":\"%1$s\",\"toolId\":\"%2$s\",\"period\":\"2027\",\"amount\":1}",
                "{\"initiativeId\":\"%1$s\",\"teamId\":\"%2$s\",\"period\":\"2027-Q5\",\"amount\":1}",
                "{\"initiativeId\":\"%1$s\",\"teamId\":\"%2$s\",\"period\":\"2027\",\"amount\":-1}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        var answer = Given.post("/v1/allocations", body.formatted(initiative, team));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    }

    @Test
    void whoHasASkillThatNobodyNamedIsRefused() {
        var answer = Given.post(
                "/v1/people",
                """
                {"teamId":"%s","name":"A. F.","skills":["alchemy-of-%s"]}""".formatted(team, team));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/skills");
    }

    @Test
    void aTeamThatIsSeenMayBeAllocatedFromElsewhereAndItsCapCountsAll() {
        enforced();
        capacity("teamId", team, "2027-Q1", "20");
        Given.id(allocate("teamId", team, "2027-Q1", "15"));
        var elsewhere = Given.portfolio();
        var theirs = Given.initiative(elsewhere, "Theirs");
        var neighbour = As.holding(new Tokens.Held("viewer", portfolio), new Tokens.Held("contributor", elsewhere))
                .contentType("application/json");

        var over = neighbour
                .body(allocation(theirs, "teamId", team, "2027-Q1", "6"))
                .post("/v1/allocations");
        var stranger = As.role("contributor", elsewhere)
                .contentType("application/json")
                .body(allocation(theirs, "teamId", team, "2027-Q1", "1"))
                .post("/v1/allocations");

        assertThat(over.jsonPath().getString("left")).isEqualTo("5");
        assertThat(stranger.statusCode()).isEqualTo(422);
    }

    private void enforced() {
        Given.policies(portfolio, "{\"mode\":\"ENFORCED\"}");
    }

    private static UUID capacity(String of, UUID id, String period, String amount) {
        return Given.id(Given.post("/v1/capacities", body(of, id, period, amount)));
    }

    private static String body(String of, UUID id, String period, String amount) {
        return """
            {"%s":"%s","period":"%s","amount":%s}""".formatted(of, id, period, amount);
    }

    private Response allocate(String of, UUID id, String period, String amount) {
        return Given.post("/v1/allocations", allocation(initiative, of, id, period, amount));
    }

    private static String allocation(UUID initiative, String of, UUID id, String period, String amount) {
        return """
            {"initiativeId":"%s","%s":"%s","period":"%s","amount":%s}"""
                .formatted(initiative, of, id, period, amount);
    }

    private BigDecimal allocated(UUID team) {
        return work.asService(() -> sql.query("select sum(amount) as sum from allocation where team_id = :id")
                .with("id", team)
                .one(row -> row.decimal("sum")));
    }
}
