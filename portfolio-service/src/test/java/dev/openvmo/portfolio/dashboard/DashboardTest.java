package dev.openvmo.portfolio.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portfolio with three initiatives: one at work, one in the funnel, one completed; and one more in a portfolio below. */
@QuarkusTest
class DashboardTest {
    private UUID portfolio;
    private UUID child;
    private UUID working;
    private UUID completed;
    private UUID below;

    @BeforeEach
    void aPortfolio() {
        portfolio = Given.portfolio();
        child = Given.portfolio(portfolio);
        Given.policies(portfolio, "{\"mode\":\"ADVISORY\",\"wipLimits\":[{\"state\":\"REVIEWING\",\"limit\":1}]}");
        working = Given.initiative(portfolio, "Working");
        Given.initiative(portfolio, "Waiting");
        completed = Given.initiative(portfolio, "Completed");
        below = Given.initiative(child, "Below");
        Given.move(working, "{\"to\":\"REVIEWING\"}").then().statusCode(201);
        Given.move(completed, "{\"to\":\"DONE\"}").then().statusCode(201);
    }

    @Test
    void saysWhereEverythingStands() {
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(standing("")).isEqualTo("FUNNEL 1, REVIEWING 1 of 1, DONE 1"));

        Given.move(below, "{\"to\":\"REVIEWING\"}").then().statusCode(201);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(standing("?descendants=true"))
                .isEqualTo("FUNNEL 1, REVIEWING 2 of 1, DONE 1"));
    }

    @Test
    void saysHowWellItFitsAndWhatItBrought() {
        Neighbours.alignment(working, 60.0, 1);
        Neighbours.alignment(completed, 10.0, 1);
        Neighbours.value(working, "1250.50", "GBP", 1);

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = dashboard("");
            assertThat(dashboard.at("/alignment/mean").asText()).isEqualTo("60");
            assertThat(dashboard.at("/alignment/scored").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/alignment/notScored").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/value/realised/0/value").decimalValue()).isEqualByComparingTo("1250.50");
            assertThat(dashboard.at("/value/realised/0/unit").asText()).isEqualTo("GBP");
            assertThat(dashboard.at("/value/notMeasured").asInt()).isEqualTo(2);
            assertThat(dashboard.at("/value/completedWithoutValue").asInt()).isEqualTo(1);
        });
    }

    @Test
    void saysWhatBenefitsBroughtBesideWhatWasForecastAndWhatIsNotAsItShouldBe() {
        assertThat(dashboard("").at("/value/timeToValue/reason").asText()).isEqualTo("NOT_REALISED");
        Neighbours.realisation(working, portfolio, "72000", "144000", 1);
        Neighbours.realisation(completed, portfolio, "18000", "90000", 1);
        var open = UUID.randomUUID();
        Neighbours.alert(open, portfolio, 1, state -> state.put("portfolioId", portfolio.toString())
                .put("subjectId", working.toString()));
        Neighbours.alert(UUID.randomUUID(), portfolio, 1, state -> state.put("portfolioId", portfolio.toString())
                .put("subjectId", working.toString())
                .put("clearedAt", "2026-11-02T00:00:00Z"));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = dashboard("");
            var benefits = dashboard.at("/value/benefits/0");
            assertThat(benefits.at("/currency").asText()).isEqualTo("GBP");
            assertThat(benefits.at("/forecast").asInt()).isEqualTo(360000);
            assertThat(benefits.at("/adjusted").asInt()).isEqualTo(234000);
            assertThat(benefits.at("/realised/value").asInt()).isEqualTo(90000);
            assertThat(benefits.at("/ratio/value").decimalValue()).isEqualByComparingTo("0.5");
            var together = dashboard.at("/value/benefitsTogether");
            assertThat(together.at("/currency").asText()).isEqualTo("GBP");
            assertThat(together.at("/forecast/value").asInt()).isEqualTo(360000);
            assertThat(together.at("/rates").isEmpty()).isTrue();
            assertThat(dashboard.at("/value/timeToValue/value").asInt()).isEqualTo(111);
            assertThat(dashboard.at("/alerts/open").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/alerts/first/0/id").asText()).isEqualTo(open.toString());
            assertThat(dashboard.at("/alerts/first/0/subjectId").asText()).isEqualTo(working.toString());
            assertThat(dashboard.at("/alerts/first/0/since").asText()).isEqualTo("2026-11-01T00:00:00Z");
        });
        assertThat(backlogItem(working).at("/forecast/value").asInt()).isEqualTo(144000);
        assertThat(backlogItem(working).at("/forecast/unit").asText()).isEqualTo("GBP");
        assertThat(backlogItem(working).at("/progress").asText()).isEqualTo("AT_RISK");
    }

    @Test
    void saysHowSatisfiedPeopleAreByWhatMayBePublished() {
        Neighbours.surveyResult(
                UUID.randomUUID(), portfolio, state -> state.put("score", 12).put("closedAt", "2026-05-01T00:00:00Z"));
        Neighbours.surveyResult(
                UUID.randomUUID(), portfolio, state -> state.put("score", 31).put("closedAt", "2026-08-01T00:00:00Z"));
        Neighbours.surveyResult(UUID.randomUUID(), portfolio, state -> state.putNull("score")
                .putNull("low")
                .putNull("high")
                .putNull("responses")
                .put("closedAt", "2026-11-01T00:00:00Z"));
        Neighbours.surveyResult(
                UUID.randomUUID(), portfolio, state -> state.put("kind", "CSAT").put("score", 80));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var scores = dashboard("").at("/satisfaction/scores");
            assertThat(scores.findValuesAsText("kind")).containsExactly("CSAT", "NPS");
            assertThat(scores.at("/1/score").asInt()).isEqualTo(31);
            assertThat(scores.at("/1/low").decimalValue()).isEqualByComparingTo("12.4");
            assertThat(scores.at("/1/responses").asInt()).isEqualTo(64);
        });
    }

    @Test
    void saysWhatRulesHaveFoundAndWhatIsToBeImproved() {
        var dismissed = UUID.randomUUID();
        var newest = UUID.randomUUID();
        Neighbours.insight(UUID.randomUUID(), portfolio, 1, state -> state.put("raisedAt", "2026-10-01T00:00:00Z"));
        Neighbours.insight(newest, portfolio, 1, state -> state.put("raisedAt", "2026-11-01T00:00:00Z"));
        Neighbours.insight(UUID.randomUUID(), portfolio, 1, state -> state.put("rule", "OVERLOADED_TEAM")
                .put("raisedAt", "2026-09-01T00:00:00Z"));
        Neighbours.insight(dismissed, portfolio, 1, state -> {});
        Neighbours.insight(dismissed, portfolio, 2, state -> state.put("status", "DISMISSED"));
        Neighbours.improvementAction(UUID.randomUUID(), portfolio, state -> state.put("dueOn", "2020-01-01"));
        Neighbours.improvementAction(UUID.randomUUID(), portfolio, state -> state.put("dueOn", "2099-01-01"));
        Neighbours.improvementAction(UUID.randomUUID(), portfolio, state -> state.put("dueOn", "2020-01-01")
                .put("status", "DONE"));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = dashboard("");
            assertThat(dashboard.at("/insights/open").asInt()).isEqualTo(3);
            assertThat(dashboard.at("/insights/rules/0/rule").asText()).isEqualTo("ZOMBIE_INITIATIVE");
            assertThat(dashboard.at("/insights/rules/0/insights").asInt()).isEqualTo(2);
            assertThat(dashboard.at("/insights/newest/0/id").asText()).isEqualTo(newest.toString());
            assertThat(dashboard.at("/actions/open").asInt()).isEqualTo(2);
            assertThat(dashboard.at("/actions/overdue").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/actions/next/0/dueOn").asText()).isEqualTo("2020-01-01");
        });
    }

    @Test
    void saysHowTeamsWorkFlowed() {
        assertThat(dashboard("").at("/teamFlow/velocity/reason").asText()).isEqualTo("NO_WORK_ITEMS");
        Neighbours.flow(portfolio, 1, state -> state.put("finished", 4)
                .put("inProgress", 3)
                .put("timed", 4)
                .put("flowDays", 10)
                .put("told", 2)
                .put("activeDays", 3)
                .put("elapsedDays", 4));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var flow = dashboard("").at("/teamFlow");
            assertThat(flow.has("asOf")).isTrue();
            assertThat(flow.at("/velocity/value").asInt()).isEqualTo(4);
            assertThat(flow.at("/load/value").asInt()).isEqualTo(3);
            assertThat(flow.at("/flowTime/value").asDouble()).isEqualTo(2.5);
            assertThat(flow.at("/efficiency/value").asInt()).isEqualTo(75);
            assertThat(flow.at("/efficiency/sampleSize").asInt()).isEqualTo(2);
        });
    }

    @Test
    void whatWasRealisedBeforeItWasInTheFunnelHasNoTimeToValue() {
        Neighbours.realisation(working, portfolio, "72000", "144000", 1, state -> state.put("daysToValue", -3));

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        dashboard("").at("/value/timeToValue/reason").asText())
                .isEqualTo("REALISED_BEFORE_ENTRY"));
    }

    @Test
    void saysHowWellItIsDelivered() {
        assertThat(dashboard("").at("/delivery/healthReason").asText()).isEqualTo("NO_DEPLOYMENTS");
        assertThat(dashboard("").at("/delivery/changeFailRate/reason").asText()).isEqualTo("NO_DEPLOYMENTS");
        Neighbours.delivery(portfolio, portfolio, 1, state -> state.put("subjectType", "PORTFOLIO"));
        Neighbours.delivery(UUID.randomUUID(), portfolio, 1, state -> state.put("subjectType", "PORTFOLIO")
                .put("subjectId", portfolio.toString())
                .put("descendants", true)
                .put("deployments", 60));
        Neighbours.delivery(working, portfolio, 1, state -> state.put("health", "UNHEALTHY")
                .put("healthReason", "CHANGE_LEAD_TIME"));

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var delivery = dashboard("").get("delivery");
            assertThat(delivery.at("/changeLeadTime/value").decimalValue()).isEqualByComparingTo("26.5");
            assertThat(delivery.at("/changeLeadTime/unit").asText()).isEqualTo("h");
            assertThat(delivery.at("/deploymentFrequency/value").decimalValue()).isEqualByComparingTo("4.2");
            assertThat(delivery.at("/deploymentReworkRate/reason").asText()).isEqualTo("PLANNING_UNKNOWN");
            assertThat(delivery.at("/health").asText()).isEqualTo("HEALTHY");
            assertThat(delivery.at("/unhealthy").asInt()).isEqualTo(1);
            assertThat(delivery.at("/timeToMarket/value").asInt()).isEqualTo(93);
            assertThat(delivery.at("/asOf").asText()).isEqualTo("2026-11-02T10:00:00Z");
            assertThat(delivery.at("/deployments").asInt()).isEqualTo(54);
            assertThat(dashboard("?descendants=true")
                            .at("/delivery/deployments")
                            .asInt())
                    .isEqualTo(60);
        });
    }

    private JsonNode backlogItem(UUID initiative) {
        return Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/backlog?filter=initiativeId==" + initiative))
                .at("/items/0");
    }

    @Test
    void saysWhatIsInTheWayAndWhatIsToBeDecided() {
        impediment("LOW");
        impediment("CRITICAL");
        impediment("LOW");
        var overdue = due("Long ago", "2026-01-31");
        due("Later", "2999-01-31");

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = dashboard("");
            assertThat(dashboard.at("/impediments/open").findValuesAsText("severity"))
                    .containsExactly("CRITICAL", "LOW");
            assertThat(dashboard.at("/impediments/open/1/impediments").asInt()).isEqualTo(2);
            assertThat(dashboard.at("/decisions/due").asInt()).isEqualTo(2);
            assertThat(dashboard.at("/decisions/overdue").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/decisions/next/0/id").asText()).isEqualTo(overdue.toString());
        });
    }

    @Test
    void saysWhatMayBeSpentAndWhereItDoesNotSuffice() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var month = YearMonth.from(today).toString();
        var budget = Given.id(Given.post(
                "/v1/budgets",
                "{\"valueStreamId\":\"%s\",\"period\":\"%s\",\"amount\":1000.00}"
                        .formatted(Given.valueStream(portfolio, "Checkout"), month)));
        Given.id(Given.post(
                "/v1/commitments",
                "{\"budgetId\":\"%s\",\"initiativeId\":\"%s\",\"amount\":850.00}".formatted(budget, working)));
        Given.id(Given.post(
                "/v1/actuals",
                "{\"budgetId\":\"%s\",\"kind\":\"OPEX\",\"amount\":1200.50,\"bookedOn\":\"%s\",\"source\":\"sap\",\"externalId\":\"%s\"}"
                        .formatted(budget, today, Given.name("B"))));
        var team = Given.id(Given.post(
                "/v1/teams",
                "{\"portfolioId\":\"%s\",\"key\":\"FIRST\",\"name\":\"First team\"}".formatted(portfolio)));
        Given.id(Given.post(
                "/v1/capacities", "{\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":10}".formatted(team, month)));
        var allocatedAt = Given.post(
                        "/v1/allocations",
                        "{\"initiativeId\":\"%s\",\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":20}"
                                .formatted(working, team, month))
                .jsonPath()
                .getString("updatedAt");

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = dashboard("");
            var funds = dashboard.at("/money/budgets/0");
            assertThat(funds.get("currency").asText()).isEqualTo("GBP");
            assertThat(funds.get("budget").decimalValue()).isEqualByComparingTo("1000.00");
            assertThat(funds.get("committed").decimalValue()).isEqualByComparingTo("850.00");
            assertThat(funds.get("actual").decimalValue()).isEqualByComparingTo("1200.50");
            assertThat(funds.get("overspent").asInt()).isEqualTo(1);
            assertThat(dashboard.at("/capacity/overloaded/0").asText()).isEqualTo("First team");
            assertThat(dashboard.at("/capacity/asOf").asText()).isEqualTo(allocatedAt);
            assertThat(dashboard.at("/guardrails/breached")).isEmpty();
        });
    }

    @Test
    void readsAsItWas() {
        var moment = Json.of(As.admin().get("/v1/initiatives/" + completed))
                .get("updatedAt")
                .asText();
        var then = Json.of(As.admin().queryParam("asOf", moment).get(path("")));

        Given.move(working, "{\"to\":\"DONE\"}").then().statusCode(201);
        impediment("HIGH");

        assertThat(Json.of(As.admin().queryParam("asOf", moment).get(path("")))).isEqualTo(then);
        assertThat(then.at("/flow/standing").findValuesAsText("state")).containsExactly("FUNNEL", "REVIEWING", "DONE");
    }

    @Test
    void isTheSameAnswerWhileNothingHappens() {
        var tag = As.admin().get(path("")).header("ETag");

        await().atMost(Patience.LIMIT)
                .until(() ->
                        As.admin().header("If-None-Match", tag).get(path("")).statusCode() == 304);
    }

    @Test
    void showsNothingToWhomSeesNothing() {
        As.role("viewer", Given.portfolio()).get(path("")).then().statusCode(404);
        var ofTheChild =
                Json.of(As.role("viewer", child).get("/v1/portfolios/" + child + "/dashboard?descendants=true"));

        assertThat(ofTheChild.at("/flow/standing/0/initiatives").asInt()).isEqualTo(1);
    }

    private void impediment(String severity) {
        Given.id(Given.post(
                "/v1/impediments",
                "{\"initiativeId\":\"%s\",\"title\":\"%s\",\"severity\":\"%s\"}"
                        .formatted(working, Given.name("No sandbox"), severity)));
    }

    private UUID due(String title, String day) {
        return Given.id(Given.post(
                "/v1/decisions",
                "{\"initiativeId\":\"%s\",\"title\":\"%s\",\"status\":\"DUE\",\"dueOn\":\"%s\"}"
                        .formatted(working, title, day)));
    }

    private String standing(String query) {
        var all = new StringBuilder();
        dashboard(query).at("/flow/standing").forEach(each -> all.append(all.isEmpty() ? "" : ", ")
                .append(each.get("state").asText())
                .append(' ')
                .append(each.get("initiatives").asInt())
                .append(each.has("limit") ? " of " + each.get("limit").asInt() : ""));
        return all.toString();
    }

    private JsonNode dashboard(String query) {
        return Json.of(As.admin().get(path(query)));
    }

    private String path(String query) {
        return "/v1/portfolios/" + portfolio + "/dashboard" + query;
    }
}
