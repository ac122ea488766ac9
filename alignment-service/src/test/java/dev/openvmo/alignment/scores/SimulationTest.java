package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.alignment.testing.Given;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SimulationTest {
    /** Random strategies over the same initiatives, above and beside: what is predicted is what activation does. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void activationDoesWhatWasPredicted(long seed) {
        var random = new Random(seed);
        var top = Given.portfolio();
        var portfolio = Given.portfolio(top);
        var initiatives = new ArrayList<UUID>();
        for (var n = 0; n < 6; n++) {
            initiatives.add(Given.initiative(portfolio));
        }
        var above = strategy(top, initiatives, random);
        Given.patch("/v1/strategies/" + above, "{\"shareBelow\":0.%d}".formatted(1 + random.nextInt(8)));
        Given.active(above);
        var former = strategy(portfolio, initiatives, random);
        Given.active(former);
        var next = strategy(portfolio, initiatives, random);
        awaitStrategy(initiatives, former);

        var predicted = As.admin().get("/v1/strategies/" + next + "/simulation");
        var before = values(initiatives);
        Given.active(next);
        awaitStrategy(initiatives, next);

        predicted
                .then()
                .statusCode(200)
                .body("initiatives", is(6))
                .body("spendAffected.reason", is("NO_SPEND_RECORDED"));
        var changes = StreamSupport.stream(Json.of(predicted).get("changes").spliterator(), false)
                .toList();
        for (var n = 0; n < initiatives.size(); n++) {
            var initiative = initiatives.get(n);
            var change = changes.stream()
                    .filter(each -> each.get("initiativeId").asText().equals(initiative.toString()))
                    .findFirst();
            var after = value(initiative);
            assertThat(change.map(each -> each.get("after")).orElse(before.get(n)))
                    .isEqualTo(after);
            assertThat(change.map(each -> each.get("before")).orElse(after)).isEqualTo(before.get(n));
        }
    }

    private static UUID strategy(UUID portfolio, List<UUID> initiatives, Random random) {
        var strategy = Given.strategy(portfolio);
        for (var t = 0; t < 2; t++) {
            var theme = Given.theme(strategy, "T" + t, 1 + random.nextInt(9));
            for (var o = 0; o < 2; o++) {
                var objective = Given.objective(theme, "O" + o, 1 + random.nextInt(9));
                initiatives.stream()
                        .filter(each -> random.nextInt(3) > 0)
                        .forEach(each -> Given.contribution(each, objective, random.nextInt(101) / 100.0, 1));
            }
        }
        return strategy;
    }

    private static void awaitStrategy(List<UUID> initiatives, UUID strategy) {
        await().atMost(Patience.LIMIT).until(() -> initiatives.stream().allMatch(each -> strategy.toString()
                .equals(As.admin().get("/v1/alignment-scores/" + each).path("strategyId"))));
    }

    private static List<JsonNode> values(List<UUID> initiatives) {
        return initiatives.stream().map(SimulationTest::value).toList();
    }

    private static JsonNode value(UUID initiative) {
        return Json.of(As.admin().get("/v1/alignment-scores/" + initiative)).get("value");
    }

    @Test
    void criteriaTellWhoCrossesAGate() {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        Given.contribution(initiative, Given.objective(Given.theme(strategy, "Grow", 1), "Conversion", 1), 0.5, 1);
        Given.active(strategy);
        var set = Given.criteriaSet(portfolio);
        Given.assessed(As.admin(), initiative, set, "5").then().statusCode(201);
        await().atMost(Patience.LIMIT).until(() -> value(initiative).asInt() == 50);

        var predicted = As.admin().get("/v1/criteria-sets/" + set + "/simulation");

        predicted
                .then()
                .statusCode(200)
                .body("changed", is(1))
                .body("gates.gate", is(List.of("READY")))
                .body("gates[0].reaching", is(List.of(initiative.toString())))
                .body("changes[0].before", is(50))
                .body("changes[0].after", is(70))
                .body("changes[0].rankAfter", is(1))
                .body("spendAffected.value", is(nullValue()));
        As.admin().get("/v1/criteria-sets/" + set).then().body("state", is("DRAFT"));
        assertThat(value(initiative).asInt()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies", "criteria-sets"})
    void aDryRunSaysWhatActivationWouldDoAndChangesNothing(String versions) {
        var portfolio = Given.portfolio();
        var initiative = Given.initiative(portfolio);
        var strategy = Given.strategy(portfolio);
        Given.contribution(initiative, Given.objective(Given.theme(strategy, "Grow", 1), "Conversion", 1), 0.7, 1);
        Given.assessed(As.admin(), initiative, Given.criteriaSet(portfolio), "2")
                .then()
                .statusCode(201);
        var version = "/v1/%s/%s"
                .formatted(versions, versions.equals("strategies") ? strategy : Given.criteriaSet(portfolio));
        var before = As.admin().get(version);

        var trial = As.admin().post(version + "/activation?dryRun=true");

        trial.then().statusCode(200).header("ETag", before.header("ETag")).body("state", is("DRAFT"));
        var wouldChange = Json.of(trial).get("wouldChange");
        assertThat(wouldChange).isEqualTo(Json.of(As.admin().get(version + "/simulation")));
        assertThat(wouldChange.get("initiatives").asInt()).isEqualTo(1);
        assertThat(As.admin().get(version).asString()).isEqualTo(before.asString());
        As.admin().post(version + "/activation").then().statusCode(200).body("state", is("ACTIVE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies", "criteria-sets"})
    void whatWouldBeRefusedIsRefusedToADryRun(String versions) {
        var portfolio = Given.portfolio();
        var set = Given.criteriaSet(portfolio);
        Given.selecting(set);
        var version = versions.equals("strategies") ? Given.strategy(portfolio) : set;
        var activation = "/v1/%s/%s/activation?dryRun=".formatted(versions, version);

        As.admin()
                .post(activation + "true")
                .then()
                .statusCode(409)
                .body("type", endsWith(versions.equals("strategies") ? "/strategy-empty" : "/criteria-set-closed"));
        As.admin().post(activation + "maybe").then().statusCode(400).body("parameter", is("dryRun"));
    }

    @Test
    void aStrangerIsToldNothing() {
        var strategy = Given.strategy(Given.portfolio());

        As.role(Roles.VIEWER, Given.portfolio())
                .get("/v1/strategies/" + strategy + "/simulation")
                .then()
                .statusCode(404);
    }
}
