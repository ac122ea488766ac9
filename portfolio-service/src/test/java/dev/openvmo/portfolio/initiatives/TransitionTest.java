package dev.openvmo.portfolio.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.AtOnce;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Tokens;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransitionTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    private String initiative;

    @BeforeEach
    void anInitiative() {
        initiative = "/v1/initiatives/" + Given.initiative(Given.portfolio(), "One-page checkout");
    }

    @Test
    void aMoveIsAnsweredWithTheInitiativeInItsNewState() {
        var answer = Given.post(initiative + "/transitions", "{\"to\":\"REVIEWING\",\"reason\":\"sponsor found\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Json.of(answer).get("state").asText()).isEqualTo("REVIEWING");
        assertThat(answer.header("ETag"))
                .isEqualTo(As.admin().get(initiative).header("ETag"))
                .isEqualTo("\"2\"");
    }

    @Test
    void timeInEachStateIsKept() {
        Given.post(initiative + "/transitions", "{\"to\":\"REVIEWING\",\"reason\":\"sponsor found\"}");
        Given.post(initiative + "/transitions", "{\"to\":\"DONE\",\"outcome\":\"REJECTED\"}");

        var view = As.admin().get(initiative + "/transitions").jsonPath();

        assertThat(view.getString("state")).isEqualTo("DONE");
        assertThat(view.getList("transitions.to")).hasSize(6).doesNotContain("DONE");
        assertThat(view.getList("transitions.allowed")).containsOnly(true);
        assertThat(view.getList("history.state")).containsExactly("FUNNEL", "REVIEWING", "DONE");
        assertThat(view.getString("history[0].leftAt")).isEqualTo(view.getString("history[1].enteredAt"));
        assertThat(view.getString("history[1].stayed")).startsWith("PT");
        assertThat(view.getString("history[1].reason")).isEqualTo("sponsor found");
        assertThat(view.getString("history[2].stayed")).isNull();
        assertThat(view.getString("outcome")).isEqualTo("REJECTED");
    }

    @Test
    void theGateShowsWhatWasLearnedElsewhereTheBestFirst() {
        var view = As.admin().get(initiative).jsonPath();
        var worse = UUID.randomUUID();
        var better = UUID.randomUUID();
        assertThat(As.admin().get(initiative + "/transitions").jsonPath().getList("lessons"))
                .isEmpty();

        Neighbours.lessons(
                UUID.fromString(view.getString("id")),
                UUID.fromString(view.getString("portfolioId")),
                List.of(worse, better));

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        As.admin().get(initiative + "/transitions").jsonPath().<String>getList("lessons.href"))
                .containsExactly("/v1/lessons/" + better, "/v1/lessons/" + worse));
    }

    @Test
    void aMoveToWhereItIsIsRefusedByName() {
        var answer = Given.post(initiative + "/transitions", "{\"to\":\"FUNNEL\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.path("type").toString()).endsWith("/already-in-state");
    }

    @Test
    void ofFiftyTheSameMoveIsMadeOnce() throws Exception {
        var statuses = AtOnce.fifty(() -> Given.post(initiative + "/transitions", "{\"to\":\"READY\"}"));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(As.admin().get(initiative + "/transitions").jsonPath().getList("history"))
                .hasSize(2);
    }

    @Test
    void aViewerDoesNotMove() {
        var portfolio = UUID.fromString(As.admin().get(initiative).path("portfolioId"));
        var both = As.holding(new Tokens.Held("viewer", portfolio), new Tokens.Held("contributor", Given.portfolio()))
                .contentType("application/json");

        both.body("{\"to\":\"READY\"}").post(initiative + "/transitions").then().statusCode(403);
    }

    @Test
    void whatIsWithdrawnAtTheSameMomentIsNotThere() throws Exception {
        var id = UUID.fromString(initiative.substring(initiative.lastIndexOf('/') + 1));
        var withdrawn = AtOnce.untilWaitedFor(work, sql, () -> {
            sql.query("delete from initiative_transition where initiative_id = :id")
                    .with("id", id)
                    .update();
            sql.query("delete from ranking where initiative_id = :id")
                    .with("id", id)
                    .update();
            sql.query("delete from initiative where id = :id").with("id", id).update();
        });

        var answer = Given.post(initiative + "/transitions", "{\"to\":\"READY\"}");

        withdrawn.join();
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void anIfMatchThatIsSentCounts() {
        As.admin()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body("{\"to\":\"READY\"}")
                .post(initiative + "/transitions")
                .then()
                .statusCode(412);
    }
}
