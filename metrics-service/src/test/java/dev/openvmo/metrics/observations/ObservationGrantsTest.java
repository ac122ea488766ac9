package dev.openvmo.metrics.observations;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens.Held;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationGrantsTest {
    private static final String DAY = "2026-11-01T00:00:00Z";

    @Inject
    Neighbours neighbours;

    private UUID mine;
    private UUID theirs;
    private UUID theirInitiative;
    private String key;
    private String metric;

    @BeforeEach
    void twoPortfolios() {
        mine = neighbours.portfolio();
        theirs = neighbours.portfolio();
        theirInitiative = neighbours.initiative(theirs);
        key = Ids.next().toString();
        metric = metric("conversion", "%", "MEAN", "VALUE");
    }

    @Test
    void aPipelineWritesInItsPortfolioAndBelow() {
        var child = neighbours.portfolio(Ids.next(), mine, "GBP");
        var initiative = neighbours.initiative(child);

        observe(As.role("pipeline", mine), observation(metric, initiative, key, DAY, "1", null))
                .statusCode(201)
                .body("link", equalTo("LINKED"));
    }

    @Test
    void whereItSeesButMayNotWriteItIsForbidden() {
        var caller = As.holding(new Held("viewer", theirs), new Held("pipeline", mine));

        observe(caller, observation(metric, theirInitiative, key, DAY, "1", null))
                .statusCode(403);
    }

    @Test
    void whatItMayNotKnowOfStaysUnlinked() {
        observe(As.role("pipeline", mine), observation(metric, theirInitiative, key, DAY, "1", null))
                .statusCode(201)
                .body("link", equalTo("UNLINKED"));

        neighbours.initiative(theirInitiative, theirs);
        As.role("viewer", theirs)
                .queryParam("filter", "subjectId==" + theirInitiative)
                .get("/v1/observations")
                .then()
                .body("items", empty());

        neighbours.initiative(theirInitiative, mine);
        await().atMost(Patience.LIMIT).untilAsserted(() -> As.role("viewer", mine)
                .queryParam("filter", "subjectId==" + theirInitiative)
                .get("/v1/observations")
                .then()
                .body("items.externalId", contains(key)));
    }

    @Test
    void somebodyElsesNaturalKeyIsNotOverwritten() {
        observe(observation(metric, theirInitiative, key, DAY, "1", null)).statusCode(201);

        observe(As.role("pipeline", mine), observation(metric, neighbours.initiative(mine), key, DAY, "2", null))
                .statusCode(409)
                .body("type", equalTo("/problems/natural-key-held"));

        As.role("viewer", theirs)
                .queryParam("filter", "externalId==" + key)
                .get("/v1/observations")
                .then()
                .body("items.value", contains(1));
    }

    @Test
    void whatSomebodyElseTookBackIsNotTold() {
        var id = observe(observation(metric, theirInitiative, key, DAY, "1", 7))
                .extract()
                .<String>path("id");
        As.admin()
                .header("If-Match", "\"1\"")
                .delete("/v1/observations/" + id)
                .then()
                .statusCode(204);

        observe(As.role("pipeline", mine), observation(metric, neighbours.initiative(mine), key, DAY, "2", 3))
                .statusCode(201)
                .body("result", equalTo("ACCEPTED"))
                .body("value", equalTo(2));
    }

    @Test
    void aStrangerSeesNothing() {
        var id = observe(observation(metric, theirInitiative, key, DAY, "1", null))
                .extract()
                .<String>path("id");

        As.role("viewer", mine).get("/v1/observations/" + id).then().statusCode(404);
        As.role("contributor", mine)
                .header("If-Match", "\"1\"")
                .delete("/v1/observations/" + id)
                .then()
                .statusCode(404);
        As.role("viewer", mine)
                .get("/v1/value-summaries/" + theirInitiative)
                .then()
                .statusCode(404);
        As.holding(new Held("viewer", theirs), new Held("contributor", mine))
                .header("If-Match", "\"1\"")
                .delete("/v1/observations/" + id)
                .then()
                .statusCode(403);
        As.nobody().get("/v1/observations/" + id).then().statusCode(401);
    }
}
