package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SQL and rule agree on every score and on the order, and a page costs what it shows, not what is stored. */
@QuarkusTest
class BacklogScaleTest {
    private static final int ROWS = Integer.getInteger("openvmo.backlog.rows", 20_000);

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Rankings rankings;

    @Test
    void aPageWalksTheIndexOfItsOrder() throws SQLException {
        var portfolio = filled();
        var statement = BacklogListing.RANKED.byRank("s.portfolio_id = '" + portfolio + "'", 0, "true");

        var plan = work.asService(() -> {
            sql.query("select set_config('openvmo.readable', :portfolio, true)")
                    .with("portfolio", "{" + portfolio + "}")
                    .list(row -> null);
            return String.join(
                    "\n", sql.query("explain " + statement + " limit 51").list(row -> row.text("QUERY PLAN")));
        });

        assertThat(plan).contains("ix_ranking_order").doesNotContain("Sort").doesNotContain("Seq Scan on ranking");
    }

    @Test
    void theSecondPageGoesOnWhereTheFirstEnded() throws SQLException {
        var path = "/v1/portfolios/" + filled() + "/backlog";
        timed("warm-up", path, null);

        var first = timed("first page", path, null);
        var second = timed("second page", path, first.path("nextCursor"));
        timed("count", path + "?count=true", null);
        timed("filter", path + "?filter=title==*7777", null);
        timed("by title", path + "?sort=title", null);

        assertThat(second.<Integer>path("items[0].rank")).isEqualTo(51);
    }

    @Test
    void sqlAndRuleAgreeOnScoresAndOrder() {
        var random = new Random(7);
        var portfolio = Given.portfolio();
        var places = new ArrayList<Place>();
        var estimates = new HashMap<UUID, AlignedWsjf>();
        for (int i = 0; i < 30; i++) {
            var id = Given.initiative(portfolio, "T" + i);
            var alignment = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(3) * 333, 1);
            var rule = new AlignedWsjf(
                    tenths(random.nextInt(3)),
                    tenths(random.nextInt(3)),
                    tenths(random.nextInt(3)),
                    tenths(1 + random.nextInt(3)),
                    alignment);
            var estimated = random.nextInt(5) > 0;
            if (estimated) {
                Given.estimates(id, rule.businessValue(), rule.timeCriticality(), rule.riskReduction(), rule.jobSize());
            }
            estimates.put(id, rule);
            places.add(new Place(estimated ? rule.score() : null, alignment, id));
        }

        work.asService(() -> rankings.align(estimates.entrySet().stream()
                .map(one -> new AlignmentScore(one.getKey(), one.getValue().alignment(), null, null, 1L))
                .toList()));

        var stored = work.asService(() -> sql.query(
                        """
                select score, alignment, initiative_id from ranking where portfolio_id = :portfolio
                order by order_score, order_alignment, initiative_id""")
                .with("portfolio", portfolio)
                .list(row -> new Place(row.decimal("score"), row.decimal("alignment"), row.uuid("initiative_id"))));
        assertThat(stored).isEqualTo(places.stream().sorted().toList());
    }

    private UUID filled() throws SQLException {
        var portfolio = Given.portfolio();
        work.asService(() -> {
            sql.query(
                            """
                    insert into initiative (id, portfolio_id, title, kind, category, tags, state, state_entered_at, version,
                                            created_at, updated_at)
                    select gen_random_uuid(), :portfolio, 'Initiative ' || n, 'EPIC', 'BUSINESS', '{web}', 'FUNNEL', instant(), 1,
                           instant(), instant()
                    from generate_series(1, :rows) n""")
                    .with("portfolio", portfolio)
                    .with("rows", ROWS)
                    .update();
            sql.query(
                            """
                    insert into ranking (initiative_id, portfolio_id, wsjf, score, scored_at, order_score, updated_at)
                    select id, portfolio_id, s, s, instant(), descending(s), instant()
                    from (select id, portfolio_id, rounded(random()::numeric * 20) as s from initiative where portfolio_id = :portfolio) i""")
                    .with("portfolio", portfolio)
                    .update();
        });
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute("analyze initiative");
            statement.execute("analyze ranking");
        }
        return portfolio;
    }

    private Response timed(String what, String path, String cursor) {
        var request = As.admin();
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        var start = System.nanoTime();
        var answer = request.get(path);
        System.out.printf("%s of %d: %.1f ms%n", what, ROWS, (System.nanoTime() - start) / 1e6);
        answer.then().statusCode(200);
        return answer;
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }
}
