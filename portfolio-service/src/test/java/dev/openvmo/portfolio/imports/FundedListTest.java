package dev.openvmo.portfolio.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * A real list of 235 major projects with money and people: its departments are value streams, their budgets what the list
 * plans for the year, and each has a team. What the list says is added up here a second time.
 */
@QuarkusTest
class FundedListTest {
    private static final String FILE = "uk-gmpp/gmpp-march-2022.csv";
    private static final BigDecimal SIGNIFICANT = new BigDecimal("1000000000.00");
    private static final BigDecimal TEAM_DAYS = new BigDecimal("100");
    private static final Map<String, String> HORIZONS = Map.of(
            "Military Capability", "H1",
            "Infrastructure and Construction", "H1",
            "Government Transformation and Service Delivery", "H2",
            "ICT", "H3");

    /** A project that says what its year was to cost and will. */
    private record Project(String id, String department, String horizon, BigDecimal baseline, BigDecimal forecast) {
        BigDecimal days() {
            return baseline.divide(new BigDecimal("10000000"), 0, RoundingMode.UP);
        }
    }

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private UUID portfolio;

    @Test
    void guardrailsRollUpAndDashboardAreWhatTheListAddsUpTo() throws IOException {
        var file = SharedData.find(FILE);
        portfolio = Given.portfolio();
        var list = list(file);
        var departments = list.stream().collect(groupingBy(Project::department, TreeMap::new, Collectors.toList()));
        var streams = created(
                "/v1/value-streams",
                List.copyOf(departments.keySet()),
                name ->
                        "{\"portfolioId\":\"%s\",\"name\":\"%s\",\"kind\":\"DEVELOPMENT\",\"owner\":\"Permanent Secretary\"}"
                                .formatted(portfolio, name));
        var initiatives = imported(Files.readString(file).substring(1));
        setHorizons(list, initiatives);

        // Given what each department and project has planned for the year, and what it will have spent
        var year = String.valueOf(today.minusMonths(3).getYear());
        var budgets = created(
                "/v1/budgets",
                List.copyOf(departments.keySet()),
                name -> "{\"valueStreamId\":\"%s\",\"period\":\"%s\",\"amount\":%s}"
                        .formatted(streams.get(name), year, sum(departments.get(name), Project::baseline)));
        created("/v1/commitments", list, project -> "{\"budgetId\":\"%s\",\"initiativeId\":\"%s\",\"amount\":%s}"
                .formatted(budgets.get(project.department()), initiatives.get(project.id()), project.baseline()));
        created(
                "/v1/actuals",
                list.stream()
                        .filter(project -> project.forecast().signum() != 0)
                        .toList(),
                project ->
                        "{\"budgetId\":\"%s\",\"initiativeId\":\"%s\",\"kind\":\"OPEX\",\"amount\":%s,\"bookedOn\":\"%s\",\"source\":\"%s\",\"externalId\":\"%s\"}"
                                .formatted(
                                        budgets.get(project.department()),
                                        initiatives.get(project.id()),
                                        project.forecast(),
                                        today,
                                        portfolio,
                                        project.id()));

        // Then the roll-up is the list's, department by department, and nothing is left
        var published =
                Json.of(Files.readString(file.resolveSibling("expected.json"))).get("gmpp-march-2022");
        var funding = get("/funding?period=" + year);
        assertThat(money(funding.at("/total/budget"))).isEqualByComparingTo(pounds(published.get("baseline_gbp_m")));
        assertThat(money(funding.at("/total/committed"))).isEqualByComparingTo(pounds(published.get("baseline_gbp_m")));
        assertThat(money(funding.at("/total/actual"))).isEqualByComparingTo(pounds(published.get("forecast_gbp_m")));
        assertThat(funding.get("valueStreams")).hasSize(published.get("by_dept").size());
        published.get("by_dept").properties().forEach(department -> {
            var totals = StreamSupport.stream(funding.get("valueStreams").spliterator(), false)
                    .filter(each -> each.get("valueStreamId")
                            .asText()
                            .equals(streams.get(department.getKey()).toString()))
                    .findFirst()
                    .orElseThrow()
                    .get("totals");
            assertThat(money(totals.get("budget")))
                    .as(department.getKey())
                    .isEqualByComparingTo(pounds(department.getValue().get("bl")));
            assertThat(money(totals.get("actual")))
                    .as(department.getKey())
                    .isEqualByComparingTo(pounds(department.getValue().get("fc")));
        });
        var more = Given.post(
                "/v1/commitments",
                "{\"budgetId\":\"%s\",\"initiativeId\":\"%s\",\"amount\":0.01}"
                        .formatted(
                                budgets.get("MOD"), initiatives.get(list.get(0).id())));
        assertThat(more.jsonPath().getString("type")).isEqualTo("/problems/over-budget");
        assertThat(more.jsonPath().getString("left.amount")).isEqualTo("0.00");

        guardrails(list, initiatives);
        people(departments, initiatives);
        dashboard(list, departments);
    }

    private void guardrails(List<Project> list, Map<String, UUID> initiatives) {
        var all = sum(list, Project::baseline);
        var largest = list.stream()
                .max((one, other) -> one.baseline().compareTo(other.baseline()))
                .orElseThrow();
        Given.id(Given.post(
                "/v1/decisions",
                "{\"initiativeId\":\"%s\",\"title\":\"Fund it\",\"kind\":\"FUND\",\"rationale\":\"Approved\",\"amount\":{\"amount\":\"%s\"}}"
                        .formatted(initiatives.get(largest.id()), largest.baseline())));

        Given.put(
                        "/v1/portfolios/" + portfolio + "/guardrails",
                        """
                        {"horizonMix":{"mode":"ADVISORY","bounds":[{"horizon":"H1","atMost":0.45},{"horizon":"H2","atMost":0.9},
                          {"horizon":"H3","atLeast":0.2}]},
                         "significantInitiatives":{"mode":"ENFORCED","from":{"amount":"%s","currency":"GBP"}},
                         "businessOwnerEngagement":{"mode":"ADVISORY"}}"""
                                .formatted(SIGNIFICANT))
                .then()
                .statusCode(201);

        var status = get("/guardrails/status");
        assertThat(money(status.get("budgets"))).isEqualByComparingTo(all);
        var shares = Map.of(
                "H1", horizon(list, "H1"),
                "H2", horizon(list, "H2"),
                "H3", horizon(list, "H3"));
        assertThat(shares.get("H1")).isGreaterThan(all.multiply(new BigDecimal("0.45")));
        assertThat(shares.get("H3")).isLessThan(all.multiply(new BigDecimal("0.2")));
        for (var share : status.get("shares")) {
            var horizon = shares.get(share.get("group").asText());
            assertThat(money(share.get("committed"))).isEqualByComparingTo(horizon);
            assertThat(share.get("share").decimalValue())
                    .isEqualByComparingTo(horizon.divide(all, 9, RoundingMode.HALF_UP));
        }
        assertThat(breaches(status, "HORIZON_MIX", "group")).isEqualTo(Set.of("H1", "H3"));
        assertThat(breaches(status, "SIGNIFICANT_INITIATIVES", "initiativeId"))
                .isEqualTo(list.stream()
                        .filter(project ->
                                project != largest && project.baseline().compareTo(SIGNIFICANT) >= 0)
                        .map(project -> initiatives.get(project.id()).toString())
                        .collect(toSet()))
                .isNotEmpty();
        assertThat(breaches(status, "BUSINESS_OWNER_ENGAGEMENT", "initiativeId"))
                .as("nobody has a sponsor")
                .hasSize(list.size());
    }

    private void people(Map<String, List<Project>> departments, Map<String, UUID> initiatives) {
        var quarter = get("/dashboard").at("/capacity/period").asText();
        var names = List.copyOf(departments.keySet());
        var teams = created("/v1/teams", names, name -> "{\"portfolioId\":\"%s\",\"key\":\"%s\",\"name\":\"%s\"}"
                .formatted(portfolio, name, name));
        created("/v1/capacities", names, name -> "{\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":%s}"
                .formatted(teams.get(name), quarter, TEAM_DAYS));
        created(
                "/v1/allocations",
                departments.values().stream().flatMap(List::stream).toList(),
                project -> "{\"initiativeId\":\"%s\",\"teamId\":\"%s\",\"period\":\"%s\",\"amount\":%s}"
                        .formatted(
                                initiatives.get(project.id()),
                                teams.get(project.department()),
                                quarter,
                                project.days()));

        var resources =
                get("/utilization?from=%s&to=%s".formatted(quarter, quarter)).at("/quarters/0/resources");
        assertThat(resources).hasSize(departments.size());
        for (var resource : resources) {
            var days = sum(departments.get(resource.get("name").asText()), Project::days);
            assertThat(resource.get("allocated").decimalValue()).isEqualByComparingTo(days);
            assertThat(resource.get("utilization").decimalValue()).isEqualByComparingTo(days);
            assertThat(resource.get("over").asBoolean()).isEqualTo(days.compareTo(TEAM_DAYS) > 0);
        }
    }

    private void dashboard(List<Project> list, Map<String, List<Project>> departments) {
        var overloaded = departments.keySet().stream()
                .filter(name -> sum(departments.get(name), Project::days).compareTo(TEAM_DAYS) > 0)
                .toList();
        var overspent = departments.values().stream()
                .filter(each -> sum(each, Project::forecast).compareTo(sum(each, Project::baseline)) > 0)
                .count();

        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            var dashboard = get("/dashboard");
            assertThat(dashboard.at("/flow/standing/0/initiatives").asInt()).isEqualTo(235);
            var funds = dashboard.at("/money/budgets/0");
            assertThat(funds.get("budget").decimalValue()).isEqualByComparingTo(sum(list, Project::baseline));
            assertThat(funds.get("committed").decimalValue()).isEqualByComparingTo(sum(list, Project::baseline));
            assertThat(funds.get("actual").decimalValue()).isEqualByComparingTo(sum(list, Project::forecast));
            assertThat(funds.get("overspent").asLong()).isEqualTo(overspent);
            assertThat(texts(dashboard.at("/capacity/overloaded"))).containsExactlyInAnyOrderElementsOf(overloaded);
            assertThat(dashboard.at("/guardrails/breached").findValuesAsText("guardrail"))
                    .containsExactlyInAnyOrder("HORIZON_MIX", "SIGNIFICANT_INITIATIVES", "BUSINESS_OWNER_ENGAGEMENT");
            assertThat(dashboard.at("/alignment/notScored").asInt()).isEqualTo(235);
            assertThat(dashboard.at("/value/notMeasured").asInt()).isEqualTo(235);
        });
    }

    /** The rows that say both, what the year was to cost and what it will, in pounds. */
    private static List<Project> list(Path file) throws IOException {
        var table = CsvTable.parse(Files.readAllBytes(file), StandardCharsets.UTF_8, ',');
        var id = table.header().indexOf("GMPP ID Number");
        var department = table.header().indexOf("Department");
        var category = table.header().indexOf("Annual Report Category");
        var baseline = column(table.header(), "Financial Year Baseline");
        var forecast = column(table.header(), "Financial Year Forecast");
        return table.next(1_000).stream()
                .filter(row -> measured(row.get(baseline)) && measured(row.get(forecast)))
                .map(row -> new Project(
                        row.get(id),
                        row.get(department),
                        HORIZONS.get(row.get(category)),
                        pounds(row.get(baseline)),
                        pounds(row.get(forecast))))
                .toList();
    }

    private static int column(List<String> header, String prefix) {
        return header.indexOf(header.stream()
                .filter(name -> name.startsWith(prefix))
                .findFirst()
                .orElseThrow());
    }

    private static boolean measured(String cell) {
        return cell.matches("£?-?[0-9,.]+");
    }

    private static BigDecimal pounds(String cell) {
        return new BigDecimal(cell.replaceAll("[£,]", "")).movePointRight(6).setScale(2);
    }

    private static BigDecimal pounds(JsonNode millions) {
        return new BigDecimal(millions.asText()).movePointRight(6);
    }

    private static BigDecimal money(JsonNode money) {
        return new BigDecimal(money.get("amount").asText());
    }

    private static BigDecimal sum(List<Project> projects, Function<Project, BigDecimal> figure) {
        return projects.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal horizon(List<Project> list, String horizon) {
        return list.stream()
                .collect(groupingBy(
                        Project::horizon, mapping(Project::baseline, reducing(BigDecimal.ZERO, BigDecimal::add))))
                .get(horizon);
    }

    private static Set<String> breaches(JsonNode status, String guardrail, String member) {
        return StreamSupport.stream(status.get("breaches").spliterator(), false)
                .filter(breach -> breach.get("guardrail").asText().equals(guardrail))
                .map(breach -> breach.get(member).asText())
                .collect(toSet());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode get(String what) {
        return Json.of(As.admin()
                .get("/v1/portfolios/" + portfolio + what)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Reads the whole list in by the product's import; each project's id by its number. */
    private Map<String, UUID> imported(String csv) {
        var key = Given.name("funded");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2022-03-31","defaults":{"kind":"PROGRAMME"},
                 "columns":[{"target":"externalId","name":"GMPP ID Number","required":true},
                  {"target":"title","name":"Project Name"},{"target":"valueStream","name":"Department"}]}"""
                        .formatted(key, portfolio, key)));
        Uploads.awaitStage(Uploads.send(csv, key, Map.of()), "DONE");
        var items = Json.of(As.admin()
                        .queryParam("limit", 1000)
                        .queryParam("filter", "portfolioId==" + portfolio)
                        .get("/v1/initiatives"))
                .get("items");
        assertThat(items).hasSize(235);
        return StreamSupport.stream(items.spliterator(), false)
                .collect(toMap(
                        item -> item.at("/externalRef/externalId").asText(),
                        item -> UUID.fromString(item.get("id").asText())));
    }

    private static void setHorizons(List<Project> list, Map<String, UUID> initiatives) {
        for (var project : list) {
            Given.patch(
                            "/v1/initiatives/" + initiatives.get(project.id()),
                            "{\"horizon\":\"%s\"}".formatted(project.horizon()))
                    .then()
                    .statusCode(200);
        }
    }

    /** Posts one for each as a batch; their ids by what they were made for. */
    private static <T> Map<T, UUID> created(String path, List<T> each, Function<T, String> body) {
        var answer = Given.post(
                path + "/batch?atomic=true", each.stream().map(body).collect(Collectors.joining(",", "[", "]")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var items = Json.of(answer).get("items");
        var ids = new HashMap<T, UUID>();
        for (int i = 0; i < each.size(); i++) {
            ids.put(each.get(i), UUID.fromString(items.get(i).get("id").asText()));
        }
        return ids;
    }
}
