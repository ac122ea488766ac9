package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EstimatesTest {
    private static final String ESTIMATES =
            """
            {"businessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":5}""";

    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID id;
    private String path;

    @BeforeEach
    void anInitiative() {
        id = Given.initiative(Given.portfolio(), "One-page checkout");
        path = "/v1/initiatives/" + id + "/estimates";
    }

    @Test
    void theFirstNeedsNoIfMatchAndLeavesTheInitiativesVersionAlone() {
        var answer = Given.put(path, ESTIMATES);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Json.of(answer, "createdAt", "updatedAt"))
                .isEqualTo(Json.of(
                        """
                                {"id":"%s","businessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":5,
                                 "version":1}"""
                                .formatted(id)));
        assertThat(As.admin().get("/v1/initiatives/" + id).header("ETag")).isEqualTo("\"1\"");
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Topic.statesOf("openvmo.portfolio.initiative", id))
                        .last()
                        .asString()
                        .contains("\"jobSize\":5"));
    }

    @Test
    void whoSaysThatTheyAreTheFirstIsToldThatTheyAreNot() {
        Given.put(path, ESTIMATES);

        var answer = As.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(ESTIMATES)
                .put(path);

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void theNextNeedsOne() {
        Given.put(path, ESTIMATES);

        Given.put(path, ESTIMATES).then().statusCode(428);
        As.admin()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(ESTIMATES)
                .put(path)
                .then()
                .statusCode(412);
        As.admin()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(ESTIMATES.replace("8", "13"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aJobHasASize() {
        var answer = Given.put(path, ESTIMATES.replace("\"jobSize\":5", "\"jobSize\":0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/jobSize");
    }

    @Test
    void onlyWhatIsKnownIsEstimatedButSomethingIs() {
        var answer = Json.of(Given.put(path, "{\"reach\":2000,\"effort\":4}"));
        assertThat(answer.get("reach").asInt()).isEqualTo(2000);
        assertThat(answer.has("impact")).isFalse();

        var nothing = As.admin()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(path);

        assertThat(nothing.statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsWithdrawnIsNotEstimated() {
        Given.put(path, ESTIMATES);

        Given.delete(path).then().statusCode(204);

        As.admin().get(path).then().statusCode(404);
        var score = Json.of(As.admin().get("/v1/backlog-scores/" + id));
        assertThat(score.get("value").isNull()).isTrue();
        assertThat(score.get("reason").asText()).isEqualTo("NOT_ESTIMATED");
    }

    @Test
    void ofFiftyFirstEstimatesOneWins() throws Exception {
        var statuses = AtOnce.fifty(() -> Given.put(path, ESTIMATES));

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 428);
    }

    @Test
    void noETagComesTwice() {
        Given.put(path, ESTIMATES).then().statusCode(201).header("ETag", "\"1\"");
        Given.delete(path).then().statusCode(204);

        Given.put(path, ESTIMATES.replace("8", "13")).then().statusCode(201).header("ETag", "\"2\"");
    }

    @Test
    void firstEstimatesGoAlongWithAMoveAtTheSameMoment() throws Exception {
        var elsewhere = Given.portfolio();
        var moved = AtOnce.untilWaitedFor(work, sql, () -> sql.query(
                        "update initiative set portfolio_id = :elsewhere, updated_at = instant() where id = :id")
                .with("elsewhere", elsewhere)
                .with("id", id)
                .update());

        Given.put(path, ESTIMATES).then().statusCode(201);

        moved.join();
        As.role("viewer", elsewhere).get(path).then().statusCode(200);
        var backlog = As.role("viewer", elsewhere)
                .get("/v1/portfolios/" + elsewhere + "/backlog")
                .jsonPath();
        assertThat(backlog.getDouble("items[0].score.value")).isEqualTo(3.2);
    }
}
