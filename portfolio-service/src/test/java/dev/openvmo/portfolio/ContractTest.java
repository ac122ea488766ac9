package dev.openvmo.portfolio;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.imports.Keys;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What we publish is what our contracts say, and we read what our neighbours' say. */
@QuarkusTest
class ContractTest extends dev.openvmo.kit.testing.ContractTest {
    @Override
    protected void givenOneOfEach() {
        var portfolio = Given.portfolio();
        Given.valueStream(portfolio, "Checkout");
        var initiative = Given.initiative(portfolio, "One-page checkout");
        Given.estimates(initiative, 8, 5, 3, 5);
        Given.post("/v1/initiatives/" + initiative + "/transitions", "{\"to\":\"DONE\",\"outcome\":\"PIVOTED\"}");
        var key = Given.name("contract");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                        {"key":"%s","portfolioId":"%s","source":"%s","observedAt":"2026-03-31","columns":[
                         {"target":"externalId","position":1},{"target":"title","position":2},
                         {"target":"measure:budget","position":3,"unit":"GBP","notMeasured":["NA"]}]}"""
                        .formatted(key, portfolio, key)));
        Neighbours.metric("budget", "GBP");
        awaitRows(send(key, "A-1,One,3"));
        awaitRows(send(key, "A-1,One,NA"));

        await().atMost(Patience.LIMIT)
                .until(() -> Topic.statesOf(
                                        "openvmo.portfolio.measured-row",
                                        Keys.measuredRow(key, "A-1", "budget", LocalDate.of(2026, 3, 31)))
                                .size()
                        == 2);
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
        await().atMost(Patience.LIMIT).until(() -> !"READING"
                .equals(As.admin().get("/v1/imports/" + id).path("stage")));
    }
}
