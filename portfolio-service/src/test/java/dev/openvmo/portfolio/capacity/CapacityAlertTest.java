package dev.openvmo.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team has ten days in each quarter; quarters count from the present one, of a fiscal year that begins in April. */
@QuarkusTest
class CapacityAlertTest {
    private UUID portfolio;
    private UUID initiative;
    private UUID team;

    @BeforeEach
    void aTeamOfTenDays() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One");
        team = Given.team(portfolio);
        for (int n = 0; n < 4; n++) {
            capacity(team, n);
        }
    }

    @Test
    void isRaisedWhenItIsTooMuchForLongAndClearedWhenItIsNotEachOnce() {
        allocate(initiative, team, 1, 12);
        allocate(initiative, team, 3, 12);
        var between = allocate(initiative, team, 2, 15);
        awaitAlerts("OVERLOAD %s %s 5".formatted(quarter(1), quarter(3)));
        var dashboard = Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/dashboard"))
                .at("/capacity/alerts/0");

        Given.delete("/v1/allocations/" + between);
        awaitAlerts("");

        assertThat(dashboard.get("detail").asText())
                .isEqualTo("Of Checkout, first team up to 5 a quarter is allocated more than there is.");
        assertThat(dashboard.get("resourceId").asText()).isEqualTo(team.toString());
        await().atMost(Patience.LIMIT).until(() -> announced().equals(List.of("raised", "cleared")));
    }

    @Test
    void policiesSayForHowLong() {
        allocate(initiative, team, 1, 12);
        allocate(initiative, team, 2, 12);
        awaitAlerts("OVERLOAD %s %s 2".formatted(quarter(1), quarter(2)));

        Given.policies(portfolio, "{\"mode\":\"ADVISORY\",\"overloadPeriods\":3}");
        awaitAlerts("");
        Given.policies(Given.portfolio(), "{\"mode\":\"ADVISORY\"}");

        assertThat(As.admin()
                        .get("/v1/portfolios/" + portfolio + "/policies")
                        .jsonPath()
                        .getInt("overloadPeriods"))
                .isEqualTo(3);
        assertThat(Given.put(
                                "/v1/portfolios/" + Given.portfolio() + "/policies",
                                "{\"mode\":\"ADVISORY\",\"overloadPeriods\":0}")
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/overloadPeriods");
    }

    @Test
    void aSkillThatIsAskedForAndShortIsToldUntilSomebodyHasIt() {
        var skill = Given.name("cobol");
        Given.id(Given.post("/v1/skills", "{\"key\":\"%s\",\"name\":\"COBOL\"}".formatted(skill)));
        Given.put(
                        "/v1/initiatives/%s/business-case".formatted(initiative),
                        "{\"efforts\":[{\"skill\":\"%s\",\"period\":\"%s\",\"personDays\":20}]}"
                                .formatted(skill, quarter(1)))
                .then()
                .statusCode(201);
        awaitAlerts("SKILL_GAP %1$s %1$s 20".formatted(quarter(1)));
        var nobody = alerts().get(0).get("detail").asText();
        assertThat(alerts().get(0).get("initiatives")).hasSize(1);
        assertThat(alerts().get(0).at("/initiatives/0").asText()).isEqualTo(initiative.toString());

        var person = Given.id(Given.post(
                "/v1/people",
                "{\"teamId\":\"%s\",\"name\":\"A. F.\",\"skills\":[\"%s\"],\"share\":0}".formatted(team, skill)));
        Given.id(Given.post(
                "/v1/capacities",
                "{\"personId\":\"%s\",\"period\":\"%s\",\"amount\":15}".formatted(person, quarter(1))));
        awaitAlerts("SKILL_GAP %1$s %1$s 5".formatted(quarter(1)));
        Given.move(initiative, "{\"to\":\"DONE\"}").then().statusCode(201);
        awaitAlerts("");

        assertThat(nobody).isEqualTo("Of %s up to 20 days a quarter are missing; nobody has it.".formatted(skill));
        await().atMost(Patience.LIMIT).until(() -> announced().equals(List.of("raised", "changed", "cleared")));
    }

    @Test
    void theOrderInWhichThingsArriveChangesNothing() {
        var steps = List.<Runnable>of(
                () -> allocate(initiative, team, 1, 8),
                () -> allocate(initiative, team, 1, 7),
                () -> allocate(initiative, team, 2, 12),
                () -> Given.policies(portfolio, "{\"mode\":\"ADVISORY\",\"overloadPeriods\":2}"),
                () -> Given.delete("/v1/allocations/" + allocate(initiative, team, 3, 30)));
        var orders = new ArrayList<List<Runnable>>();
        orders.add(steps);
        var reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        orders.add(reversed);

        for (var order : orders) {
            aTeamOfTenDays();
            order.forEach(Runnable::run);
            awaitAlerts("OVERLOAD %s %s 5".formatted(quarter(1), quarter(2)));
        }
    }

    @Test
    void whatOthersTakeCountsAndIsSeenByWhoSeesTheTeam() {
        var elsewhere = Given.portfolio();
        var theirs = Given.initiative(elsewhere, "Theirs");
        allocate(theirs, team, 1, 12);
        allocate(theirs, team, 2, 12);
        awaitAlerts("OVERLOAD %s %s 2".formatted(quarter(1), quarter(2)));

        var path = "/v1/portfolios/%s/utilization?from=%s&to=%2$s".formatted(portfolio, quarter(1));
        var seen = Json.of(As.role("viewer", portfolio).get(path));

        assertThat(seen.get("alerts")).hasSize(1);
        assertThat(seen.at("/quarters/0/resources/0/allocated").decimalValue()).isEqualByComparingTo("12");
        assertThat(Json.of(As.role("viewer", elsewhere).get("/v1/portfolios/%s/utilization".formatted(elsewhere)))
                        .get("alerts"))
                .isEmpty();
    }

    private static FiscalPeriod quarter(int n) {
        return new FiscalCalendar(4).of(LocalDate.now().plusMonths(3L * n), FiscalPeriod.Length.QUARTER);
    }

    private static void capacity(UUID team, int n) {
        Given.id(Given.post(
                "/v1/capacities", "{\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":10}".formatted(team, quarter(n))));
    }

    private static UUID allocate(UUID initiative, UUID team, int n, int days) {
        return Given.id(Given.post(
                "/v1/allocations",
                "{\"initiativeId\":\"%s\",\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":%d}"
                        .formatted(initiative, team, quarter(n), days)));
    }

    private void awaitAlerts(String expected) {
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(alerts().stream()
                        .map(each -> "%s %s %s %s"
                                .formatted(
                                        each.get("kind").asText(),
                                        each.get("from").asText(),
                                        each.get("to").asText(),
                                        each.get("missing").asText()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected));
    }

    private List<JsonNode> alerts() {
        var all = Json.of(As.admin().get("/v1/portfolios/" + portfolio + "/utilization"))
                .get("alerts");
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private List<String> announced() {
        return Topic.eventsOf("openvmo.portfolio.capacity-alert").stream()
                .filter(event -> portfolio.toString().equals(event.header("ce_portfolioid")))
                .map(event -> event.header("ce_type").replaceAll(".*alert\\.(.*)\\.v1", "$1"))
                .toList();
    }
}
