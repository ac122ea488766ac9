package dev.openvmo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Contracts;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.imports.Keys;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbour;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we publish is what our contracts say. */
@QuarkusTest
class ContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"portfolio", "value-stream", "initiative", "import-mapping", "measured-row"})
    void theSampleFitsItsSchema(String name) {
        var aggregate = new Aggregate("portfolio", name);

        assertThat(Contracts.violations(aggregate, Contracts.sample(aggregate))).isEmpty();
    }

    @Test
    void everyStateFitsItsSchema() {
        var portfolio = Given.portfolio();
        var stream = Given.valueStream(portfolio, "Checkout");
        var initiative = Given.initiative(portfolio, "One-page checkout");
        Given.estimates(initiative, 8, 5, 3, 5);
        Given.post("/v1/initiatives/" + initiative + "/transitions", "{\"to\":\"DONE\",\"outcome\":\"PIVOTED\"}");
        var key = Given.name("contract");
        var mapping = Given.id(Given.post(
                "/v1/import-mappings",
                """
                        {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2026-03-31","columns":[
                         {"target":"externalId","position":1},{"target":"title","position":2},
                         {"target":"measure:budget","position":3,"unit":"GBP","notMeasured":["NA"]}]}"""
                        .formatted(key, portfolio, key)));
        Neighbour.metric("budget", "GBP");
        var operation = send(key, "A-1,One,3");
        awaitRows(operation);
        awaitRows(send(key, "A-1,One,NA"));

        awaitStates("portfolio", portfolio, 1);
        awaitStates("value-stream", stream, 1);
        awaitStates("initiative", initiative, 3);
        awaitStates("import-mapping", mapping, 1);
        var rows = As.admin().get("/v1/imports/" + operation + "/rows").jsonPath();
        awaitStates("initiative", UUID.fromString(rows.getString("items[0].initiativeId")), 1);
        awaitStates("measured-row", Keys.measuredRow(key, "A-1", "budget", LocalDate.of(2026, 3, 31)), 2);
    }

    private static String send(String key, String row) {
        return As.admin()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", key)
                .body(("ID,Name,Budget\n" + row + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id")
                .substring("portfolio-".length());
    }

    private static void awaitRows(String id) {
        await().atMost(Given.PATIENCE).until(() -> !"READING"
                .equals(As.admin().get("/v1/imports/" + id).path("stage")));
    }

    private static void awaitStates(String name, UUID id, int count) {
        var aggregate = new Aggregate("portfolio", name);
        await().atMost(Given.PATIENCE)
                .until(() -> Topic.statesOf(aggregate.topic(), id).size() == count);
        assertThat(Topic.statesOf(aggregate.topic(), id))
                .allSatisfy(state -> assertThat(Contracts.violations(aggregate, Json.of(state)))
                        .as(state)
                        .isEmpty());
    }
}
