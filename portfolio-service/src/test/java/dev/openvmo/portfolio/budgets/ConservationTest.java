package dev.openvmo.portfolio.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is conserved through any sequence of budgets, commitments, releases, transfers, bookings and refusals. */
@QuarkusTest
class ConservationTest {
    private static final List<String> CURRENCIES = List.of("GBP", "JPY", "BHD");
    private static final Map<String, Integer> PLACES = Map.of("GBP", 2, "JPY", 0, "BHD", 3);

    private final Map<UUID, String> currency = new LinkedHashMap<>();
    private final Map<UUID, UUID> initiatives = new LinkedHashMap<>();
    private final Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<UUID, BigDecimal> committed = new LinkedHashMap<>();
    private final Map<UUID, BigDecimal> booked = new LinkedHashMap<>();
    private final Map<UUID, UUID> commitments = new LinkedHashMap<>();
    private final Map<UUID, BigDecimal> taken = new LinkedHashMap<>();
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 20270401, 4711})
    void noSequenceMakesOrLosesMoney(long seed) {
        var random = new Random(seed);
        for (var each : CURRENCIES) {
            var portfolio = Given.id(Given.post(
                    "/v1/portfolios",
                    "{\"key\":\"%s\",\"name\":\"Shops\",\"currency\":\"%s\"}".formatted(Given.name("C"), each)));
            var initiative = Given.initiative(portfolio, "One");
            for (int i = 0; i < 2; i++) {
                open(random, portfolio, initiative, each);
            }
        }
        for (int step = 0; step < 80; step++) {
            step(random);
        }
        assertThat(refused).as("refusals, or nothing was tried").isPositive();
        amounts.keySet().forEach(this::compare);
    }

    private void open(Random random, UUID portfolio, UUID initiative, String in) {
        var amount = any(random, in, 1000);
        var budget = Given.id(Given.post(
                "/v1/budgets",
                """
                {"valueStreamId":"%s","period":"2027","amount":%s}"""
                        .formatted(Given.valueStream(portfolio, Given.name("Stream")), money(amount, in))));
        currency.put(budget, in);
        initiatives.put(budget, initiative);
        amounts.put(budget, amount);
        committed.put(budget, BigDecimal.ZERO);
        booked.put(budget, BigDecimal.ZERO);
    }

    private void step(Random random) {
        var budget = one(random, new ArrayList<>(amounts.keySet()));
        var in = currency.get(budget);
        var amount = any(random, in, 400);
        var left = amounts.get(budget).subtract(committed.get(budget));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                var answer = Given.post(
                        "/v1/commitments",
                        """
                        {"budgetId":"%s","initiativeId":"%s","amount":%s}"""
                                .formatted(budget, initiatives.get(budget), money(amount, in)));
                if (done(answer, amount.compareTo(left) <= 0, "left", left)) {
                    commitments.put(Given.id(answer), budget);
                    taken.put(Given.id(answer), amount);
                    committed.merge(budget, amount, BigDecimal::add);
                }
            }
            case 2 -> {
                var to = one(random, new ArrayList<>(amounts.keySet()));
                var answer = Given.post(
                        "/v1/budget-transfers",
                        """
                        {"fromBudgetId":"%s","toBudgetId":"%s","amount":%s,"reason":"Ahead"}"""
                                .formatted(budget, to, money(amount, in)));
                var possible = !to.equals(budget) && currency.get(to).equals(in);
                if (!possible) {
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
                } else if (done(answer, amount.compareTo(left) <= 0, "left", left)) {
                    amounts.merge(budget, amount.negate(), BigDecimal::add);
                    amounts.merge(to, amount, BigDecimal::add);
                }
            }
            case 3 -> {
                if (commitments.isEmpty()) {
                    return;
                }
                var commitment = one(random, new ArrayList<>(commitments.keySet()));
                var of = commitments.remove(commitment);
                Given.delete("/v1/commitments/" + commitment).then().statusCode(204);
                committed.merge(of, taken.remove(commitment).negate(), BigDecimal::add);
            }
            case 4 -> {
                var answer = Given.patch("/v1/budgets/" + budget, "{\"amount\":%s}".formatted(money(amount, in)));
                if (done(answer, amount.compareTo(committed.get(budget)) >= 0, "committed", committed.get(budget))) {
                    amounts.put(budget, amount);
                }
            }
            default -> {
                Given.id(Given.post(
                        "/v1/actuals",
                        """
                        {"budgetId":"%s","kind":"%s","amount":%s,"bookedOn":"2027-03-01","source":"sap","externalId":"%s"}"""
                                .formatted(
                                        budget,
                                        random.nextBoolean() ? "CAPEX" : "OPEX",
                                        money(amount, in),
                                        Given.name("51"))));
                booked.merge(budget, amount, BigDecimal::add);
            }
        }
    }

    /** Whether it was done, which is to be so where it is possible; else the refusal says the figure. */
    private boolean done(Response answer, boolean possible, String figure, BigDecimal expected) {
        assertThat(answer.statusCode() < 300).as(answer.asString()).isEqualTo(possible);
        if (!possible) {
            refused++;
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(new BigDecimal(
                            Json.of(answer).at("/" + figure + "/amount").asText()))
                    .isEqualByComparingTo(expected);
        }
        return possible;
    }

    private void compare(UUID budget) {
        var position = Json.of(As.admin().get("/v1/budgets/" + budget + "/position"));
        var in = currency.get(budget);
        assertThat(position.get("budget")).isEqualTo(Json.of(money(amounts.get(budget), in)));
        assertThat(position.get("committed")).isEqualTo(Json.of(money(committed.get(budget), in)));
        assertThat(position.get("actual")).isEqualTo(Json.of(money(booked.get(budget), in)));
        assertThat(committed.get(budget)).isLessThanOrEqualTo(amounts.get(budget));
    }

    private static String money(BigDecimal amount, String in) {
        return "{\"amount\":\"%s\",\"currency\":\"%s\"}"
                .formatted(amount.setScale(PLACES.get(in)).toPlainString(), in);
    }

    private static BigDecimal any(Random random, String in, int most) {
        return BigDecimal.valueOf(1 + random.nextLong(most * Math.round(Math.pow(10, PLACES.get(in)))), PLACES.get(in));
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
