package dev.openvmo.portfolio.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BudgetTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void ofAHundredWhoCommitAtOnceSixtySixFindTheirFifteenAndTheOthersHearThatTenAreLeft() {
        var budget = Given.budget(portfolio, "1000.00");
        var refusals = new ConcurrentLinkedQueue<Response>();

        var statuses = AtOnce.statuses(Collections.nCopies(100, () -> {
            var answer = commit(budget, "15.00");
            if (answer.statusCode() == 409) {
                refusals.add(answer);
            }
            return answer;
        }));

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(66);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(34);
        assertThat(refusals).allSatisfy(refused -> {
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/over-budget");
            assertThat(Json.of(refused).get("left")).isEqualTo(money("10.00"));
        });
        var listed = total(As.admin()
                .queryParam("filter", "budgetId==" + budget)
                .queryParam("limit", 1000)
                .get("/v1/commitments"));
        assertThat(listed).isEqualByComparingTo("990.00");
        assertThat(position(budget).get("committed")).isEqualTo(money("990.00"));
        assertThat(position(budget).get("left")).isEqualTo(money("10.00"));
        var kept = work.asService(() -> sql.query("select sum(amount) from commitment where budget_id = :id")
                .with("id", budget)
                .one(row -> row.decimal("sum")));
        assertThat(kept).isEqualByComparingTo(listed);
        await().atMost(Patience.LIMIT).until(() -> announced(budget).compareTo(listed) == 0);
    }

    @Test
    void transfersBothWaysAtOnceKeepTheSumAndWhatIsCommitted() {
        var one = Given.budget(portfolio, "300.00");
        var other = Given.budget(portfolio, "200.00");
        Given.id(commit(one, "150.00"));
        Given.id(commit(other, "150.00"));
        var requests = new ArrayList<Supplier<Response>>();
        for (int i = 0; i < 25; i++) {
            requests.add(() -> transfer(one, other, "40.00"));
            requests.add(() -> transfer(other, one, "30.00"));
        }

        var statuses = AtOnce.statuses(requests);

        assertThat(statuses).contains(201).containsOnly(201, 409);
        var amounts = List.of(amount(one), amount(other));
        assertThat(amounts.get(0).add(amounts.get(1))).isEqualByComparingTo("500.00");
        assertThat(amounts).allSatisfy(amount -> assertThat(amount).isGreaterThanOrEqualTo(new BigDecimal("150.00")));
    }

    @Test
    void aCutThatMeetsCommitmentsNeverGoesBelowThem() {
        var budget = Given.budget(portfolio, "600.00");
        var requests = new ArrayList<Supplier<Response>>();
        IntStream.range(0, 30).forEach(i -> {
            requests.add(() -> commit(budget, "20.00"));
            requests.add(() -> amountTo(budget, (580 - i * 10) + ".00"));
        });

        var statuses = AtOnce.statuses(requests);

        assertThat(statuses).contains(200).containsOnly(200, 201, 409, 412);
        var committed = new BigDecimal(position(budget).at("/committed/amount").asText());
        assertThat(committed).isLessThanOrEqualTo(amount(budget));
        var refused =
                amountTo(budget, committed.subtract(new BigDecimal("0.01")).toPlainString());
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/below-committed");
        assertThat(Json.of(refused).get("committed")).isEqualTo(money(committed.toPlainString()));
    }

    @Test
    void aCommitmentIsRaisedAsFarAsItsBudgetGoesAndReleased() {
        var budget = Given.budget(portfolio, "100.00");
        var commitment = "/v1/commitments/" + Given.id(commit(budget, "60.00"));

        var raised = Given.patch(commitment, "{\"amount\":{\"amount\":\"100.00\"}}");
        var beyond = Given.patch(commitment, "{\"amount\":{\"amount\":\"100.01\"}}");
        var reduced = Given.patch(commitment, "{\"amount\":{\"amount\":\"40.00\"}}");

        assertThat(raised.statusCode()).as(raised.asString()).isEqualTo(200);
        assertThat(Json.of(beyond).get("left")).isEqualTo(money("0.00"));
        assertThat(reduced.statusCode()).isEqualTo(200);
        assertThat(position(budget).get("left")).isEqualTo(money("60.00"));
        assertThat(Given.delete(commitment).statusCode()).isEqualTo(204);
        assertThat(position(budget).get("left")).isEqualTo(money("100.00"));
    }

    @Test
    void whatIsClosedStaysUntilItIsReopened() {
        var budget = Given.budget(portfolio, "100.00");
        var other = Given.budget(portfolio, "100.00");
        var commitment = "/v1/commitments/" + Given.id(commit(budget, "60.00"));
        Given.post("/v1/budgets/" + budget + "/closing", "").then().statusCode(200);

        var refused = List.of(
                commit(budget, "1.00"),
                Given.patch(commitment, "{\"amount\":{\"amount\":\"1.00\"}}"),
                Given.delete(commitment),
                transfer(budget, other, "1.00"),
                transfer(other, budget, "1.00"),
                amountTo(budget, "90.00"),
                Given.post("/v1/actuals", Given.actualBody(budget, initiative, "CAPEX", "5.00")));

        assertThat(refused).allSatisfy(answer -> assertThat(answer.jsonPath().getString("type"))
                .as(answer.asString())
                .isEqualTo("/problems/period-closed"));
        assertThat(position(budget).get("left")).isEqualTo(money("40.00"));
        assertThat(amount(other)).isEqualByComparingTo("100.00");
        Given.post("/v1/budgets/" + budget + "/reopening", "").then().statusCode(200);
        assertThat(commit(budget, "1.00").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "budgets,     '{\"amount\":{\"amount\":\"-1.00\",\"currency\":\"GBP\"}}',     /amount/amount",
        "budgets,     '{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}',      /amount/currency",
        "budgets,     '{\"amount\":{\"amount\":\"1.001\"}}',                          /amount/amount",
        "budgets,     '{\"period\":\"2027-Q5\"}',                                     /period",
        "budgets,     '{\"forecast\":{\"amount\":\"-0.01\",\"currency\":\"GBP\"}}',   /forecast/amount",
        "commitments, '{\"amount\":{\"amount\":\"0.00\",\"currency\":\"GBP\"}}',      /amount/amount",
        "commitments, '{\"amount\":{\"amount\":\"-5.00\",\"currency\":\"GBP\"}}',     /amount/amount",
        "commitments, '{\"amount\":{\"amount\":\"5\",\"currency\":\"JPY\"}}',         /amount/currency",
        "commitments, '{\"budgetId\":\"0198c0de-0000-7000-8000-00000000dead\"}',      /budgetId",
        "actuals,     '{\"amount\":{\"amount\":\"0.00\"}}',                           /amount/amount",
        "actuals,     '{\"bookedOn\":\"2027-07-01\"}',                                /bookedOn",
        "actuals,     '{\"bookedOn\":\"2027-03-31\"}',                                /bookedOn",
        "actuals,     '{\"kind\":\"RENT\"}',                                          /kind"
    })
    void whatIsNoMoneyOfTheBudgetIsRefusedByName(String kind, String other, String pointer) {
        var body = Json.object(
                switch (kind) {
                    case "budgets" -> Given.budgetBody();
                    case "commitments" -> Given.commitmentBody();
                    default -> Given.actualBody();
                });
        body.setAll(Json.object(other));

        var refused = Given.post("/v1/" + kind, body.toString());

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).contains(pointer);
    }

    @Test
    void moneyStaysInItsPortfolio() {
        var budget = Given.budget(portfolio, "100.00");
        var elsewhere = Given.portfolio();

        var stranger =
                Given.post("/v1/commitments", Given.commitmentBody(budget, Given.initiative(elsewhere, "Two"), "5.00"));
        Given.id(commit(budget, "5.00"));
        var moved = Given.patch("/v1/initiatives/" + initiative, "{\"portfolioId\":\"%s\"}".formatted(elsewhere));
        var deleted = Given.delete("/v1/initiatives/" + initiative);

        assertThat(stranger.jsonPath().getList("errors.pointer")).containsExactly("/initiativeId");
        assertThat(moved.jsonPath().getString("type")).as(moved.asString()).isEqualTo("/problems/in-use");
        assertThat(moved.jsonPath().getInt("dependents.commitments")).isEqualTo(1);
        assertThat(deleted.jsonPath().getInt("dependents.commitments")).isEqualTo(1);
        assertThat(As.admin().get("/v1/initiatives/" + initiative).jsonPath().getString("portfolioId"))
                .isEqualTo(portfolio.toString());
    }

    @Test
    void aPortfolioWithBudgetsKeepsItsCurrencyAndItsFiscalYear() {
        var path = "/v1/portfolios/" + portfolio;
        Given.patch(path, "{\"fiscalYearStartMonth\":7}").then().statusCode(200);
        Given.patch(path, "{\"fiscalYearStartMonth\":4}").then().statusCode(200);
        Given.budget(portfolio, "100.00");

        assertThat(Given.patch(path, "{\"currency\":\"EUR\"}").jsonPath().getString("type"))
                .isEqualTo("/problems/planned-already");
        assertThat(Given.patch(path, "{\"fiscalYearStartMonth\":1}").statusCode())
                .isEqualTo(409);
        assertThat(Given.patch(path, "{\"name\":\"Shops\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2027-Q1, 2027, 409", "2027, 2027-05, 409", "2027-Q1, 2027-06, 409", "2027-Q1, 2027-Q2, 201"})
    void ofAStreamOneBudgetHoldsOnEachDay(String there, String another, int status) {
        var stream = Given.valueStream(portfolio, "Checkout");
        var first = Given.id(Given.post("/v1/budgets", Given.budgetBody(stream, there, "10.00")));

        var second = Given.post("/v1/budgets", Given.budgetBody(stream, another, "10.00"));

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(status);
        assertThat(second.jsonPath().getString("id").equals(first.toString())).isEqualTo(status == 409);
    }

    @Test
    void ofFiftyAtOnceForTheSameStreamOneIsGiven() {
        var stream = Given.valueStream(portfolio, "Checkout");

        var statuses = AtOnce.fifty(() -> Given.post("/v1/budgets", Given.budgetBody(stream, "2027-Q1", "10.00")));

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private Response commit(UUID budget, String amount) {
        return Given.post("/v1/commitments", Given.commitmentBody(budget, initiative, amount));
    }

    private static Response transfer(UUID from, UUID to, String amount) {
        return Given.post("/v1/budget-transfers", Given.transferBody(from, to, amount));
    }

    private static Response amountTo(UUID budget, String amount) {
        return Given.patch("/v1/budgets/" + budget, "{\"amount\":{\"amount\":\"%s\"}}".formatted(amount));
    }

    private static BigDecimal amount(UUID budget) {
        return new BigDecimal(As.admin().get("/v1/budgets/" + budget).jsonPath().getString("amount.amount"));
    }

    private static JsonNode position(UUID budget) {
        return Json.of(As.admin().get("/v1/budgets/" + budget + "/position"));
    }

    private static JsonNode money(String amount) {
        return Json.of("{\"amount\":\"%s\",\"currency\":\"GBP\"}".formatted(amount));
    }

    private static BigDecimal total(Response list) {
        return list.jsonPath().getList("items.amount.amount", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal announced(UUID budget) {
        return Topic.eventsOf("openvmo.portfolio.commitment").stream()
                .map(event -> Json.of(event.state()))
                .filter(state -> budget.toString().equals(state.path("budgetId").asText()))
                .map(state -> new BigDecimal(state.at("/amount/amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
