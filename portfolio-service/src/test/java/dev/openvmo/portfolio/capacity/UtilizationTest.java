package dev.openvmo.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quarters are those of a fiscal year that begins in April. */
@QuarkusTest
class UtilizationTest {
    private UUID portfolio;
    private UUID initiative;
    private UUID team;
    private String skill;

    /** 100 days of the skill are planned in April, somebody has it for half the 22 working days there are then. */
    @BeforeEach
    void aCaseThatAsksForMoreThanThereIs() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One");
        team = Given.team(portfolio);
        skill = Given.name("cobol");
        Given.id(Given.post("/v1/skills", "{\"key\":\"%s\",\"name\":\"COBOL\"}".formatted(skill)));
        Given.put(
                        "/v1/initiatives/%s/business-case".formatted(initiative),
                        """
                        {"efforts":[{"skill":"%s","period":"2027-04","personDays":100}]}"""
                                .formatted(skill))
                .then()
                .statusCode(201);
    }

    @Test
    void demandOfASkillStandsAgainstWhatPeopleCanDo() {
        var person = person("0.5");
        capacity("personId", person, "2027-05", "7.5");

        var first = read("from=2027-Q1&to=2027-Q2").at("/quarters/0");

        assertThat(first.get("period").asText()).isEqualTo("2027-Q1");
        assertThat(first.get("beginsOn").asText()).isEqualTo("2027-04-01");
        // what is said of May is all that is known of the quarter
        assertThat(first.get("skills"))
                .isEqualTo(
                        Json.of("""
                        [{"skill":"%s","demand":100,"capacity":7.5,"gap":92.5}]"""
                                .formatted(skill)));
        // 66 working days from July to September, half of each
        var second = read("from=2027-Q1&to=2027-Q2").at("/quarters/1");
        assertThat(second.at("/skills/0/demand").decimalValue()).isZero();
        assertThat(second.at("/skills/0/capacity").decimalValue()).isEqualByComparingTo("33");
    }

    @Test
    void whatIsAllocatedStandsAgainstWhatThereIs() {
        capacity("teamId", team, "2027-Q1", "240");
        allocate("teamId", team, "2027-Q1", "200");
        allocate("teamId", team, "2027-04", "60");
        var tool = Given.id(Given.post(
                "/v1/tools",
                """
                {"portfolioId":"%s","name":"Load test","kind":"LICENCE","count":5}"""
                        .formatted(portfolio)));
        allocate("toolId", tool, "2027-05", "4");
        allocate("toolId", tool, "2027-06", "1");

        var resources = read("from=2027-Q1&to=2027-Q1").at("/quarters/0/resources");

        assertThat(resources)
                .isEqualTo(Json.of(
                        """
                        [{"kind":"TOOL","id":"%s","name":"Load test","capacity":5,"allocated":4,"utilization":80,"over":false,
                          "actualReason":"NOT_MEASURED"},
                         {"kind":"TEAM","id":"%s","name":"Checkout, first team","capacity":240,"allocated":260,
                          "utilization":108.333333333,"over":true,"actualReason":"NOTHING_BOOKED"}]"""
                                .formatted(tool, team)));
    }

    @Test
    void whatNothingIsSaidOfHasNoUtilization() {
        allocate("teamId", team, "2027-Q1", "20");

        var use = read("from=2027-Q1&to=2027-Q1").at("/quarters/0/resources/0");

        assertThat(use.has("capacity")).isFalse();
        assertThat(use.has("utilization")).isFalse();
        assertThat(use.get("over").asBoolean()).isFalse();
    }

    @Test
    void fourQuartersFromThePresentOneAreShownAndFortyAtMost() {
        assertThat(read("").get("quarters")).hasSize(4);
        assertThat(As.admin().get(path("from=2027-Q2&to=2027-Q1")).statusCode()).isEqualTo(400);
        assertThat(As.admin().get(path("from=2000&to=2027")).statusCode()).isEqualTo(400);
        assertThat(As.role("viewer", Given.portfolio()).get(path("")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSkillThatSomebodyNamesIsNotTakenBackOrRenamed() {
        person("1");
        var path = "/v1/skills/"
                + As.admin()
                        .queryParam("filter", "key==" + skill)
                        .get("/v1/skills")
                        .jsonPath()
                        .getString("items[0].id");

        var deleted = Given.delete(path);
        var renamed = Given.patch(path, "{\"key\":\"%s\"}".formatted(Given.name("fortran")));
        var described = Given.patch(path, "{\"description\":\"Older than most\"}");

        assertThat(deleted.statusCode()).isEqualTo(409);
        assertThat(deleted.jsonPath().getMap("dependents").toString()).isEqualTo("{businessCases=1, people=1}");
        assertThat(renamed.statusCode()).isEqualTo(409);
        assertThat(described.statusCode()).isEqualTo(200);
    }

    private UUID person(String share) {
        return Given.id(Given.post(
                "/v1/people",
                """
                {"teamId":"%s","name":"A. F.","skills":["%s"],"share":%s}"""
                        .formatted(team, skill, share)));
    }

    private static void capacity(String of, UUID id, String period, String amount) {
        Given.id(Given.post(
                "/v1/capacities",
                """
                {"%s":"%s","period":"%s","amount":%s}"""
                        .formatted(of, id, period, new BigDecimal(amount))));
    }

    private void allocate(String of, UUID id, String period, String amount) {
        Given.id(Given.post(
                "/v1/allocations",
                """
                {"initiativeId":"%s","%s":"%s","period":"%s","amount":%s}"""
                        .formatted(initiative, of, id, period, amount)));
    }

    private String path(String query) {
        return "/v1/portfolios/%s/utilization%s".formatted(portfolio, query.isEmpty() ? "" : "?" + query);
    }

    private JsonNode read(String query) {
        return Json.of(As.admin().get(path(query)));
    }
}
