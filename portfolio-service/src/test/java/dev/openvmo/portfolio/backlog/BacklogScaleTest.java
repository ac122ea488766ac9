package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.kit.testing.Threads;
import dev.openvmo.portfolio.prioritization.Formula;
import dev.openvmo.portfolio.prioritization.ModelInput;
import dev.openvmo.portfolio.prioritization.ModelKind;
import dev.openvmo.portfolio.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL and rule agree on every score and on the order, and a page costs what it shows, not what is stored. */
@QuarkusTest
class BacklogScaleTest {
    private static final int ROWS = Integer.getInteger("openvmo.backlog.rows", 20_000);

    private static final Formula RULE = new Formula(ModelKind.ALIGNED_WSJF, List.of());

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
    void whoPagesToTheEndWhileOthersWriteMissesAndDoublesNothingThatStays() throws Exception {
        var portfolio = filled(100_000);
        var restless = Stream.generate(() -> Given.initiative(portfolio, "Restless"))
                .limit(10)
                .toList();
        var stable = work.asService(
                () -> sql.query("select id from initiative where portfolio_id = :portfolio and title like 'Init%'")
                        .with("portfolio", portfolio)
                        .list(row -> row.uuid("id").toString()));
        var read = new CountDownLatch(1);
        var writing = CompletableFuture.runAsync(
                () -> {
                    for (var n = 0; read.getCount() > 0; n++) {
                        As.admin()
                                .headers(n < restless.size() ? Map.of() : Map.of("If-Match", "*"))
                                .contentType("application/json")
                                .body("{\"businessValue\":%d,\"timeCriticality\":0,\"riskReduction\":0,\"jobSize\":1}"
                                        .formatted(n % 20))
                                .put("/v1/initiatives/" + restless.get(n % restless.size()) + "/estimates");
                        Given.initiative(portfolio, "New");
                    }
                },
                Threads.OWN);

        var seen = ids("/v1/portfolios/" + portfolio + "/backlog?fields=initiativeId");
        read.countDown();
        writing.join();

        assertThat(stable).hasSize(100_000);
        var stays = new HashSet<>(stable);
        assertThat(seen.stream().filter(stays::contains))
                .doesNotHaveDuplicates()
                .hasSize(stable.size());
    }

    private static List<String> ids(String path) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = As.admin().queryParam("limit", 1000);
            var page = Json.of((cursor == null ? request : request.queryParam("cursor", cursor)).get(path));
            page.get("items").forEach(item -> ids.add(item.get("initiativeId").asText()));
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return ids;
    }

    @Test
    void sqlAndRuleAgreeOnScoresAndOrder() {
        var random = new Random(7);
        var portfolio = Given.portfolio();
        var places = new ArrayList<Place>();
        var alignments = new ArrayList<AlignmentScore>();
        for (int i = 0; i < 30; i++) {
            var id = Given.initiative(portfolio, "T" + i);
            var alignment = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(3) * 333, 1);
            var known = new EnumMap<ModelInput, BigDecimal>(ModelInput.class);
            if (random.nextInt(5) > 0) {
                known.put(ModelInput.BUSINESS_VALUE, tenths(random.nextInt(3)));
                known.put(ModelInput.TIME_CRITICALITY, tenths(random.nextInt(3)));
                known.put(ModelInput.RISK_REDUCTION, tenths(random.nextInt(3)));
                known.put(ModelInput.JOB_SIZE, tenths(1 + random.nextInt(3)));
                Given.estimates(
                        id,
                        known.get(ModelInput.BUSINESS_VALUE),
                        known.get(ModelInput.TIME_CRITICALITY),
                        known.get(ModelInput.RISK_REDUCTION),
                        known.get(ModelInput.JOB_SIZE));
            }
            if (alignment != null) {
                known.put(ModelInput.ALIGNMENT, alignment);
            }
            alignments.add(new AlignmentScore(id, alignment, null, null, 1L));
            places.add(new Place(RULE.score(known, Map.of()).orElse(null), alignment, id));
        }

        work.asService(() -> rankings.align(alignments));

        var stored = work.asService(() -> sql.query(
                        """
                select score, alignment, initiative_id from ranking where portfolio_id = :portfolio
                order by order_score, order_alignment, initiative_id""")
                .with("portfolio", portfolio)
                .list(row -> new Place(row.decimal("score"), row.decimal("alignment"), row.uuid("initiative_id"))));
        assertThat(stored).isEqualTo(places.stream().sorted().toList());
    }

    private UUID filled() throws SQLException {
        return filled(ROWS);
    }

    private UUID filled(int rows) throws SQLException {
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
                    .with("rows", rows)
                    .update();
            sql.query(
                            """
                    insert into ranking (initiative_id, portfolio_id, base, score, scored_at, order_score, updated_at)
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
