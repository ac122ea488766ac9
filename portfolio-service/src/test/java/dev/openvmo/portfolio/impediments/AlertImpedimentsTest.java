package dev.openvmo.portfolio.impediments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What metrics-service says was breached is in the way for as long as it was, and once. */
@QuarkusTest
class AlertImpedimentsTest {
    private static final String RAISED = "2026-03-01T00:00:00Z";
    private static final String CLEARED = "2026-03-05T00:00:00Z";

    @Inject
    Sql sql;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID initiative;
    private UUID alert;

    @BeforeEach
    void anInitiative() {
        portfolio = Given.portfolio();
        initiative = Given.initiative(portfolio, "One-page checkout");
        alert = Ids.next();
    }

    @Test
    void anAlertIsAnImpedimentUntilItClears() {
        announce(1, true, null);
        var open = awaited("OPEN");
        announce(2, true, CLEARED);

        var resolved = awaited("RESOLVED");

        assertThat(open.get("initiativeId").asText()).isEqualTo(initiative.toString());
        assertThat(open.get("title").asText()).isEqualTo("Checkout is slow");
        assertThat(open.get("severity").asText()).isEqualTo("HIGH");
        assertThat(open.get("raisedAt").asText()).isEqualTo(RAISED);
        assertThat(resolved.get("resolvedAt").asText()).isEqualTo(CLEARED);
        announce(3, true, null);
        awaited("OPEN");
    }

    @Test
    void whatWasCorrectedWasNeverInTheWay() {
        announce(1, true, null);
        awaited("OPEN");

        Neighbours.alertGone(alert, portfolio, 2);

        assertThat(awaited("RESOLVED").get("resolvedAt").asText()).isEqualTo(RAISED);
    }

    @Test
    void whatAPersonResolvedStaysResolved() {
        announce(1, true, null);
        awaited("OPEN");
        Given.post("/v1/impediments/" + alert + "/resolution", "{\"text\":\"We bought a server\"}");

        announce(2, true, CLEARED);
        announce(3, true, null);
        heard(3);

        assertThat(read().get("resolution").asText()).isEqualTo("We bought a server");
    }

    @Test
    void aRuleThatDoesNotSayItIsNone() {
        announce(1, false, null);

        heard(1);

        As.admin().get("/v1/impediments/" + alert).then().statusCode(404);
    }

    private void announce(int version, boolean raises, String clearedAt) {
        Neighbours.alert(alert, portfolio, version, state -> state.put("subjectType", "INITIATIVE")
                .put("subjectId", initiative.toString())
                .put("rule", "Checkout is slow")
                .put("severity", "HIGH")
                .put("raisesImpediment", raises)
                .put("raisedAt", RAISED)
                .put("clearedAt", clearedAt));
    }

    /** Waits until this state of the alert has been taken in. */
    private void heard(long version) {
        await().atMost(Patience.LIMIT)
                .until(
                        () -> work.asService(() -> sql.query("select state_version from alert where id = :id")
                                .with("id", alert)
                                .first(row -> row.number("state_version"))),
                        found -> found.equals(Optional.of(version)));
    }

    private JsonNode read() {
        return Json.of(As.admin().get("/v1/impediments/" + alert));
    }

    private JsonNode awaited(String status) {
        return await().atMost(Patience.LIMIT)
                .until(this::read, found -> status.equals(found.path("status").asText()));
    }
}
