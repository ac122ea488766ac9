package dev.openvmo.portfolio.impediments;

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
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImpedimentTest {
    private static final String PATH = "/v1/impediments";

    @Inject
    Escalations escalations;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
    }

    @Test
    void itIsResolvedOnceAndReopenedWhereThatWasWrong() {
        var id = raised("LOW", null);

        var statuses = AtOnce.fifty(() -> resolve(id, "{\"text\":\"The bank opened it\"}"));
        var resolved = read(id);
        var reopened = Given.post(PATH + "/" + id + "/reopening", "");
        var again = Given.post(PATH + "/" + id + "/reopening", "");

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(resolved.get("resolution").asText()).isEqualTo("The bank opened it");
        assertThat(resolved.get("status").asText()).isEqualTo("RESOLVED");
        assertThat(reopened.jsonPath().getString("status")).isEqualTo("OPEN");
        assertThat(Json.of(reopened).has("resolvedAt")).isFalse();
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T00:00:00Z, in-order", "2999-01-01T00:00:00Z, out-of-range"})
    void itEndsNeitherBeforeItBeganNorLaterThanNow(String moment, String code) {
        var id = raised("LOW", "2026-03-01T00:00:01Z");

        var refused = resolve(id, "{\"text\":\"Gone\",\"resolvedAt\":\"%s\"}".formatted(moment));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/resolvedAt");
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    }

    @Test
    void asTimePassesItIsEscalatedOncePerStepHoweverManyLook() {
        var id = raised("HIGH", null);
        var raisedAt = Instant.parse(read(id).get("raisedAt").asText());

        escalations.escalate(raisedAt.plus(Duration.ofHours(24)).minusNanos(1));
        var before = read(id);
        var look = raisedAt.plus(Duration.ofHours(24));
        AtOnce.statuses(Collections.nCopies(
                8,
                () -> { // as many replicas; each holds a connection of one pool
                    escalations.escalate(look);
                    return As.admin().get(PATH + "/" + id);
                }));
        var first = read(id);
        escalations.escalate(raisedAt.plus(Duration.ofHours(71)));
        var same = read(id);
        escalations.escalate(raisedAt.plus(Duration.ofDays(9)));
        var second = read(id);

        assertThat(before.get("escalationLevel").asInt()).isZero();
        assertThat(first.get("escalationLevel").asInt()).isEqualTo(1);
        assertThat(first.get("escalatedTo").asText()).isEqualTo("Portfolio manager");
        assertThat(first.get("escalatedAt").asText()).isEqualTo(look.toString());
        assertThat(same).isEqualTo(first);
        assertThat(second.get("escalationLevel").asInt()).isEqualTo(2);
        assertThat(second.get("escalatedTo").asText()).isEqualTo("Sponsor");
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        Topic.statesOf("openvmo.portfolio.impediment", id))
                .extracting(state -> Json.of(state).get("escalationLevel").asInt())
                .containsExactly(0, 1, 2));
    }

    @Test
    void whatIsResolvedIsNotEscalatedAndAnotherSeverityBeginsAnew() {
        var resolved = raised("CRITICAL", null);
        resolve(resolved, "{\"text\":\"Gone\"}").then().statusCode(201);
        var open = raised("CRITICAL", null);
        var later = Instant.parse(read(open).get("raisedAt").asText()).plus(Duration.ofHours(25));

        escalations.escalate(later);
        var escalated = read(open);
        Given.patch(PATH + "/" + open, "{\"severity\":\"LOW\"}").then().statusCode(200);

        assertThat(escalated.get("escalationLevel").asInt()).isEqualTo(2);
        assertThat(read(open).get("escalationLevel").asInt()).isZero();
        assertThat(read(resolved).get("escalationLevel").asInt()).isZero();
    }

    @Test
    void thePortfoliosPolicySaysWhoHearsOfItAndWhen() {
        Given.put("/v1/portfolios/" + portfolio + "/policies", Given.policiesBody())
                .then()
                .statusCode(201);
        var high = raised("HIGH", null);
        var critical = raised("CRITICAL", null);

        escalations.escalate(
                Instant.parse(read(critical).get("raisedAt").asText()).plus(Duration.ofHours(8)));

        assertThat(read(high).get("escalatedTo").asText()).isEqualTo("Ada Field");
        assertThat(read(critical).get("escalationLevel").asInt()).isZero();
    }

    @Test
    void blockedTimeCountsWhatOverlapsOnceAndCostsWhatTheDelayCosts() {
        var path = "/v1/initiatives/" + initiative + "/blocked-time";
        var first = raised("LOW", "2026-03-01T00:00:00Z");
        var second = raised("LOW", "2026-03-02T12:00:00Z");
        var third = raised("LOW", "2026-04-01T00:00:00Z");
        resolve(first, "{\"text\":\"Gone\",\"resolvedAt\":\"2026-03-03T00:00:00Z\"}");
        resolve(second, "{\"text\":\"Gone\",\"resolvedAt\":\"2026-03-04T00:00:00Z\"}");
        resolve(third, "{\"text\":\"Gone\",\"resolvedAt\":\"2026-04-01T12:00:00Z\"}");

        var unestimated = Json.of(As.admin().get(path));
        Given.put("/v1/initiatives/" + initiative + "/estimates", "{\"costOfDelay\":1400.50}")
                .then()
                .statusCode(201);
        var estimated = Json.of(As.admin().get(path));

        assertThat(unestimated.at("/blocked/value").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(unestimated.at("/costOfDelay/value").isNull()).isTrue();
        assertThat(unestimated.at("/costOfDelay/reason").asText()).isEqualTo("NOT_ESTIMATED");
        assertThat(unestimated.at("/flowEfficiency/reason").asText()).isEqualTo("NOT_STARTED");
        assertThat(estimated.at("/costOfDelay/value").decimalValue()).isEqualByComparingTo("700.25");
        assertThat(estimated.get("spans")).hasSize(2);
        assertThat(As.role("viewer", Given.portfolio()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void flowEfficiencyIsTheShareInWhichSomebodyCouldWorkOnIt() {
        List.of("REVIEWING", "READY", "IMPLEMENTING_MVP", "DONE").forEach(state -> Given.post(
                        "/v1/initiatives/" + initiative + "/transitions", "{\"to\":\"%s\"}".formatted(state))
                .then()
                .statusCode(201));

        var free = blockedTime();
        var impeded = raised("LOW", "2026-03-01T00:00:00Z");
        resolve(impeded, "{\"text\":\"Gone\"}").then().statusCode(201);
        var hindered = blockedTime();

        assertThat(free.at("/flowEfficiency/value").decimalValue())
                .isPositive()
                .isLessThan(BigDecimal.valueOf(100))
                .isCloseTo(share(free), Offset.offset(BigDecimal.ONE));
        assertThat(hindered.at("/flowEfficiency/value").decimalValue()).isZero();
        assertThat(hindered.get("blockedActiveDays")).isEqualTo(free.get("activeDays"));
    }

    private static BigDecimal share(JsonNode times) {
        return times.get("activeDays")
                .decimalValue()
                .subtract(times.get("blockedActiveDays").decimalValue())
                .multiply(BigDecimal.valueOf(100))
                .divide(times.get("flowDays").decimalValue(), 9, RoundingMode.HALF_UP);
    }

    private JsonNode blockedTime() {
        return Json.of(As.admin().get("/v1/initiatives/" + initiative + "/blocked-time"));
    }

    private UUID raised(String severity, String since) {
        return Given.id(Given.post(
                PATH,
                """
                {"initiativeId":"%s","title":"No sandbox","severity":"%s","raisedAt":%s}"""
                        .formatted(initiative, severity, since == null ? null : "\"" + since + "\"")));
    }

    private static Response resolve(UUID id, String body) {
        return Given.post(PATH + "/" + id + "/resolution", body);
    }

    private static JsonNode read(UUID id) {
        return Json.of(As.admin().get(PATH + "/" + id));
    }
}
