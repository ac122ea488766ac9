package dev.openvmo.metrics.retrospectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Names;
import dev.openvmo.metrics.testing.Measuring;
import dev.openvmo.metrics.testing.Neighbours;
import dev.openvmo.metrics.testing.Working;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retrospective is begun with the figures of its period, and these stay. */
@QuarkusTest
class RetrospectiveTest {
    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    Work work;

    private UUID portfolio;
    private UUID initiative;

    @BeforeEach
    void subject() {
        portfolio = neighbours.portfolio();
        initiative = neighbours.initiative(portfolio);
    }

    @Test
    void itsSnapshotStaysWhateverIsCorrectedOrDeleted() {
        var metric = Measuring.metric(Names.next("retro.conversion"), "%", "MEAN", "VALUE");
        measured(metric, "2026-09-30T00:00:00Z", "1");
        measured(metric, "2026-10-05T00:00:00Z", "2");
        var last = measured(metric, "2026-10-20T00:00:00Z", "4");
        Working.tell(Working.item(
                        Names.next("retro"),
                        initiative,
                        "\"startedAt\":\"2026-10-02T00:00:00Z\",\"finishedAt\":\"2026-10-09T00:00:00Z\""))
                .statusCode(201);
        var path = "/v1/retrospectives/" + Measuring.create("/v1/retrospectives", body("INITIATIVE", initiative));
        As.role("viewer", portfolio)
                .get(path + "/snapshot")
                .then()
                .statusCode(200)
                .body("values.name", hasItems("metrics", "flow", "delivery"))
                .body("values[0].value[0].before", equalTo(1))
                .body("values[0].value[0].first", equalTo(2))
                .body("values[0].value[0].last", equalTo(4))
                .body("values[0].value[0].mean", equalTo(3))
                .body("values[0].value[0].samples", equalTo(2))
                .body("values[1].value.velocity.value", equalTo(1));
        var before = As.admin().get(path + "/snapshot").asByteArray();

        measured(metric, "2026-10-21T00:00:00Z", "9");
        As.admin()
                .header("If-Match", As.admin().get("/v1/observations/" + last).header("ETag"))
                .delete("/v1/observations/" + last)
                .then()
                .statusCode(204);
        neighbours.deleted("initiative", initiative, portfolio);
        As.admin().post(path + "/closing").then().statusCode(200).body("status", equalTo("CLOSED"));

        assertThat(As.admin().get(path + "/snapshot").asByteArray()).isEqualTo(before);
        assertThatThrownBy(() -> work.asService(() -> sql.query(
                                "update retrospective_snapshot set document = '[]', updated_at = (select instant())")
                        .update()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aTeamLooksBackAtItsFlow() {
        var team = neighbours.team(portfolio, Names.next("TEAM"), "Checkout");

        var path = "/v1/retrospectives/" + Measuring.create("/v1/retrospectives", body("TEAM", team));

        As.admin().get(path + "/snapshot").then().statusCode(200).body("values[0].name", equalTo("flow"));
    }

    @Test
    void itIsOfAPeriodThatIsOverAndOfSomethingInThePortfolio() {
        begin(body("INITIATIVE", initiative).replace("2026-10-31", "2999-10-31"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/endsOn"));
        begin(body("INITIATIVE", neighbours.initiative(neighbours.portfolio())))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subjectId"));
    }

    private Response begin(String body) {
        return As.admin().contentType("application/json").body(body).post("/v1/retrospectives");
    }

    private String body(String type, UUID subject) {
        return Measuring.retrospectiveBody(portfolio)
                .replace(
                        "\"subjectType\":\"PORTFOLIO\",\"subjectId\":\"%s\"".formatted(portfolio),
                        "\"subjectType\":\"%s\",\"subjectId\":\"%s\"".formatted(type, subject));
    }

    private String measured(String metric, String at, String value) {
        return Measuring.observe(Measuring.observation(metric, initiative, initiative + at, at, value, null))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
