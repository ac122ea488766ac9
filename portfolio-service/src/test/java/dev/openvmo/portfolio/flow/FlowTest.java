package dev.openvmo.portfolio.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FlowTest {
    @Inject
    Work work;

    @Inject
    Sql sql;

    private UUID portfolio;

    /** Four that went through in autumn: days are London's, where summer time ends on 25 October. */
    @BeforeEach
    void aPortfolioOfFour() {
        portfolio = Given.portfolio();
        went(portfolio, "2026-10-01T00:00Z FUNNEL", "2026-10-03T12:00Z READY", "2026-10-11T00:00Z DONE");
        went(portfolio, "2026-10-01T00:00Z FUNNEL", "2026-10-23T22:59Z READY", "2026-10-25T23:59Z DONE");
        went(portfolio, "2026-10-02T00:00Z FUNNEL", "2026-10-24T23:00Z DONE", "2026-10-25T10:00Z READY");
        went(portfolio, "2026-10-24T22:59Z FUNNEL");
    }

    @Test
    void standsInEachStateAtTheEndOfEachDayOfThePortfolio() {
        var flow = flow(portfolio, "2026-10-23", "2026-10-25", false);

        assertThat(standing(flow, 0, "FUNNEL")).isEqualTo(1); // 22:59Z of the 23rd is 23:59 there
        assertThat(standing(flow, 0, "READY")).isEqualTo(1);
        assertThat(standing(flow, 1, "FUNNEL")).isEqualTo(2); // 23:00Z of the 24th is the 25th there
        assertThat(standing(flow, 1, "DONE")).isEqualTo(1);
        assertThat(standing(flow, 2, "FUNNEL")).isEqualTo(1);
        assertThat(standing(flow, 2, "READY")).isEqualTo(1);
        assertThat(standing(flow, 2, "DONE")).isEqualTo(2);
        assertThat(flow.get("cumulativeFlow")).allMatch(day -> !day.has("partial"));
    }

    @Test
    void whatCameThroughAndHowLongItTook() {
        var flow = flow(portfolio, "2026-10-01", "2026-10-28", false);

        assertThat(flow.get("ended")).isEqualTo(Json.of("[{\"outcome\":\"COMPLETED\",\"initiatives\":2}]"));
        assertThat(flow.get("throughputPerWeek").decimalValue()).isEqualByComparingTo("0.5");
        // 10 days, and 24 days 23:59: half way between them, and so on
        assertThat(flow.at("/leadTime/p50").decimalValue()).isEqualByComparingTo("17.499653");
        assertThat(flow.at("/leadTime/p85").decimalValue()).isEqualByComparingTo("22.74941");
        assertThat(flow.at("/leadTime/sampleSize").asInt()).isEqualTo(2);
        assertThat(flow.at("/timeInState/0/state").asText()).isEqualTo("FUNNEL");
        assertThat(flow.at("/timeInState/0/time/p50").decimalValue()).isEqualByComparingTo("22.957639");
        assertThat(flow.at("/timeInState/1/state").asText()).isEqualTo("READY");
        assertThat(flow.at("/timeInState/1/time/sampleSize").asInt()).isEqualTo(2);
        assertThat(flow.at("/workItemAge/0/state").asText()).isEqualTo("FUNNEL");
        assertThat(flow.at("/workItemAge/0/time/sampleSize").asInt()).isEqualTo(1);
    }

    @Test
    void whatEndedAndCameBackLaterHadEndedThen() {
        var flow = flow(portfolio, "2026-10-24", "2026-10-24", false);
        var next = flow(portfolio, "2026-10-25", "2026-10-25", false);

        assertThat(flow.get("ended")).isEmpty();
        assertThat(flow.at("/leadTime/p50").isNull()).isTrue();
        assertThat(flow.at("/leadTime/reason").asText()).isEqualTo("NO_SAMPLE");
        assertThat(next.at("/ended/0/initiatives").asInt()).isEqualTo(1);
    }

    @Test
    void portfoliosBelowCountWhereTheyAreAskedFor() {
        went(Given.portfolio(portfolio), "2026-10-20T00:00Z FUNNEL");

        assertThat(standing(flow(portfolio, "2026-10-23", "2026-10-23", false), 0, "FUNNEL"))
                .isEqualTo(1);
        assertThat(standing(flow(portfolio, "2026-10-23", "2026-10-23", true), 0, "FUNNEL"))
                .isEqualTo(2);
    }

    @Test
    void aMoveShowsTodayWhichIsNotOver() {
        var here = Given.portfolio();
        var initiative = Given.initiative(here, "One");
        var before = As.admin().get("/v1/initiatives/" + initiative).jsonPath().getString("updatedAt");
        Given.move(initiative, "{\"to\":\"REVIEWING\"}").then().statusCode(201);

        var now = Json.of(As.admin().get(path(here)));
        var then = Json.of(As.admin().queryParam("asOf", before).get(path(here)));

        assertThat(now.get("cumulativeFlow")).hasSize(90);
        assertThat(standing(now, 89, "REVIEWING")).isEqualTo(1);
        assertThat(standing(then, 89, "REVIEWING")).isZero();
        assertThat(standing(then, 89, "FUNNEL")).isEqualTo(1);
        assertThat(now.at("/cumulativeFlow/89/partial").asBoolean()).isTrue();
        assertThat(now.at("/timeInState/0/time/sampleSize").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-02, 2026-10-01", "2024-01-01, 2026-10-01", "2999-01-01, 2999-02-01"})
    void daysThatAreNoneOrTooManyAreRefused(String from, String to) {
        assertThat(read(portfolio, from, to, false).statusCode()).isEqualTo(400);
        assertThat(As.role("viewer", Given.portfolio()).get(path(portfolio)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHundredThousandAreReadWithinTheTimeOfAStatement() throws SQLException {
        var large = Given.portfolio();
        work.asService(() -> seed(large));
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze initiative");
            statement.execute("vacuum analyze initiative_transition");
        }
        flow(large, "2026-10-01", "2026-10-31", true);

        var start = System.nanoTime();
        var flow = flow(large, "2026-10-01", "2026-10-31", true);

        System.out.printf("flow of 100,000: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        assertThat(standing(flow, 30, "FUNNEL") + standing(flow, 30, "READY") + standing(flow, 30, "DONE"))
                .isEqualTo(100_000);
    }

    /** Each in the funnel, READY a day later, every second DONE after ten days. */
    private void seed(UUID large) {
        sql.query(
                        """
                        insert into initiative (id, portfolio_id, title, kind, category, tags, state, state_entered_at, version,
                                                created_at, updated_at)
                        select gen_random_uuid(), :portfolio, 'Initiative ' || n, 'EPIC', 'BUSINESS', '{web}',
                               case when n % 2 = 0 then 'DONE' else 'READY' end, instant(), 1,
                               timestamptz '2026-10-01T00:00Z' + n * interval '10 s', instant()
                        from generate_series(1, 100000) n""")
                .with("portfolio", large)
                .update();
        sql.query(
                        """
                        insert into initiative_transition (id, initiative_id, portfolio_id, from_state, since, to_state, moved_by,
                                                           entered_at, updated_at)
                        select gen_random_uuid(), i.id, i.portfolio_id, m.from_state, i.created_at + m.since, m.to_state, 'test',
                               i.created_at + m.after, instant()
                        from initiative i
                        join (values (null, null::interval, 'FUNNEL', interval '0'), ('FUNNEL', '0', 'READY', '1 d'),
                                     ('READY', '1 d', 'DONE', '10 d')) m (from_state, since, to_state, after)
                            on m.to_state <> 'DONE' or i.state = 'DONE'
                        where i.portfolio_id = :portfolio""")
                .with("portfolio", large)
                .update();
    }

    /** One that entered these states at these moments. */
    private void went(UUID where, String... moves) {
        var id = Given.initiative(where, "One");
        work.asService(() -> {
            sql.query("delete from initiative_transition where initiative_id = :id")
                    .with("id", id)
                    .update();
            String from = null;
            String since = null;
            for (var move : moves) {
                var at = move.split(" ")[0];
                var to = move.split(" ")[1];
                sql.query(
                                """
                                insert into initiative_transition (id, initiative_id, portfolio_id, from_state, since, to_state,
                                    moved_by, entered_at, updated_at)
                                values (gen_random_uuid(), :id, :portfolio, :from, cast(:since as timestamptz), :to, 'test',
                                    cast(:at as timestamptz), instant())""")
                        .with("id", id)
                        .with("portfolio", where)
                        .with("from", from)
                        .with("since", since)
                        .with("to", to)
                        .with("at", at)
                        .update();
                from = to;
                since = at;
            }
            sql.query(
                            """
                            update initiative set state = :state, created_at = cast(:first as timestamptz), updated_at = instant()
                            where id = :id""")
                    .with("id", id)
                    .with("state", from)
                    .with("first", moves[0].split(" ")[0])
                    .update();
        });
    }

    private static long standing(JsonNode flow, int day, String state) {
        for (var each : flow.at("/cumulativeFlow/%d/standing".formatted(day))) {
            if (each.get("state").asText().equals(state)) {
                return each.get("initiatives").asLong();
            }
        }
        throw new AssertionError(flow);
    }

    private static JsonNode flow(UUID portfolio, String from, String to, boolean descendants) {
        var answer = read(portfolio, from, to, descendants);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.of(answer);
    }

    private static Response read(UUID portfolio, String from, String to, boolean descendants) {
        return As.admin()
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("descendants", descendants)
                .get(path(portfolio));
    }

    private static String path(UUID portfolio) {
        return "/v1/portfolios/%s/flow".formatted(portfolio);
    }
}
