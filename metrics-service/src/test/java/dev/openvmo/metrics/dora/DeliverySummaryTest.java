package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.metrics.dora.Deliveries.Deployment;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.InitiativeName;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is computed of facts is announced, of whoever they are for. */
@QuarkusTest
class DeliverySummaryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Neighbours neighbours;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryMarks marks;

    @Inject
    Facts facts;

    @Inject
    Work work;

    private UUID top;
    private UUID portfolio;
    private UUID stream;
    private UUID initiative;
    private UUID service;

    @BeforeEach
    void anInitiative() {
        top = neighbours.portfolio();
        portfolio = neighbours.portfolio(Ids.next(), top, "GBP");
        stream = neighbours.valueStream(Ids.next(), portfolio, "S-" + portfolio);
        initiative = Ids.next();
        neighbours.apply("initiative", neighbours.event("initiative", initiative, portfolio, state -> state.put(
                        "portfolioId", portfolio.toString())
                .put("valueStreamId", stream.toString())
                .put("createdAt", NOW.minus(40, ChronoUnit.DAYS).toString())));
        service = deliveries.service(portfolio, "checkout");
    }

    @Test
    void aDeploymentMovesTheFiguresOfAllItIsFor() {
        work.asService(() -> facts.take(Writer.SERVICE, List.of(fact("run-1", 10))));

        for (var each : List.of(initiative, stream, portfolio)) {
            var state = announced(each, said -> said.get("deployments").asInt() == 1);
            assertThat(state.get("healthReason").asText()).isEqualTo("TOO_FEW_DEPLOYMENTS");
            assertThat(state.get("deploymentFrequency").get("count").asInt()).isEqualTo(1);
            assertThat(state.get("days").asInt()).isEqualTo(90);
        }
        var state = announced(initiative, said -> true);
        assertThat(state.get("daysToMarket").asInt()).isEqualTo(30);
        assertThat(state.get("subjectType").asText()).isEqualTo("INITIATIVE");
        await().atMost(Patience.LIMIT)
                .until(() ->
                        As.admin().get("/v1/values/INITIATIVE/" + initiative).<Integer>path("timeToMarket.value")
                                == 30);
        As.admin()
                .get("/v1/values/VALUE_STREAM/" + stream)
                .then()
                .body("timeToMarket.value", equalTo(30))
                .body("timeToMarket.sampleSize", equalTo(1));
    }

    @Test
    void whatIsDeployedForAnotherInitiativeLeavesTheFirst() {
        var other = neighbours.initiativeOf(stream, portfolio);
        var deployment = fact("run-2", 10);
        work.asService(() -> facts.take(Writer.SERVICE, List.of(deployment)));
        announced(initiative, said -> said.get("deployments").asInt() == 1);

        work.asService(() -> facts.take(Writer.SERVICE, List.of(of(deployment, other))));

        announced(other, said -> said.get("deployments").asInt() == 1);
        await().atMost(Patience.LIMIT).until(() -> Topic.eventsOf("openvmo.metrics.delivery", initiative).stream()
                .anyMatch(event -> Json.of(event.state()).path("deleted").asBoolean()));
    }

    @Test
    void healthIsJudgedByTheFigures() {
        for (var day = 1; day <= 10; day++) {
            deliveries.deployed(new Deployment(
                    Ids.next(),
                    service,
                    "production",
                    "DEPLOYED",
                    day % 2 == 0 ? "FAILURE" : "SUCCESS",
                    NOW.minus(day, ChronoUnit.DAYS),
                    null,
                    null,
                    initiative));
        }
        work.asService(() -> marks.changed(Set.of(service)));

        var state = announced(initiative, said -> said.get("deployments").asInt() == 10);

        assertThat(state.get("health").asText()).isEqualTo("UNHEALTHY");
        assertThat(state.get("healthReason").asText()).isEqualTo("CHANGE_FAIL_RATE");
        assertThat(state.get("changeFailRate").get("value").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatWasDeployedBeforeItsFunnelHasNoTimeToMarket() {
        As.admin()
                .get("/v1/values/INITIATIVE/" + initiative)
                .then()
                .body("timeToMarket.reason", equalTo("NOT_DEPLOYED"));
        work.asService(() -> facts.take(Writer.SERVICE, List.of(fact("run-3", 50))));

        await().atMost(Patience.LIMIT).untilAsserted(() -> As.admin()
                .get("/v1/values/INITIATIVE/" + initiative)
                .then()
                .body("timeToMarket.reason", equalTo("DEPLOYED_BEFORE_ENTRY")));
    }

    private DeploymentFact fact(String name, int daysAgo) {
        return new DeploymentFact(
                "ci",
                name + service,
                null,
                portfolio,
                "checkout",
                null,
                InitiativeName.of(initiative),
                "production",
                null,
                null,
                null,
                NOW.minus(daysAgo, ChronoUnit.DAYS),
                DeploymentFact.Outcome.SUCCESS,
                DeploymentFact.Kind.DEPLOYED,
                null,
                null);
    }

    private static DeploymentFact of(DeploymentFact fact, UUID initiative) {
        return new DeploymentFact(
                fact.source(),
                fact.externalId(),
                fact.revision(),
                fact.portfolioId(),
                fact.service(),
                fact.repository(),
                InitiativeName.of(initiative),
                fact.environment(),
                fact.version(),
                fact.artifact(),
                fact.startedAt(),
                fact.finishedAt(),
                fact.outcome(),
                fact.kind(),
                fact.unplanned(),
                fact.changes());
    }

    /** The last that was said of it, once it is so. */
    private static JsonNode announced(UUID subject, Predicate<JsonNode> so) {
        return await().atMost(Patience.LIMIT)
                .until(
                        () -> {
                            var states = Topic.statesOf("openvmo.metrics.delivery", subject);
                            return states.isEmpty() ? null : Json.of(states.get(states.size() - 1));
                        },
                        said -> said != null && so.test(said));
    }
}
