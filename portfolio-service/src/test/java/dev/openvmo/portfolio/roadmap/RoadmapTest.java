package dev.openvmo.portfolio.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoadmapTest {
    private UUID portfolio;
    private LocalDate today;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
        today = LocalDate.parse(Json.of(read("")).get("today").asText());
    }

    @Test
    void whatWaitsStartsWhenTheOtherHasEndedAndItsLagIsOver() {
        var first = planned(10, 19);
        var second = Given.initiative(portfolio, "Second");
        var late = planned(0, 4);
        var alone = Json.of(read("")).get("end");
        waits(second, first, 5);
        waits(late, first, 0);

        var roadmap = Json.of(read(""));

        assertThat(alone.asText()).isEqualTo(day(89));
        assertThat(roadmap.get("end").asText()).isEqualTo(day(114));
        assertThat(of(roadmap, first))
                .isEqualTo(Json.of(
                        """
                        {"initiativeId":"%s","portfolioId":"%s","title":"Planned","state":"FUNNEL","durationDays":10,
                         "durationSource":"PLANNED","baselineStart":"%s","baselineEnd":"%s","start":"%s","end":"%s","periods":%s,
                         "earliestStart":"%s","earliestEnd":"%s","latestStart":"%s","latestEnd":"%s","totalSlackDays":0,
                         "freeSlackDays":0,"critical":true,"late":false,"blockedBy":[{"kind":"DATE","day":"%s"}]}"""
                                .formatted(
                                        first,
                                        portfolio,
                                        day(10),
                                        day(19),
                                        day(10),
                                        day(19),
                                        of(roadmap, first).get("periods"),
                                        day(10),
                                        day(19),
                                        day(10),
                                        day(19),
                                        day(10))));
        assertThat(of(roadmap, second).get("durationSource").asText()).isEqualTo("ASSUMED");
        assertThat(of(roadmap, second).get("start").asText()).isEqualTo(day(25));
        assertThat(of(roadmap, late).get("start").asText()).isEqualTo(day(20));
        assertThat(of(roadmap, late).get("late").asBoolean()).isTrue();
        assertThat(of(roadmap, late).get("lateDays").asInt()).isEqualTo(20);
        assertThat(of(roadmap, late).get("totalSlackDays").asInt()).isEqualTo(90);
        assertThat(of(roadmap, late).get("critical").asBoolean()).isFalse();
        assertThat(of(roadmap, late).get("blockedBy"))
                .isEqualTo(Json.of("[{\"kind\":\"DEPENDENCY\",\"initiativeId\":\"%s\"}]".formatted(first)));
    }

    @Test
    void itIsReckonedAnewWhenAnythingItStandsOnChangesAndShowsWhatItWas() {
        var first = planned(10, 19);
        var second = planned(0, 4);
        var before = read("");
        var moment = As.admin().get("/v1/initiatives/" + second).jsonPath().getString("updatedAt");

        var unchanged =
                As.admin().header("If-None-Match", before.header("ETag")).get(path());
        waits(second, first, 0);
        var changed = As.admin().header("If-None-Match", before.header("ETag")).get(path());
        var then = As.admin().queryParam("asOf", moment).get(path());

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(of(Json.of(changed), second).get("start").asText()).isEqualTo(day(20));
        assertThat(Json.of(then)).isEqualTo(Json.of(before));
    }

    @Test
    void theBusinessCaseSaysHowLongItTakesAndAMilestoneWhenItIsDue() {
        var initiative = Given.initiative(portfolio, "One");
        Given.put(
                        "/v1/initiatives/%s/business-case".formatted(initiative),
                        Given.businessCaseBody("java-" + initiative))
                .then()
                .statusCode(201);
        Given.id(Given.post(
                "/v1/milestones",
                """
                {"initiativeId":"%s","name":"Live","baseline":"%s"}"""
                        .formatted(initiative, day(30))));

        var item = of(Json.of(read("")), initiative);

        assertThat(item.get("durationSource").asText()).isEqualTo("BUSINESS_CASE");
        assertThat(item.get("durationDays").asInt()).isEqualTo(91); // 2027-Q1 is April to June there
        assertThat(item.get("lateDays").asInt()).isEqualTo(60);
        assertThat(item.get("blockedBy")).isEqualTo(Json.of("[{\"kind\":\"DATE\",\"day\":\"%s\"}]".formatted(day(0))));
    }

    @Test
    void whatIsUnderWayHasBegunWhatIsDoneIsNotShownButItsLagRunsOn() {
        var begun = Given.initiative(portfolio, "Begun");
        var done = Given.initiative(portfolio, "Done");
        var after = Given.initiative(portfolio, "After");
        waits(after, done, 7);
        Given.move(begun, "{\"to\":\"IMPLEMENTING_MVP\"}").then().statusCode(201);
        Given.move(done, "{\"to\":\"DONE\"}").then().statusCode(201);

        var roadmap = Json.of(read(""));

        assertThat(roadmap.get("items")).hasSize(2);
        assertThat(of(roadmap, begun).get("start").asText()).isEqualTo(day(0));
        assertThat(of(roadmap, after).get("start").asText()).isEqualTo(day(8));
    }

    @Test
    void portfoliosBelowCountWhereTheyAreAskedForAndWhatIsWaitedForAlways() {
        var below = Given.portfolio(portfolio);
        var there = Given.initiative(below, "There");
        var here = Given.initiative(portfolio, "Here");
        waits(here, there, 0);

        var alone = Json.of(read(""));
        var all = Json.of(read("?descendants=true"));
        var unseeing = Json.of(As.role("viewer", below).get("/v1/portfolios/%s/roadmap".formatted(below)));

        assertThat(alone.get("items")).hasSize(1);
        assertThat(of(alone, here).get("start").asText()).isEqualTo(day(90));
        assertThat(all.get("items")).hasSize(2);
        assertThat(unseeing.get("items")).hasSize(1);
        assertThat(As.role("viewer", below).get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheDaysAskedForAreShownAndTheyHaveToBeSome() {
        var early = planned(0, 4);
        var late = planned(10, 19);

        assertThat(Json.of(read("?to=" + day(9))).get("items")).hasSize(1);
        assertThat(of(Json.of(read("?from=%s&to=%s".formatted(day(5), day(10)))), late))
                .isNotNull();
        assertThat(of(Json.of(read("?from=%s".formatted(day(4)))), early)).isNotNull();
        assertThat(Json.of(read("?from=%s".formatted(day(20)))).get("items")).isEmpty();
        assertThat(Json.of(read("?from=%s".formatted(day(20)))).get("end").asText())
                .isEqualTo(day(19));
        assertThat(read("?from=%s&to=%s".formatted(day(2), day(1))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsPlannedForAnotherCenturyIsNotDone() {
        var initiative = Given.id(Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","title":"Far","kind":"EPIC","plannedStart":"9000-01-01","plannedEnd":"9999-12-31"}"""
                        .formatted(portfolio)));

        var item = of(Json.of(read("")), initiative);

        assertThat(item.has("start")).isFalse();
        assertThat(item.get("late").asBoolean()).isTrue();
        assertThat(item.at("/blockedBy/0/kind").asText()).isEqualTo("DATE");
    }

    @Test
    void whatNeedsASkillWaitsForWhoHasItAndThatIsSaid() {
        var skill = Given.name("cobol");
        var initiative = Given.initiative(portfolio, "One");
        var body = Given.businessCaseBody(skill);
        Given.put("/v1/initiatives/%s/business-case".formatted(initiative), body)
                .then()
                .statusCode(201);
        var person = Given.id(Given.post(
                "/v1/people",
                """
                {"teamId":"%s","name":"A. F.","skills":["%s"],"share":0}"""
                        .formatted(Given.team(portfolio), skill)));
        var next = today.plusMonths(2).withDayOfMonth(1);
        for (var month = today.withDayOfMonth(1); month.isBefore(next.plusMonths(6)); month = month.plusMonths(1)) {
            Given.id(Given.post(
                    "/v1/capacities",
                    """
                    {"personId":"%s","period":"%s","amount":%d}"""
                            .formatted(person, month.toString().substring(0, 7), month.isBefore(next) ? 0 : 1000)));
        }

        var item = of(Json.of(read("")), initiative);

        assertThat(item.get("start").asText()).isEqualTo(next.toString());
        assertThat(item.get("earliestStart").asText()).isEqualTo(day(0));
        assertThat(item.get("blockedBy"))
                .isEqualTo(Json.of("[{\"kind\":\"CAPACITY\",\"skill\":\"%s\"}]".formatted(skill)));
    }

    /** Ten days from the beginning of the next fiscal year on cost 100.00 each; for that year there are 500.00. */
    @Test
    void whatCostsMoreThanIsLeftWaitsForTheNextBudgetAndWhatIsCommittedToItIsItsOwn() {
        var year = new FiscalCalendar(4).of(today.plusYears(1), FiscalPeriod.Length.YEAR);
        var first = new FiscalCalendar(4).first(year);
        var last = new FiscalCalendar(4).last(year);
        var stream = Given.valueStream(portfolio, "Checkout");
        var budget = budget(stream, year.toString(), "500.00");
        budget(stream, Integer.toString(year.year() + 1), "2000.00");
        var one = costing(stream, first, "1000.00", year.toString());
        var before = of(Json.of(read("")), one);
        Given.id(Given.post("/v1/commitments", Given.commitmentBody(budget, one, "500.00")));
        var two = costing(stream, first, "1000.00", year.toString());

        var after = Json.of(read(""));

        assertThat(before.get("start").asText()).isEqualTo(last.minusDays(4).toString());
        assertThat(before.get("blockedBy"))
                .isEqualTo(Json.of("[{\"kind\":\"BUDGET\",\"budgetId\":\"%s\"}]".formatted(budget)));
        assertThat(of(after, one).get("start").asText())
                .isEqualTo(before.get("start").asText());
        assertThat(of(after, two).get("start").asText())
                .isEqualTo(last.plusDays(1).toString());
        assertThat(of(after, two).at("/blockedBy/0/budgetId").asText()).isEqualTo(budget.toString());
    }

    @Test
    void whatATeamIsAllocatedToWaitsUntilTheTeamCanAndThatIsSaid() {
        var team = Given.team(portfolio);
        var month = today.plusMonths(1).withDayOfMonth(1);
        var one = Given.id(Given.post(
                "/v1/initiatives",
                "{\"portfolioId\":\"%s\",\"title\":\"Planned\",\"kind\":\"EPIC\",\"plannedStart\":\"%s\",\"plannedEnd\":\"%s\"}"
                        .formatted(portfolio, month, month.plusDays(4))));
        var others = Given.initiative(Given.portfolio(), "Theirs");
        work("capacities", null, team, month, 20);
        work("capacities", null, team, month.plusMonths(1), 20);
        work("allocations", others, team, month, 18);
        work("allocations", one, team, month, 5);

        var item = of(Json.of(read("")), one);

        // of the last two days the team has a day each
        assertThat(item.get("start").asText())
                .isEqualTo(month.plusMonths(1).minusDays(2).toString());
        assertThat(item.get("blockedBy")).isEqualTo(Json.of("[{\"kind\":\"TEAM\",\"teamId\":\"%s\"}]".formatted(team)));
    }

    private static void work(String collection, UUID initiative, UUID team, LocalDate month, int amount) {
        var of = initiative == null ? "" : "\"initiativeId\":\"%s\",".formatted(initiative);
        Given.id(Given.post(
                "/v1/" + collection,
                "{%s\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":%d}"
                        .formatted(of, team, month.toString().substring(0, 7), amount)));
    }

    private static UUID budget(UUID stream, String period, String amount) {
        return Given.id(Given.post(
                "/v1/budgets",
                "{\"valueStreamId\":\"%s\",\"period\":\"%s\",\"amount\":{\"amount\":\"%s\"}}"
                        .formatted(stream, period, amount)));
    }

    private UUID costing(UUID stream, LocalDate first, String amount, String period) {
        var initiative = Given.id(Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","valueStreamId":"%s","title":"Planned","kind":"EPIC","plannedStart":"%s","plannedEnd":"%s"}"""
                        .formatted(portfolio, stream, first, first.plusDays(9))));
        Given.put(
                        "/v1/initiatives/%s/business-case".formatted(initiative),
                        """
                        {"costs":[{"period":"%s","capEx":{"amount":"%s"},"opEx":{"amount":"0.00"}}]}"""
                                .formatted(period, amount))
                .then()
                .statusCode(201);
        return initiative;
    }

    private UUID planned(int from, int to) {
        return Given.id(Given.post(
                "/v1/initiatives",
                """
                {"portfolioId":"%s","title":"Planned","kind":"EPIC","plannedStart":"%s","plannedEnd":"%s"}"""
                        .formatted(portfolio, day(from), day(to))));
    }

    private static void waits(UUID initiative, UUID predecessor, int lag) {
        Given.id(Given.post("/v1/dependencies", Given.dependencyBody(initiative, predecessor, lag)));
    }

    private String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private static JsonNode of(JsonNode roadmap, UUID initiative) {
        for (var item : roadmap.get("items")) {
            if (item.get("initiativeId").asText().equals(initiative.toString())) {
                return item;
            }
        }
        return null;
    }

    private String path() {
        return "/v1/portfolios/%s/roadmap".formatted(portfolio);
    }

    private Response read(String query) {
        return As.admin().get(path() + query);
    }
}
