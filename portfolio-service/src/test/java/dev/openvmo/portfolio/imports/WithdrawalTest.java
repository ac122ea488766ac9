package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.operation.Progress;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.kit.testing.Topic;
import dev.openvmo.portfolio.testing.Given;
import dev.openvmo.portfolio.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that is taken back leaves what others said. */
@QuarkusTest
class WithdrawalTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    ImportRunner runner;

    private UUID portfolio;
    private String key;

    @BeforeEach
    void aMapping() {
        Neighbours.metric("earned", "EUR");
        portfolio = Given.portfolio();
        key = Given.name("taken-back");
        Given.id(Given.post(
                "/v1/import-mappings",
                """
                {"key":"%s","portfolioId":"%s","source":"%s","columns":[
                 {"target":"externalId","name":"ID"},{"target":"title","name":"Name"},{"target":"owner","name":"Owner"},
                 {"target":"tag","name":"Tag"},{"target":"measure:earned","name":"Earned","notMeasured":["NA"]}]}"""
                        .formatted(key, portfolio, key)));
    }

    @Test
    void eachInitiativeIsWhatTheOthersSayOfItAndWhatNobodyElseTouchedIsGone() {
        read("2021-01-31", "W-1,First,Ada,red,100");
        var withdrawn = read("2022-01-31", "W-1,Second,Grace,blue,130\nW-2,New,,,7\nW-3,Estimated,Ada,,8");
        read("2023-01-31", "W-1,Second,Carol,,NA");
        Given.estimates(UUID.fromString(id("W-3")), 1, 2, 3, 4);

        withdraw(withdrawn).then().statusCode(204);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(initiatives())
                .containsExactly("W-1|Second|Carol|{}", "W-3|Estimated|-|{}"));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Uploads.figures(key)).containsExactly("W-1 2021-01-31 100"));
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(lastState("W-1", "2022-01-31")).contains("\"deleted\":true"));
        assertThat(Uploads.view(withdrawn).get("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(Uploads.rows(withdrawn)).hasSize(3);
        withdraw(withdrawn).then().statusCode(204);
    }

    @Test
    void withTheLatestListGoneTheOneBeforeItIsBelievedAndWhatWasEditedByHandStays() {
        read("2021-01-31", "W-1,First,Ada,red,100\nW-2,Other,Ada,red,5");
        var withdrawn = read("2022-01-31", "W-1,Second,Grace,blue,130\nW-2,Renamed,Grace,blue,6");
        Given.patch("/v1/initiatives/" + id("W-2"), "{\"owner\":\"By hand\",\"tags\":[\"blue\",\"mine\"]}")
                .then()
                .statusCode(200);

        withdraw(withdrawn).then().statusCode(204);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(initiatives())
                .containsExactly("W-1|First|Ada|{red}", "W-2|Other|By hand|{mine,red}"));
    }

    @Test
    void aFigureThatWasCorrectedIsAgainWhatTheEarlierImportOfThatDaySaid() {
        read("2021-01-31", "W-1,First,,,100.50");
        read("2021-01-31", "W-1,First,,,100.50");
        var withdrawn = read("2021-01-31", "W-1,First,,,999\nW-2,Second,,,1");

        withdraw(withdrawn).then().statusCode(204);

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(Uploads.figures(key)).containsExactly("W-1 2021-01-31 100.50"));
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(lastState("W-1", "2021-01-31"))
                .contains("100.50", "\"deleted\":false"));
    }

    @Test
    void oneThatRunsIsCancelledAndBringsNothingMore() {
        var id = read("2021-01-31", "W-1,First,,,1");
        work.asService(() -> {
            sql.query(
                            "update operation set state = 'RUNNING', lease = gen_random_uuid(), lease_until = instant() + interval '1 h' where id = :id")
                    .with("id", id)
                    .update();
            sql.query("update import_run set finished_at = null, rows = 1200, content = :content where id = :id")
                    .with("id", id)
                    .with("content", manyRows())
                    .update();
        });
        runner.run(id, null, stoppedAfterOneChunk());
        assertThat(initiatives()).hasSizeGreaterThan(400);

        withdraw(id).then().statusCode(204);
        runner.run(id, null, stoppedAfterOneChunk());

        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(initiatives()).isEmpty());
        boolean asked = work.asService(() -> sql.query("select cancel_asked from operation where id = :id")
                .with("id", id)
                .one(row -> row.bool("cancel_asked")));
        assertThat(asked).isTrue();
    }

    @Test
    void aDryRunHasNothingToTakeBack() {
        var kept = read("2021-01-31", "W-1,First,,,100");
        var dry = Uploads.send(file("W-1,Other,,,7"), key, Map.of("dryRun", true, "observedAt", "2021-01-31"));
        Uploads.awaitRows(dry);

        withdraw(dry).then().statusCode(204);

        assertThat(Uploads.view(dry).get("stage").asText()).isEqualTo("WITHDRAWN");
        assertThat(Uploads.view(kept).get("stage").asText()).isNotEqualTo("WITHDRAWN");
        assertThat(initiatives()).containsExactly("W-1|First|-|{}");
    }

    @Test
    void onlyWhoMayDeleteInitiativesTakesAnImportBack() {
        var id = read("2021-01-31", "W-1,First,,,100");

        As.role("contributor", portfolio).delete("/v1/imports/" + id).then().statusCode(403);
        As.role("portfolio-manager", Given.portfolio())
                .delete("/v1/imports/" + id)
                .then()
                .statusCode(404);
        As.admin().delete("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        As.role("portfolio-manager", portfolio)
                .delete("/v1/imports/" + id)
                .then()
                .statusCode(204);
    }

    private UUID read(String day, String rows) {
        var id = Uploads.send(file(rows), key, Map.of("observedAt", day));
        Uploads.awaitRows(id);
        return id;
    }

    private static String file(String rows) {
        return "ID,Name,Owner,Tag,Earned\n" + rows + "\n";
    }

    private static byte[] manyRows() {
        return IntStream.range(0, 1200)
                .mapToObj(n -> "M-%d,Many,,,NA".formatted(n))
                .collect(Collectors.joining("\n", "ID,Name,Owner,Tag,Earned\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Response withdraw(UUID id) {
        return As.admin().delete("/v1/imports/" + id);
    }

    private String lastState(String externalId, String day) {
        var states = Topic.statesOf(
                "openvmo.portfolio.measured-row", MeasuredRow.id(key, externalId, "earned", LocalDate.parse(day)));
        return states.get(states.size() - 1).toString();
    }

    private List<String> initiatives() {
        return Uploads.lines(
                """
                select concat_ws('|', external_id, title, coalesce(owner, '-'), tags) as line from initiative
                where external_source = :source order by 1""",
                key);
    }

    private String id(String externalId) {
        return As.admin()
                .queryParam("filter", "externalRef.source==" + key + ";externalRef.externalId==" + externalId)
                .get("/v1/initiatives")
                .path("items[0].id");
    }

    private static Progress stoppedAfterOneChunk() {
        return new Progress() {
            private boolean done;

            @Override
            public void at(double fraction, String phase) {
                done = true;
            }

            @Override
            public boolean cancelled() {
                return done;
            }
        };
    }
}
